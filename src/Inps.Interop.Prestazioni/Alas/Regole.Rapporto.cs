using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The ended employment.</summary>
internal static partial class Regole
{
    private const string PercorsoCessazione = "RapportoDiLavoro/DataCessazione";

    /// <summary>The employment has ended by the day of presentation.</summary>
    /// <remarks>Source: ALAS-R001 (ALAS-10: a concluded employment).</remarks>
    private static readonly Regola<Domanda> ALASR001 = new("ALAS-R001", Severita.Bloccante,
        static (domanda, contesto) => Rilievi.Se(domanda.RapportoDiLavoro.DataCessazione > contesto.DataPresentazione, PercorsoCessazione, Cessazione(domanda)),
        descrizione: "La data di cessazione del rapporto di lavoro è successiva al giorno della presentazione.",
        rimedio: "Correggere RapportoDiLavoro/DataCessazione, oppure presentare la domanda quando il rapporto è cessato.");

    /// <summary>The allowance exists for employments that ended from the beginning of 2022 on.</summary>
    /// <remarks>Source: ALAS-R002 (circolare 8/2022).</remarks>
    private static readonly Regola<Domanda> ALASR002 = new("ALAS-R002", Severita.Bloccante,
        static (domanda, contesto) => Rilievi.Se(domanda.RapportoDiLavoro.DataCessazione < contesto.Parametri.Alas.PrimaCessazione, PercorsoCessazione, Cessazione(domanda)),
        descrizione: "Il rapporto di lavoro è cessato prima del 1° gennaio 2022, data da cui l'indennità può essere chiesta.",
        rimedio: "Indicare un rapporto di lavoro cessato dal 1° gennaio 2022, oppure correggere RapportoDiLavoro/DataCessazione.");

    /// <summary>An employment begins before it ends.</summary>
    /// <remarks>Source: ALAS-R003.</remarks>
    private static readonly Regola<Domanda> ALASR003 = new("ALAS-R003", Severita.Bloccante,
        static (domanda, _) => domanda.RapportoDiLavoro.DataInizio is { } inizio && inizio > domanda.RapportoDiLavoro.DataCessazione
            ? [new("RapportoDiLavoro/DataInizio", Rilievi.Data(inizio))]
            : [],
        descrizione: "Il rapporto di lavoro inizia dopo la sua cessazione.",
        rimedio: "Correggere DataInizio o DataCessazione del RapportoDiLavoro.");

    private static Regola<Domanda>[] DelRapporto() => [ALASR001, ALASR002, ALASR003];

    private static string Cessazione(Domanda domanda) => Rilievi.Data(domanda.RapportoDiLavoro.DataCessazione);
}
