// Presents one domanda with System.ServiceModel: mutual TLS, SOAP 1.2, the Identity header as a typed header.
using System.IdentityModel.Selectors;
using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Security;
using System.Text;
using System.Xml;
using Esempio;

var address = Environment.GetEnvironmentVariable("INPS_INTEROP_URL") ?? "https://localhost:8443";
var certs = Environment.GetEnvironmentVariable("INPS_INTEROP_CERTS") ?? "certs-dev";
var file = args.ElementAtOrDefault(0) ?? "samples/client/dotnet/domanda.xml";
var idMessaggio = args.ElementAtOrDefault(1) ?? Guid.NewGuid().ToString();

var binding = new CustomBinding(
    new TextMessageEncodingBindingElement(MessageVersion.CreateVersion(EnvelopeVersion.Soap12, AddressingVersion.None), Encoding.UTF8),
    new HttpsTransportBindingElement { RequireClientCertificate = true, MaxReceivedMessageSize = 16 * 1024 * 1024 });
var factory = new ChannelFactory<IAssegnoTemporaneo>(binding, new EndpointAddress($"{address}/modi/soap/AssegnoTemporaneo/v1/"));
factory.Credentials.ClientCertificate.Certificate = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(certs, "patronato1.p12"), null);
factory.Credentials.ServiceCertificate.SslCertificateAuthentication = new X509ServiceCertificateAuthentication
{
    CertificateValidationMode = X509CertificateValidationMode.Custom,
    CustomCertificateValidator = new IssuedBy(X509CertificateLoader.LoadCertificateFromFile(Path.Combine(certs, "ca.pem")), new Uri(address).Host),
};

var domanda = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
domanda.LoadXml(File.ReadAllText(file)
    .Replace("{{IdMessaggio}}", idMessaggio)
    .Replace("{{DataOraInvio}}", DateTimeOffset.Now.ToString("yyyy-MM-dd'T'HH:mm:sszzz")));
try
{
    var risposta = await factory.CreateChannel().PresentaDomandaAsync(new PresentaDomandaRichiesta
    {
        Identity = new Identity { UserId = "operatore.demo", CodiceUfficio = "6038C" },
        Richiesta = new Richiesta { Domanda = domanda.DocumentElement },
    });
    var r = risposta.Risultato!;
    Console.WriteLine($"{r.IdMessaggio} {r.Esito} domanda {r.NumeroDomanda ?? "-"} protocollo {r.NumeroProtocollo ?? "-"} duplicato {r.Duplicato}");
    foreach (var s in r.Segnalazioni ?? [])
    {
        Console.WriteLine($"  {s.Codice} {s.Descrizione}");
    }

    return r.Esito is "OK" or "OK_CON_AVVISI" ? 0 : 1;
}
catch (FaultException guasto)
{
    Console.WriteLine($"GUASTO {guasto.Code.SubCode?.Name ?? guasto.Code.Name}: {guasto.Reason}");
    return 2;
}

/// <summary>Trusts the certificates issued for the host by one authority, which the system's store does not hold.</summary>
internal sealed class IssuedBy(X509Certificate2 ca, string host) : X509CertificateValidator
{
    public override void Validate(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(ca);
        if (!chain.Build(certificate) || !certificate.MatchesHostname(host))
        {
            throw new InvalidOperationException($"{certificate.Subject} non è emesso per {host} da {ca.Subject}.");
        }
    }
}
