using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>
/// A gateway where PAT901 has agreed on another profile for each service, and signs with a certificate that is not the one of its channel; PAT902 has
/// agreed on none.
/// </summary>
public sealed class SicurezzaGateway : IAsyncLifetime
{
    /// <summary>Certificate of PAT901 for messages.</summary>
    public const string Sigillo = "sigillo1";

    internal GatewayProcess Process { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal X509Certificate2 Certificate { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await GatewayProcess.AttachOrStartAsync(["Regole:AssegnoTemporaneoFineArretrati=2999-12-31"], Target.Address is null ? Adesioni() : null);
        Client = Process.Client();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Certificate?.Dispose();
        await Process.DisposeAsync();
    }

    private object[] Adesioni()
    {
        var now = TimeProvider.System.GetUtcNow();
        Certificate = TestCertificates.Issue(Sigillo, "CN=sigillo, O=Patronato Demo Uno, C=IT", now.AddDays(-1), now.AddYears(1));
        return
        [
            new
            {
                codiceEnte = "PAT901",
                denominazione = "Patronato di prova",
                codicePatronato = "PAT901",
                servizi = SampleFinder.Servizi.Append("GestioneDomande").Append("InvioMassivo"),
                uffici = new[] { "6038C" },
                portaDiDominio = new { AssegnoTemporaneo = (string?)null },
                profilo = "IdAuthSoap01",
                profiliDeiServizi = new
                {
                    AssegnoTemporaneo = "IntegritySoap01",
                    GestioneDomande = "IdAuthSoap02",
                    Alas = "NonRepudiation01",
                    InvioMassivo = "IntegritySoap01",
                },
                serviziConAudit = new[] { "IndennitaCovid19" },
                certificati = new[] { new { pem = TestCertificates.PemOf("patronato1") }, new { pem = TestCertificates.PemOf(Sigillo) } },
            },
            GatewayProcess.Adesione("PAT902", "7001A", "patronato2"),
        ];
    }

    /// <summary>The address that messages to a service name in wsa:To.</summary>
    internal string AddressOf(string servizio) => $"{Process.BaseAddress}modi/soap/{servizio}/v1/";

    /// <summary>Signs an envelope as a patronato does.</summary>
    internal string Sign(
        string servizio, string envelope, SecurityRequirements parts, string? to = null, X509Certificate2? certificate = null, string? messageId = null, string ns = Wire.Soap12)
    {
        var signer = new MessageSigner(certificate ?? Certificate, [], TimeProvider.System);
        var options = new SigningOptions { Parts = parts, To = to ?? AddressOf(servizio), MessageId = messageId };
        return Encoding.UTF8.GetString(signer.Sign(Encoding.UTF8.GetBytes(envelope), ns == Wire.Soap12 ? SoapVersion.Soap12 : SoapVersion.Soap11, options).Bytes.Span);
    }

    /// <summary>An Echo for a service.</summary>
    internal static string Echo(string servizio, string identity = Wire.Identity, string ns = Wire.Soap12) =>
        Wire.Envelope(Wire.Echo.Replace("AssegnoTemporaneo", servizio, StringComparison.Ordinal), identity, ns);
}

[CollectionDefinition(Name)]
public sealed class SicurezzaTestGroup : ICollectionFixture<SicurezzaGateway>
{
    public const string Name = "Sicurezza";
}
