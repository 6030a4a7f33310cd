namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What the Istituto already knows of a person, read from its archives before the rules run.</summary>
/// <param name="IsLavoratoreDelloSpettacolo">Registered as lavoratore autonomo dello spettacolo (ALAS-26).</param>
/// <param name="Periodi">Periods of malattia and maternità (ALAS-27).</param>
/// <param name="Anagrafica">Personal data and residence (ALAS-21, ALAS-60); null when the archive does not hold the person.</param>
/// <param name="Isee">The last ISEE of the household (AT-39); null when there is none.</param>
public sealed record FattiArchivio(bool IsLavoratoreDelloSpettacolo, IReadOnlyList<PeriodoTutelato> Periodi, Soggetto? Anagrafica, Isee? Isee)
{
    /// <summary>Days of contribution of each month, as far as they are known (ALAS-16).</summary>
    public IReadOnlyList<MeseContributivo> Contribuzione { get; init; } = [];
}

/// <summary>The days of contribution accredited for a month.</summary>
/// <param name="Mese">Its first day.</param>
public sealed record MeseContributivo(DateOnly Mese, int Giornate);

/// <summary>A period in which the person was ill or on maternity leave, both days included.</summary>
public sealed record PeriodoTutelato(TipoPeriodo Tipo, DateOnly Dal, DateOnly Al);

public enum TipoPeriodo
{
    Malattia,
    Maternita,
}

/// <summary>Indicator of the economic situation of a household (DPCM 159/2013).</summary>
/// <param name="Scadenza">Last day of validity.</param>
public sealed record Isee(decimal Valore, DateOnly Scadenza);
