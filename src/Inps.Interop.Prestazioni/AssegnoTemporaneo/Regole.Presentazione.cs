using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>When the domanda is presented.</summary>
internal static partial class Regole
{
    /// <summary>Domande are received from 1 July 2021, up to the closing date where one is set.</summary>
    /// <remarks>Source: AT-R015 (AT-12).</remarks>
    private static readonly Regola<Domanda> ATR015 = new("AT-R015", Severita.Bloccante,
        static (_, contesto) => contesto.DataPresentazione < contesto.Parametri.AssegnoTemporaneoApertura
            || contesto.DataPresentazione > contesto.Parametri.AssegnoTemporaneoChiusura
                ? [new("", contesto.DataPresentazione.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
                : [],
        descrizione: "L'Assegno Temporaneo si può chiedere soltanto dal 1° luglio 2021 ed entro la data di chiusura, se fissata.",
        rimedio: "Presentare la domanda nel periodo di apertura.");

    /// <summary>After the cut-off there are no arrears.</summary>
    /// <remarks>Source: AT-I16 (AT-14).</remarks>
    private static readonly Regola<Domanda> ATI16 = new("AT-I16", Severita.Avviso,
        static (_, contesto) => Rilievi.Se(contesto.DataPresentazione > contesto.Parametri.AssegnoTemporaneoFineArretrati, ""),
        descrizione: "La domanda è presentata oltre il termine per gli arretrati: l'assegno decorre dal mese di presentazione.",
        rimedio: "Nessuna correzione: è un'informazione per il richiedente.");

    private static Regola<Domanda>[] Presentazione() => [ATR015, ATI16];
}
