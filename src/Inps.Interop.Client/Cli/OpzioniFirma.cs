using System.CommandLine;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Client.Cli;

/// <summary>The options that say how messages are signed, each with its environment variable.</summary>
internal sealed class OpzioniFirma
{
    private const string Firma = "INPS_INTEROP_FIRMA";
    private const string Cert = "INPS_INTEROP_FIRMA_CERT";
    private const string Key = "INPS_INTEROP_FIRMA_KEY";
    private const string Ca = "INPS_INTEROP_FIRMA_CA";
    private const string Audit = "INPS_INTEROP_AUDIT";
    private const string SenzaLivello = "-";

    private static readonly Dictionary<string, ProfiloFirma> Profili = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ID_AUTH_SOAP_01"] = ProfiloFirma.IdAuthSoap01,
        ["ID_AUTH_SOAP_02"] = ProfiloFirma.IdAuthSoap02,
        ["INTEGRITY_SOAP_01"] = ProfiloFirma.IntegritySoap01,
        ["PROFILE_NON_REPUDIATION_01"] = ProfiloFirma.NonRepudiation01,
    };

    private static readonly string Ammessi = string.Join(", ", Profili.Keys);

    private readonly Option<string?> profilo = OpzioniComuni.Text("--firma", "PROFILO", Firma, $"Firma i messaggi con un profilo ModI: {Ammessi}");
    private readonly Option<string?> cert = OpzioniComuni.Text("--firma-cert", "FILE", Cert, "Certificato di firma, PEM o PKCS #12 (predefinito il certificato client)");
    private readonly Option<string?> key = OpzioniComuni.Text("--firma-key", "FILE", Key, "Chiave del certificato di firma in PEM (predefinita: il file .key accanto al certificato)");
    private readonly Option<string?> ca = OpzioniComuni.Text("--firma-ca", "FILE", Ca, "Autorità del sigillo che firma le risposte, o il sigillo stesso (predefinita quella di --ca)");

    private readonly Option<string?> audit = OpzioniComuni.Text(
        "--audit", "LOA", Audit, $"Invia Agid-JWT-TrackingEvidence, firmato con lo stesso certificato, con questo livello di autenticazione dell'operatore ('{SenzaLivello}' per non indicarlo)");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { profilo, cert, key, ca, audit })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How messages are signed; null: they are not.</summary>
    /// <param name="channel">The certificate of the channel, which signs where no other is named.</param>
    /// <param name="autorita">The authorities of the server, which are those of its seal where no other is named.</param>
    /// <exception cref="CertificatoException">A certificate file cannot be used.</exception>
    /// <exception cref="OpzioneException">The profile is none, or there is no certificate to sign with.</exception>
    public FirmaMessaggi? Read(ParseResult parsed, CertificatoClient? channel, IReadOnlyList<X509Certificate2> autorita)
    {
        if (OpzioniComuni.Value(parsed, profilo, Firma) is not { } name)
        {
            return null;
        }

        return new()
        {
            Profilo = Profili.TryGetValue(name, out var found) ? found : throw new OpzioneException($"'{name}' non è un profilo di firma: indicare con --firma o {Firma} uno di {Ammessi}."),
            Certificato = Certificato(parsed, channel),
            Autorita = OpzioniComuni.Value(parsed, ca, Ca) is { } own ? CertificatoClient.LoadAutorita(own) : autorita,
        };
    }

    /// <summary>What says who acts; null: nothing does.</summary>
    /// <param name="channel">The certificate of the channel, which signs where no other is named.</param>
    /// <exception cref="CertificatoException">A certificate file cannot be used.</exception>
    /// <exception cref="OpzioneException">There is no certificate to sign with.</exception>
    public AuditChiamate? ReadAudit(ParseResult parsed, CertificatoClient? channel) => OpzioniComuni.Value(parsed, audit, Audit) is { } livello
        ? new() { Certificato = Certificato(parsed, channel), Livello = livello == SenzaLivello ? null : livello }
        : null;

    private CertificatoClient Certificato(ParseResult parsed, CertificatoClient? channel) =>
        (OpzioniComuni.Value(parsed, cert, Cert) is { } file ? CertificatoClient.Load(file, OpzioniComuni.Value(parsed, key, Key)) : channel)
        ?? throw new OpzioneException($"Per firmare serve un certificato: indicarlo con --firma-cert o {Cert}.");
}
