using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Avvisi;

/// <summary>Settings under <c>Avvisi</c>: from which measure on operators are told, and how.</summary>
public sealed class AvvisiOptions
{
    public const string Section = "Avvisi";

    /// <summary>False: nothing is looked at.</summary>
    public bool Attivi { get; set; } = true;

    /// <summary>Seconds between two looks.</summary>
    public int IntervalloSecondi { get; set; } = 60;

    /// <summary>An alert ends when for this long no instance has found its cause again, in seconds.</summary>
    public int ChiusuraSecondi { get; set; } = 300;

    /// <summary>Calls of the last minutes are looked at.</summary>
    public int FinestraMinuti { get; set; } = 15;

    /// <summary>Below this many calls in that time an operation is not judged.</summary>
    public int ChiamateMinime { get; set; } = 50;

    /// <summary>Share of faults, in percent.</summary>
    public int TassoErroriPercento { get; set; } = 20;

    /// <summary>99th percentile, in milliseconds.</summary>
    public int LatenzaMillisecondi { get; set; } = 2000;

    public int CertificatoGiorni { get; set; } = 30;

    /// <summary>For how long a document may wait for its protocol number.</summary>
    public int ProtocolloMinuti { get; set; } = 30;

    /// <summary>Free room on the disk of an SQLite file, in percent.</summary>
    public int SpazioPercento { get; set; } = 10;

    /// <summary>How full the writer's queue may be, in percent.</summary>
    public int CodaPercento { get; set; } = 80;

    public PostaOptions Posta { get; set; } = new();

    public WebhookOptions Webhook { get; set; } = new();

    /// <summary>The channels that are configured.</summary>
    internal IEnumerable<CanaleAvviso> Canali()
    {
        if (!string.IsNullOrEmpty(Posta.Server))
        {
            yield return CanaleAvviso.Posta;
        }

        if (!string.IsNullOrEmpty(Webhook.Indirizzo))
        {
            yield return CanaleAvviso.Webhook;
        }
    }
}

/// <summary>E-mail by SMTP.</summary>
public sealed class PostaOptions
{
    /// <summary>Empty: no e-mail.</summary>
    public string Server { get; set; } = "";

    public int Porta { get; set; } = 587;

    /// <summary>False only for a server on this machine or on a network of its own.</summary>
    public bool Tls { get; set; } = true;

    public string? Utente { get; set; }

    public string? Password { get; set; }

    public string Mittente { get; set; } = "";

    public List<string> Destinatari { get; init; } = [];
}

/// <summary>A POST of JSON.</summary>
public sealed class WebhookOptions
{
    /// <summary>Empty: none. HTTPS, or HTTP to this machine.</summary>
    public string Indirizzo { get; set; } = "";

    /// <summary>Key of the HMAC-SHA256 over the body, sent in <c>X-Firma-Sha256</c>; empty: not signed.</summary>
    public string? Segreto { get; set; }
}

internal sealed class AvvisiOptionsValidator : IValidateOptions<AvvisiOptions>
{
    public ValidateOptionsResult Validate(string? name, AvvisiOptions options)
    {
        var errors = new List<string>();
        Check(errors, nameof(options.IntervalloSecondi), options.IntervalloSecondi, 1, 3600);
        Check(errors, nameof(options.ChiusuraSecondi), options.ChiusuraSecondi, options.IntervalloSecondi, 86_400);
        Check(errors, nameof(options.FinestraMinuti), options.FinestraMinuti, 5, 1440);
        Check(errors, nameof(options.ChiamateMinime), options.ChiamateMinime, 1, 1_000_000);
        Check(errors, nameof(options.TassoErroriPercento), options.TassoErroriPercento, 1, 100);
        Check(errors, nameof(options.LatenzaMillisecondi), options.LatenzaMillisecondi, 1, 600_000);
        Check(errors, nameof(options.CertificatoGiorni), options.CertificatoGiorni, 1, 365);
        Check(errors, nameof(options.ProtocolloMinuti), options.ProtocolloMinuti, 1, 10_080);
        Check(errors, nameof(options.SpazioPercento), options.SpazioPercento, 0, 99);
        Check(errors, nameof(options.CodaPercento), options.CodaPercento, 1, 100);
        Check(errors, "Posta:Porta", options.Posta.Porta, 1, 65_535);
        if (!string.IsNullOrEmpty(options.Posta.Server))
        {
            errors.AddRange(options.Posta.Destinatari.Prepend(options.Posta.Mittente).Where(address => !MailAddress.TryCreate(address, out _))
                .Select(address => $"{AvvisiOptions.Section}:Posta holds '{address}', which is no e-mail address."));
            if (options.Posta.Destinatari.Count == 0)
            {
                errors.Add($"{AvvisiOptions.Section}:Posta:Destinatari is empty; accepted: at least one address.");
            }
        }

        if (!string.IsNullOrEmpty(options.Webhook.Indirizzo) && !IsAccepted(options.Webhook.Indirizzo))
        {
            errors.Add($"{AvvisiOptions.Section}:Webhook:Indirizzo is '{options.Webhook.Indirizzo}'; accepted: an https address, or http to this machine.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsAccepted(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static void Check(List<string> errors, string key, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            errors.Add($"{AvvisiOptions.Section}:{key} is {value}; accepted: {min} to {max}.");
        }
    }
}
