namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>The one table of the transitions a domanda may make (domain 4.1); what is not in it is forbidden.</summary>
public static class Transizioni
{
    private static readonly (StatoDomanda Da, StatoDomanda A)[] Ammesse =
    [
        (StatoDomanda.Bozza, StatoDomanda.Bozza),
        (StatoDomanda.Bozza, StatoDomanda.Eliminata),
        (StatoDomanda.Bozza, StatoDomanda.Protocollata),
        (StatoDomanda.Bozza, StatoDomanda.DaProtocollare),
        (StatoDomanda.DaProtocollare, StatoDomanda.Protocollata),
        (StatoDomanda.DaProtocollare, StatoDomanda.Annullata),
        (StatoDomanda.Protocollata, StatoDomanda.Protocollata),
        (StatoDomanda.Protocollata, StatoDomanda.InIstruttoria),
        (StatoDomanda.Protocollata, StatoDomanda.Annullata),
        (StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione),
        (StatoDomanda.InIstruttoria, StatoDomanda.Accolta),
        (StatoDomanda.InIstruttoria, StatoDomanda.Respinta),
        (StatoDomanda.InIstruttoria, StatoDomanda.Annullata),
        (StatoDomanda.InAttesaIntegrazione, StatoDomanda.InIstruttoria),
        (StatoDomanda.InAttesaIntegrazione, StatoDomanda.Annullata),
        (StatoDomanda.Respinta, StatoDomanda.InIstruttoria),
        (StatoDomanda.Accolta, StatoDomanda.Chiusa),
    ];

    /// <summary>States in which a new domanda may begin: a draft, or presented with or without its protocol.</summary>
    public static IReadOnlyList<StatoDomanda> Iniziali { get; } = [StatoDomanda.Bozza, StatoDomanda.Protocollata, StatoDomanda.DaProtocollare];

    /// <summary>True when the table has the transition; guards such as payments already issued are asked elsewhere.</summary>
    public static bool IsAmmessa(StatoDomanda da, StatoDomanda a) => Array.IndexOf(Ammesse, (da, a)) >= 0;

    /// <summary>The states reachable in one step.</summary>
    public static IReadOnlyList<StatoDomanda> From(StatoDomanda stato) => [.. Ammesse.Where(t => t.Da == stato).Select(t => t.A)];

    /// <summary>True for a domanda that still counts: neither a draft nor ended (AT-R013).</summary>
    public static bool IsAttiva(StatoDomanda stato) => stato is StatoDomanda.DaProtocollare or StatoDomanda.Protocollata
        or StatoDomanda.InIstruttoria or StatoDomanda.InAttesaIntegrazione or StatoDomanda.Accolta;
}
