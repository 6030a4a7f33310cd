using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Fuzz;

/// <summary>The inputs that are kept: one folder for each reader. What once broke a reader is added there.</summary>
internal static class Corpus
{
    /// <summary>What the signed messages of the corpus say.</summary>
    public const string To = "https://gateway.example.it/modi/soap/Prova/v1/";
    public const string MessageId = "urn:uuid:00000000-0000-4000-8000-000000000001";
    public const string Content = "ciao";

    private const string Ns12 = "http://www.w3.org/2003/05/soap-envelope";
    private const string Ns11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Identity = "<i:Identity xmlns:i='http://inps.it/'><UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>6038C</CodiceUfficio></i:Identity>";

    /// <summary>Gives every kept input to its reader; the first that throws ends the process.</summary>
    /// <returns>0: there was at least one for each reader.</returns>
    public static int Replay(string folder)
    {
        foreach (var (name, read) in Readers.All)
        {
            var files = Directory.GetFiles(Path.Combine(folder, name));
            foreach (var file in files)
            {
                Console.WriteLine(file);
                read(File.ReadAllBytes(file));
            }

            if (files.Length == 0)
            {
                Console.Error.WriteLine($"The corpus of {name} is empty.");
                return 1;
            }
        }

        return 0;
    }

    /// <summary>Writes the first inputs anew: the signed ones with a key that is forgotten.</summary>
    public static void Seed(string folder)
    {
        Write(folder, "envelope", "soap12.xml", Envelope(Ns12, Identity));
        Write(folder, "envelope", "soap11.xml", Envelope(Ns11, "<h:h xmlns:h='urn:h' s:actor='x' s:mustUnderstand='0'/>"));
        Write(folder, "envelope", "must-understand.xml", Envelope(Ns12, $"<h:h xmlns:h='urn:h' s:role='{Ns12}/role/next' s:mustUnderstand='1'/>"));
        Write(folder, "envelope", "addressing.xml", Envelope(Ns12, $"<a:To xmlns:a='http://www.w3.org/2005/08/addressing'>{To}</a:To><a:MessageID xmlns:a='http://www.w3.org/2005/08/addressing'>{MessageId}</a:MessageID>"));
        Write(folder, "envelope", "comments.xml", $"<!--a-->{Envelope(Ns12, "<!-- b -->", "<a b=\"&lt;c'd\"><![CDATA[<x>]]>&#x1D11E;</a>")}");
        Write(folder, "envelope", "fault.xml", Envelope(Ns12, "", "<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang='it'>x</s:Text></s:Reason></s:Fault>"));
        Write(folder, "busta", "richiesta.xml", Envelope(Ns11, Intestazione));
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var first = SelfSigned(new CertificateRequest("CN=corpus", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        using var second = SelfSigned(new CertificateRequest("CN=corpus", ec, HashAlgorithmName.SHA256));
        Write(folder, "wss", "rsa-token.xml", Sign(first, SoapVersion.Soap12, CertificateReferenceKind.BinarySecurityToken));
        Write(folder, "wss", "ec-identifier.xml", Sign(second, SoapVersion.Soap12, CertificateReferenceKind.KeyIdentifier));
        Write(folder, "wss", "ec-path-soap11.xml", Sign(second, SoapVersion.Soap11, CertificateReferenceKind.PkiPath));
    }

    private static string Intestazione =>
        """
        <e:Intestazione xmlns:e="http://www.cnipa.it/schemas/2003/eGovIT/Busta1_0/" s:mustUnderstand="1" s:actor="http://www.cnipa.it/eGov_it/portadominio"><e:IntestazioneMessaggio>
        <e:Mittente><e:IdentificativoParte tipo="SPC">PAT901</e:IdentificativoParte></e:Mittente><e:Destinatario><e:IdentificativoParte tipo="SPC">INPS</e:IdentificativoParte></e:Destinatario>
        <e:ProfiloCollaborazione>EGOV_IT_ServizioSincrono</e:ProfiloCollaborazione><e:Servizio tipo="SPC">AssegnoTemporaneo</e:Servizio><e:Azione>Echo</e:Azione>
        <e:Messaggio><e:Identificatore>PAT901_PAT901SPCoopIT_0000001_2026-11-24_10:00</e:Identificatore><e:OraRegistrazione tempo="EGOV_IT_SPC">2026-11-24T10:00:00</e:OraRegistrazione></e:Messaggio>
        <e:ProfiloTrasmissione inoltro="EGOV_IT_ALPIUUNAVOLTA" confermaRicezione="false"/></e:IntestazioneMessaggio>
        <e:ListaTrasmissioni><e:Trasmissione><e:Origine><e:IdentificativoParte tipo="SPC">PAT901</e:IdentificativoParte></e:Origine><e:Destinazione><e:IdentificativoParte tipo="SPC">INPS</e:IdentificativoParte></e:Destinazione>
        <e:OraRegistrazione tempo="EGOV_IT_SPC">2026-11-24T10:00:00</e:OraRegistrazione></e:Trasmissione></e:ListaTrasmissioni></e:Intestazione>
        """;

    private static string Envelope(string ns, string headers, string? body = null) =>
        $"<s:Envelope xmlns:s='{ns}'><s:Header>{headers}</s:Header><s:Body>{body ?? $"<d:Echo xmlns:d='urn:test'>{Content}</d:Echo>"}</s:Body></s:Envelope>";

    private static string Sign(X509Certificate2 certificate, SoapVersion version, CertificateReferenceKind reference)
    {
        var parts = SecurityRequirements.IntegritySoap01WithId.WithHeaders(("http://inps.it/", "Identity"));
        var options = new SigningOptions { Parts = parts, To = To, MessageId = MessageId, Reference = reference };
        var envelope = Encoding.UTF8.GetBytes(Envelope(version == SoapVersion.Soap12 ? Ns12 : Ns11, Identity));
        return Encoding.UTF8.GetString(new MessageSigner(certificate, [], new CorpusTime()).Sign(envelope, version, options).Bytes.Span);
    }

    private static X509Certificate2 SelfSigned(CertificateRequest request) =>
        request.CreateSelfSigned(new CorpusTime().GetUtcNow().AddYears(-1), new CorpusTime().GetUtcNow().AddYears(20));

    private static void Write(string folder, string reader, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, reader));
        File.WriteAllText(Path.Combine(folder, reader, name), text);
    }
}
