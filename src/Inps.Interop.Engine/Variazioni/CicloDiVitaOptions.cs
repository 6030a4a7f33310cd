using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>Settings under <c>CicloDiVita</c>.</summary>
internal sealed class CicloDiVitaOptions
{
    public const string Section = "CicloDiVita";

    /// <summary>Days for which a draft is kept after it was last saved.</summary>
    public int BozzaGiorni { get; set; } = 90;

    /// <summary>Minutes for which the token of a confirmation is good (ALAS-35).</summary>
    public int ConfermaMinuti { get; set; } = 30;

    /// <summary>True: after a refused riesame another one may be asked (domain 4.3).</summary>
    public bool RiesameDopoRigetto { get; set; }

    /// <summary>The sede that examines a riesame, by province of residence of the applicant (ALAS-48).</summary>
    public Dictionary<string, string> Sedi { get; init; } = [];

    /// <summary>The sede for residences that <see cref="Sedi"/> does not name.</summary>
    public string SedePredefinita { get; set; } = "700000";

    /// <summary>Seconds between two rounds of the jobs: drafts and requests that expire, and the istruttore simulato.</summary>
    public int SecondiTraLavori { get; set; } = 60;

    /// <summary>Collaudo only: an automatic istruttore examines the domande by the documented triggers.</summary>
    public bool IstruttoreSimulato { get; set; }

    public string SedeOf(string? provincia) => provincia is not null && Sedi.TryGetValue(provincia, out var sede) ? sede : SedePredefinita;
}

internal sealed class CicloDiVitaOptionsValidator : IValidateOptions<CicloDiVitaOptions>
{
    public ValidateOptionsResult Validate(string? name, CicloDiVitaOptions options)
    {
        var errors = new List<string>();
        Check(errors, nameof(options.BozzaGiorni), options.BozzaGiorni, 1, 3650);
        Check(errors, nameof(options.ConfermaMinuti), options.ConfermaMinuti, 1, 1440);
        Check(errors, nameof(options.SecondiTraLavori), options.SecondiTraLavori, 1, 86_400);
        foreach (var (key, sede) in options.Sedi.Append(new(nameof(options.SedePredefinita), options.SedePredefinita)))
        {
            if (sede.Length != 6 || !sede.All(char.IsAsciiDigit))
            {
                errors.Add($"{CicloDiVitaOptions.Section}: the sede of {key} is '{sede}'; accepted: six digits.");
            }
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(List<string> errors, string key, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            errors.Add($"{CicloDiVitaOptions.Section}:{key} is {value}; accepted: {min} to {max}.");
        }
    }
}
