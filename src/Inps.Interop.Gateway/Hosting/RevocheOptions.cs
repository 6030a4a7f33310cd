using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>What happens to a certificate of which nobody can say now whether it was revoked.</summary>
internal enum RevocaNonVerificabile
{
    /// <summary>The call gets GW-503 and may be repeated.</summary>
    Rifiuta,

    /// <summary>It is taken as good; the log says so.</summary>
    Accetta,
}

/// <summary>
/// Section <c>Revoche</c>: authorities of client and signing certificates, with their lists of revoked certificates (CRL) and their responders (OCSP).
/// Source: AgID, "Tecnologie e standard per la sicurezza", SIC_API_06 and 08.
/// </summary>
internal sealed class RevocheOptions
{
    public const string Section = "Revoche";

    /// <summary>The value of <see cref="Ocsp"/> that stands for the address in the certificate itself.</summary>
    public const string DelCertificato = "certificato";

    /// <summary>Folder of certificates of CAs (<c>.pem</c>, <c>.crt</c>, <c>.cer</c>) and of their CRLs (<c>.crl</c>), in PEM or DER; null: no list is read.</summary>
    public string? Cartella { get; set; }

    /// <summary>Seconds after which a change in the folder counts.</summary>
    public int RilettaOgniSecondi { get; set; } = 5;

    /// <summary>Hours after the announced next list in which the last one is still believed.</summary>
    public int TolleranzaOre { get; set; } = 24;

    public RevocaNonVerificabile SeNonVerificabile { get; set; } = RevocaNonVerificabile.Rifiuta;

    /// <summary>Name of a CA's file in the folder, without its extension → address of the responder, or <c>certificato</c>.</summary>
    public IDictionary<string, string> Ocsp { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Milliseconds to wait for a responder.</summary>
    public int OcspAttesaMillisecondi { get; set; } = 2000;

    /// <summary>Seconds for which an answer of a responder is kept, its own end permitting.</summary>
    public int OcspConservaSecondi { get; set; } = 300;
}

internal sealed class RevocheOptionsValidator : IValidateOptions<RevocheOptions>
{
    public ValidateOptionsResult Validate(string? name, RevocheOptions options)
    {
        var failures = new List<string>();
        if (options.Cartella is { } folder && !Directory.Exists(folder))
        {
            failures.Add($"Revoche:Cartella is '{folder}', which does not exist; accepted: a folder with certificates of CAs and their CRLs.");
        }

        if (options.Cartella is null && options.Ocsp.Count > 0)
        {
            failures.Add("Revoche:Ocsp names files of Revoche:Cartella, which is not set.");
        }

        if (!Enum.IsDefined(options.SeNonVerificabile))
        {
            failures.Add($"Revoche:SeNonVerificabile is '{options.SeNonVerificabile}'; accepted: Rifiuta, Accetta.");
        }

        failures.AddRange(options.Ocsp
            .Where(entry => entry.Value != RevocheOptions.DelCertificato && !(Uri.TryCreate(entry.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            .Select(entry => $"Revoche:Ocsp:{entry.Key} is '{entry.Value}'; accepted: an absolute http or https address, or '{RevocheOptions.DelCertificato}'."));
        Setting.RequireRange("Revoche:RilettaOgniSecondi", options.RilettaOgniSecondi, 1, 86_400, failures);
        Setting.RequireRange("Revoche:TolleranzaOre", options.TolleranzaOre, 0, 8760, failures);
        Setting.RequireRange("Revoche:OcspAttesaMillisecondi", options.OcspAttesaMillisecondi, 50, 30_000, failures);
        Setting.RequireRange("Revoche:OcspConservaSecondi", options.OcspConservaSecondi, 1, 86_400, failures);
        return Setting.Result(failures);
    }
}
