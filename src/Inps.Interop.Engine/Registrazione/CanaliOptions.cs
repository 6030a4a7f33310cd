using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// Settings under <c>Canali:{CodicePrestazione}:{Canale}</c>, such as <c>Canali:AT:PATRONATO_COOP:Attiva</c>, or under the name of the service for all
/// its prestazioni, such as <c>Canali:IndennitaCovid19:PORTALE_WEB:Finestre:0:Dalle</c>; the code comes first where both are set.
/// A prestazione or channel that is not named is open at any time, but for the Contact Center of the 2020 benefits, still to be released (COVID-28).
/// </summary>
internal sealed class CanaliOptions : Dictionary<string, Dictionary<string, CanaleOptions>>
{
    public const string Section = "Canali";

    public CanaliOptions()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The settings of a channel; null where there are none.</summary>
    public CanaleOptions? Find(string codicePrestazione, string servizio, string canale) =>
        Find(codicePrestazione, canale) ?? Find(servizio, canale);

    private CanaleOptions? Find(string nome, string canale) => TryGetValue(nome, out var canali) ? canali.GetValueOrDefault(canale) : null;
}

/// <summary>When and for whom a channel accepts a prestazione.</summary>
internal sealed class CanaleOptions
{
    /// <summary>False: CAN-R003 for everything.</summary>
    public bool Attiva { get; set; } = true;

    /// <summary>First instant of opening (CAN-R003).</summary>
    public DateTimeOffset? DallIstante { get; set; }

    /// <summary>Instant from which it is closed (CAN-R003).</summary>
    public DateTimeOffset? AllIstante { get; set; }

    /// <summary>Hours of the day in which domande are accepted (CAN-R001); none: always.</summary>
    public IList<FinestraOptions> Finestre { get; init; } = [];

    /// <summary>Credential levels admitted (CAN-R002); none: those of <see cref="Ammissione"/>.</summary>
    public IList<LivelloOptions> Livelli { get; init; } = [];
}

/// <summary>A daily window in Italian time: from <see cref="Dalle"/> included to <see cref="Alle"/> excluded; it crosses midnight when it ends before it begins (COVID-22).</summary>
internal sealed class FinestraOptions
{
    public TimeOnly Dalle { get; set; }

    public TimeOnly Alle { get; set; }

    /// <summary>First day on which it begins; null: always.</summary>
    public DateOnly? DalGiorno { get; set; }

    /// <summary>Last day on which it begins; null: for ever.</summary>
    public DateOnly? AlGiorno { get; set; }

    /// <summary>Days of the week on which it begins; none: every day.</summary>
    public IList<DayOfWeek> Giorni { get; init; } = [];
}

/// <summary>A credential level that a channel admits, and when.</summary>
internal sealed class LivelloOptions
{
    public LivelloCredenziale Livello { get; set; }

    /// <summary>What it is enough for.</summary>
    public Facolta Facolta { get; set; }

    /// <summary>First day; null: always.</summary>
    public DateOnly? DalGiorno { get; set; }

    /// <summary>Last day; null: for ever.</summary>
    public DateOnly? AlGiorno { get; set; }
}

internal sealed class CanaliOptionsValidator : IValidateOptions<CanaliOptions>
{
    public ValidateOptionsResult Validate(string? name, CanaliOptions options)
    {
        var errors = new List<string>();
        foreach (var (prestazione, canali) in options)
        {
            if (Catalogo.FindByServizio(prestazione) is null && Catalogo.FindByCodice(prestazione) is null)
            {
                errors.Add($"{CanaliOptions.Section}:{prestazione} names no prestazione; accepted: {string.Join(", ", Catalogo.Prestazioni.SelectMany(p => p.Codici.Append(p.Servizio)).Distinct())}.");
            }

            foreach (var (canale, settings) in canali)
            {
                if (!CanaleDiPresentazione.Tutti.Contains(canale))
                {
                    errors.Add($"{CanaliOptions.Section}:{prestazione}:{canale} names no channel; accepted: {string.Join(", ", CanaleDiPresentazione.Tutti)}.");
                }

                Check(errors, $"{CanaliOptions.Section}:{prestazione}:{canale}", settings);
            }
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(List<string> errors, string key, CanaleOptions settings)
    {
        if (settings.DallIstante >= settings.AllIstante)
        {
            errors.Add($"{key}:AllIstante is {settings.AllIstante:O}; it must be after DallIstante, {settings.DallIstante:O}.");
        }

        for (var i = 0; i < settings.Finestre.Count; i++)
        {
            var finestra = settings.Finestre[i];
            if (finestra.DalGiorno > finestra.AlGiorno)
            {
                errors.Add($"{key}:Finestre:{i}:AlGiorno is {finestra.AlGiorno:O}; it must not be before DalGiorno, {finestra.DalGiorno:O}.");
            }
        }

        for (var i = 0; i < settings.Livelli.Count; i++)
        {
            var livello = settings.Livelli[i];
            if (livello.DalGiorno > livello.AlGiorno)
            {
                errors.Add($"{key}:Livelli:{i}:AlGiorno is {livello.AlGiorno:O}; it must not be before DalGiorno, {livello.DalGiorno:O}.");
            }
        }
    }
}
