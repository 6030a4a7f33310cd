using Inps.Interop.Soap.Egov;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Spcoop</c>: the Porta di Dominio at <c>/PD</c> (COOP-01..08).</summary>
internal sealed class SpcoopOptions
{
    public const string Section = "Spcoop";

    /// <summary>False: there is no <c>/PD</c>.</summary>
    public bool Attiva { get; set; } = true;

    /// <summary>Code of the Istituto as a party (type SPC): the Destinatario of requests.</summary>
    public string Parte { get; set; } = "INPS0040";

    /// <summary>Code of this Porta di Dominio, second part of our identifiers.</summary>
    public string PortaDominio { get; set; } = "INPS0040SPCoopIT";

    /// <summary>0 to 9, another one for each instance: first digit of the progressivo.</summary>
    public int Nodo { get; set; }

    /// <summary>Age at which a message is refused; as long are identifiers remembered.</summary>
    public int EtaMassimaMinuti { get; set; } = 7200;

    /// <summary>How far the sender's clock may be ahead.</summary>
    public int FuturoMassimoSecondi { get; set; } = 300;

    /// <summary>How long the result of a lotto can be asked for with the identifier of its busta.</summary>
    public int ConversazioneGiorni { get; set; } = 90;
}

internal sealed class SpcoopOptionsValidator : IValidateOptions<SpcoopOptions>
{
    private const int LongestAgeMinutes = 525_600;

    public ValidateOptionsResult Validate(string? name, SpcoopOptions options)
    {
        var failures = new List<string>();
        foreach (var (key, code) in new[] { ("Parte", options.Parte), ("PortaDominio", options.PortaDominio) })
        {
            if (!IdentificatoreEgov.IsCode(code))
            {
                failures.Add($"Spcoop:{key} is '{code}'; accepted: letters and digits, such as INPS0040.");
            }
        }

        Setting.RequireRange("Spcoop:Nodo", options.Nodo, 0, 9, failures);
        Setting.RequireRange("Spcoop:EtaMassimaMinuti", options.EtaMassimaMinuti, 1, LongestAgeMinutes, failures);
        Setting.RequireRange("Spcoop:FuturoMassimoSecondi", options.FuturoMassimoSecondi, 0, 86_400, failures);
        Setting.RequireRange("Spcoop:ConversazioneGiorni", options.ConversazioneGiorni, 1, 3650, failures);
        return Setting.Result(failures);
    }
}
