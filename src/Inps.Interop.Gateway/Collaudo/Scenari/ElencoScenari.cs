namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>All scenarios, in the order in which they are best done.</summary>
internal static class ElencoScenari
{
    public static IReadOnlyList<Scenario> Tutti { get; } =
    [
        .. InGroup("Collegamento e prime domande", ScenariDiPresentazione.Tutti),
        .. InGroup("Ripetizioni e conflitti", ScenariDiIdempotenza.Tutti),
        .. InGroup("Lotti", ScenariDeiLotti.Tutti),
        .. InGroup("Rifiuti", ScenariDeiRifiuti.Tutti),
        .. InGroup("Sicurezza dei messaggi", ScenariDiSicurezza.Tutti),
        .. InGroup("Vita della domanda", ScenariDellaVita.Tutti),
    ];

    /// <summary>Null when there is none of that code.</summary>
    public static Scenario? Find(string codice) => Tutti.FirstOrDefault(scenario => scenario.Codice == codice);

    private static IEnumerable<Scenario> InGroup(string gruppo, IEnumerable<Scenario> scenari) => scenari.Select(scenario => scenario with { Gruppo = gruppo });
}
