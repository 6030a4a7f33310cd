namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What a rule may know beside the document: the passed instant, the channel, the configured parameters. Nothing is read from a clock.</summary>
/// <param name="Istante">Instant of receipt.</param>
/// <param name="DataPresentazione">The same instant as a date in Europe/Rome.</param>
/// <param name="Canale">Who submits; null offline, and then the rules that need it are listed as not checked.</param>
/// <param name="Parametri">Configured limits and dates.</param>
public sealed record Contesto(DateTimeOffset Istante, DateOnly DataPresentazione, FattiCanale? Canale, ParametriRegole Parametri)
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    /// <summary>Makes the context of a receipt; the presentation date is the one of Europe/Rome.</summary>
    public static Contesto At(DateTimeOffset istante, FattiCanale? canale, ParametriRegole parametri) =>
        new(istante, DataItaliana(istante), canale, parametri);

    /// <summary>The date of an instant in Italy (Europe/Rome).</summary>
    public static DateOnly DataItaliana(DateTimeOffset istante) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(istante, Roma).DateTime);
}

/// <summary>The channel's facts: what the door knows about who submits.</summary>
/// <param name="Canale">Such as <c>PATRONATO_COOP</c> (AT-02).</param>
/// <param name="CodiceEnte">The fruitore, from its certificate.</param>
/// <param name="CodicePatronato">Patronato code of the fruitore's adesione.</param>
/// <param name="CodiceUfficio">Office of the Identity header.</param>
/// <param name="UserId">Operator of the Identity header.</param>
/// <param name="Livello">Credential of the person, on the citizen's channels and at the Contact Center; null in cooperazione applicativa.</param>
public sealed record FattiCanale(
    string Canale, string CodiceEnte, string CodicePatronato, string CodiceUfficio, string UserId, LivelloCredenziale? Livello = null);

/// <summary>Dates and limits of the rules, all of them settings; the defaults are those of the seeds.</summary>
public sealed record ParametriRegole
{
    public static ParametriRegole Default { get; } = new();

    /// <summary>First day on which an Assegno Temporaneo may be presented (AT-12).</summary>
    public DateOnly AssegnoTemporaneoApertura { get; init; } = new(2021, 7, 1);

    /// <summary>Last day, null when there is none (AT-R015).</summary>
    public DateOnly? AssegnoTemporaneoChiusura { get; init; }

    /// <summary>Presented up to this day, arrears run from July 2021 (AT-14).</summary>
    public DateOnly AssegnoTemporaneoFineArretrati { get; init; } = new(2021, 9, 30);

    /// <summary>Those of the ALAS.</summary>
    public ParametriAlas Alas { get; init; } = new();

    /// <summary>Those of the indennità COVID-19.</summary>
    public ParametriIndennitaCovid19 IndennitaCovid19 { get; init; } = new();

    /// <summary>Those of the bonus for baby-sitting services.</summary>
    public ParametriBonusBabySitting BonusBabySitting { get; init; } = new();

    /// <summary>By code of the prestazione, what is said in place of the texts that come with it.</summary>
    public IReadOnlyDictionary<string, ParametriInformativa> Informative { get; init; } = new Dictionary<string, ParametriInformativa>();

    /// <summary>True when a Patrocinio is required (PAT-R001).</summary>
    public bool PatrocinioRichiesto { get; init; }

    /// <summary>Applicants who may share an IBAN before PAG-W11 tells it; 0 switches the rule off, and then nobody counts them.</summary>
    public int IbanRichiedentiMassimi { get; init; }

    /// <summary>Beyond this DataOraInvio is told as MSG-W04.</summary>
    public TimeSpan TolleranzaDataOraInvio { get; init; } = TimeSpan.FromMinutes(5);

    public int AllegatiNumeroMassimo { get; init; } = 10;

    /// <summary>Bytes of one attachment.</summary>
    public int AllegatoDimensioneMassima { get; init; } = 5 * 1024 * 1024;

    /// <summary>Bytes of all attachments of a message.</summary>
    public int AllegatiDimensioneTotaleMassima { get; init; } = 20 * 1024 * 1024;

    /// <summary>Known codici catastali; null when no table was configured, and then CF-W04 is not raised (ruling 26).</summary>
    public IReadOnlySet<string>? CodiciCatastali { get; init; }
}
