namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>The one table of the transitions a lotto may make (domain 4.4); what is not in it is forbidden.</summary>
public static class TransizioniLotto
{
    private static readonly (StatoLotto Da, StatoLotto A)[] Ammesse =
    [
        (StatoLotto.Ricevuto, StatoLotto.Ricevuto),
        (StatoLotto.Ricevuto, StatoLotto.InValidazione),
        (StatoLotto.Ricevuto, StatoLotto.Annullato),
        (StatoLotto.InValidazione, StatoLotto.Scartato),
        (StatoLotto.InValidazione, StatoLotto.InElaborazione),
        (StatoLotto.InValidazione, StatoLotto.Annullato),
        (StatoLotto.InElaborazione, StatoLotto.Completato),
        (StatoLotto.InElaborazione, StatoLotto.CompletatoConScarti),
    ];

    /// <summary>True when the table has the transition.</summary>
    public static bool IsAmmessa(StatoLotto da, StatoLotto a) => Array.IndexOf(Ammesse, (da, a)) >= 0;

    /// <summary>The states reachable in one step.</summary>
    public static IReadOnlyList<StatoLotto> From(StatoLotto stato) => [.. Ammesse.Where(t => t.Da == stato).Select(t => t.A)];

    /// <summary>True when no transition leads out of the state.</summary>
    public static bool IsFinale(StatoLotto stato) => !Ammesse.Any(t => t.Da == stato);
}
