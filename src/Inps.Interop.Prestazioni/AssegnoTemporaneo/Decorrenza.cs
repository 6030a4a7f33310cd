using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>From which month the benefit runs (domain 5.6; AT-14).</summary>
internal static class Decorrenza
{
    /// <summary>The benefit began with this month (D.L. 79/2021, art. 1).</summary>
    private static readonly DateOnly PrimoMese = new(2021, 7, 1);

    /// <summary>The first day of the month of decorrenza of a domanda: that of presentation, or July 2021 when arrears are due.</summary>
    public static DateOnly Of(Contesto contesto)
    {
        var mese = PrimoGiorno(contesto.DataPresentazione);
        return contesto.DataPresentazione <= contesto.Parametri.AssegnoTemporaneoFineArretrati || mese < PrimoMese ? PrimoMese : mese;
    }

    /// <summary>The same for a minor: never before the month of birth.</summary>
    public static DateOnly Of(Minore minore, Contesto contesto)
    {
        var mese = Of(contesto);
        var nascita = minore.CodiceFiscale.DataDiNascita(RuoloAnagrafico.Minore, contesto.DataPresentazione) is { } data ? PrimoGiorno(data) : mese;
        return nascita > mese ? nascita : mese;
    }

    private static DateOnly PrimoGiorno(DateOnly data) => new(data.Year, data.Month, 1);
}
