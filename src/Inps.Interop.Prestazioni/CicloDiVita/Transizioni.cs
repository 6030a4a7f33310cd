namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>The one table of the transitions that things may make (domain 4): domanda, riesame, integration, payment, canale, indebito, lotto, bonus.</summary>
public static class Transizioni
{
    /// <summary>Domain 4.1.</summary>
    public static Ciclo<StatoDomanda> Domanda { get; } = new(
        "STA-R020", "la domanda",
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
        (StatoDomanda.Accolta, StatoDomanda.Chiusa));

    /// <summary>Domain 4.3.</summary>
    public static Ciclo<StatoRiesame> Riesame { get; } = new(
        "STA-R021", "il riesame",
        (StatoRiesame.DaProtocollare, StatoRiesame.Presentato),
        (StatoRiesame.DaProtocollare, StatoRiesame.Annullato),
        (StatoRiesame.Presentato, StatoRiesame.InEsame),
        (StatoRiesame.Presentato, StatoRiesame.Annullato),
        (StatoRiesame.InEsame, StatoRiesame.Accolto),
        (StatoRiesame.InEsame, StatoRiesame.Respinto),
        (StatoRiesame.InEsame, StatoRiesame.Annullato));

    /// <summary>AT-59: a request is answered, or its deadline passes, or its domanda is annulled.</summary>
    public static Ciclo<StatoIntegrazione> Integrazione { get; } = new(
        "STA-R022", "la richiesta di integrazione",
        (StatoIntegrazione.Aperta, StatoIntegrazione.Inviata),
        (StatoIntegrazione.Aperta, StatoIntegrazione.Scaduta),
        (StatoIntegrazione.Aperta, StatoIntegrazione.Annullata));

    /// <summary>Domain 4.5.</summary>
    public static Ciclo<StatoPagamento> Pagamento { get; } = new(
        "STA-R023", "il pagamento",
        (StatoPagamento.Predisposto, StatoPagamento.Disposto),
        (StatoPagamento.Predisposto, StatoPagamento.Sospeso),
        (StatoPagamento.Disposto, StatoPagamento.Pagato),
        (StatoPagamento.Disposto, StatoPagamento.Restituito),
        (StatoPagamento.Restituito, StatoPagamento.Predisposto),
        (StatoPagamento.Sospeso, StatoPagamento.Predisposto),
        (StatoPagamento.Sospeso, StatoPagamento.NonDovuto));

    /// <summary>Domain 4.5; a saved account goes the same way.</summary>
    public static Ciclo<StatoCanale> Canale { get; } = new(
        "STA-R024", "il canale di accredito",
        (StatoCanale.InVerifica, StatoCanale.Valido),
        (StatoCanale.InVerifica, StatoCanale.NonValido));

    /// <summary>Domain 4.5.</summary>
    public static Ciclo<StatoIndebito> Indebito { get; } = new(
        "STA-R025", "l'indebito",
        (StatoIndebito.Aperto, StatoIndebito.InRecupero),
        (StatoIndebito.Aperto, StatoIndebito.Annullato),
        (StatoIndebito.InRecupero, StatoIndebito.Recuperato),
        (StatoIndebito.InRecupero, StatoIndebito.Annullato));

    /// <summary>Domain 4.4.</summary>
    public static Ciclo<StatoLotto> Lotto { get; } = new(
        "STA-R026", "il lotto",
        (StatoLotto.Ricevuto, StatoLotto.InValidazione),
        (StatoLotto.Ricevuto, StatoLotto.Scartato),
        (StatoLotto.Ricevuto, StatoLotto.Annullato),
        (StatoLotto.InValidazione, StatoLotto.Scartato),
        (StatoLotto.InValidazione, StatoLotto.Annullato),
        (StatoLotto.InValidazione, StatoLotto.InElaborazione),
        (StatoLotto.InElaborazione, StatoLotto.Completato),
        (StatoLotto.InElaborazione, StatoLotto.CompletatoConScarti));

    /// <summary>Domain 4.1, baby-sitting after ACCOLTA.</summary>
    public static Ciclo<StatoBonus> Bonus { get; } = new(
        "STA-R027", "il bonus",
        (StatoBonus.InAttesaLibretto, StatoBonus.Appropriato),
        (StatoBonus.InAttesaLibretto, StatoBonus.Decaduto));

    /// <summary>States in which a new domanda may begin: a draft, or presented with or without its protocol.</summary>
    public static IReadOnlyList<StatoDomanda> Iniziali { get; } = [StatoDomanda.Bozza, StatoDomanda.Protocollata, StatoDomanda.DaProtocollare];

    /// <summary>True for a domanda that still counts: neither a draft nor ended (AT-R013).</summary>
    public static bool IsAttiva(StatoDomanda stato) => IsInLavorazione(stato) || stato == StatoDomanda.Accolta;

    /// <summary>"In lavorazione" (ALAS-14, M2): presented and not yet decided.</summary>
    public static bool IsInLavorazione(StatoDomanda stato) => stato is StatoDomanda.DaProtocollare or StatoDomanda.Protocollata
        or StatoDomanda.InIstruttoria or StatoDomanda.InAttesaIntegrazione;

    /// <summary>True for a riesame that is neither decided nor annulled: a domanda has at most one.</summary>
    public static bool IsAperto(StatoRiesame stato) => stato is StatoRiesame.DaProtocollare or StatoRiesame.Presentato or StatoRiesame.InEsame;

    /// <summary>"Pagamenti emessi" (ALAS-17, M2): the order was sent, whatever became of it.</summary>
    public static bool IsEmesso(StatoPagamento stato) => stato is StatoPagamento.Disposto or StatoPagamento.Pagato or StatoPagamento.Restituito;

    /// <summary>True for a payment not yet received: it takes a changed canale (ALAS-59).</summary>
    public static bool FollowsCanale(StatoPagamento stato) => stato is StatoPagamento.Predisposto or StatoPagamento.Sospeso or StatoPagamento.Restituito;
}
