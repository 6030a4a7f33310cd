namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Dates and limits of the indennità COVID-19.</summary>
/// <remarks>Source: D.L. 18/2020, arts. 29, 30 and 38; COVID-20.</remarks>
public sealed record ParametriIndennitaCovid19
{
    /// <summary>First day on which a domanda may be presented (COVID-20).</summary>
    public DateOnly Apertura { get; init; } = new(2020, 4, 1);

    /// <summary>Last day, null when there is none (COV-R003).</summary>
    public DateOnly? Chiusura { get; init; }

    /// <summary>First day on which a seasonal employment may have ended (COV-W07).</summary>
    public DateOnly CessazioneDal { get; init; } = new(2019, 1, 1);

    /// <summary>Last day on which it may have ended.</summary>
    public DateOnly CessazioneAl { get; init; } = new(2020, 3, 17);

    /// <summary>Days of agricultural work in 2019 (COV-W08).</summary>
    public int GiornateAgricoleMinime { get; init; } = 50;

    /// <summary>Daily contributions of 2019 to the entertainment workers' fund (COV-W09).</summary>
    public int GiornateSpettacoloMinime { get; init; } = 30;

    /// <summary>Income of 2019, in euro (COV-W09).</summary>
    public decimal RedditoSpettacoloMassimo { get; init; } = 50_000;
}
