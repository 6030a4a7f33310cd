namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>What callers may ask of a domanda and when (domain 4.2), each with the code under which it is refused.</summary>
public static class OperazioniSullaDomanda
{
    private const string RileggiStato = "Leggere lo stato attuale con StatoDomanda.";

    public static OperazioneSullaDomanda SalvaBozza { get; } = new(
        "STA-R001", "SalvaBozza", "La domanda non è più una bozza: non si può più salvare come tale.", RileggiStato, StatoDomanda.Bozza);

    public static OperazioneSullaDomanda RiprendiBozza { get; } = new(
        "STA-R002", "RiprendiBozza", "La domanda non è più una bozza: non si può riprendere.", "Leggere la domanda con DettaglioDomanda.", StatoDomanda.Bozza);

    public static OperazioneSullaDomanda EliminaBozza { get; } = new(
        "STA-R003", "EliminaBozza", "La domanda non è più una bozza: non si può eliminare.", RileggiStato, StatoDomanda.Bozza);

    public static OperazioneSullaDomanda PresentaDomanda { get; } = new(
        "STA-R004", "PresentaDomanda", "La bozza è già stata presentata, eliminata o è scaduta: non si può presentare.",
        "Se era già stata presentata consultarla con DettaglioDomanda; altrimenti comporre una nuova domanda.", StatoDomanda.Bozza);

    public static OperazioneSullaDomanda ModificaDomanda { get; } = new(
        "STA-R005", "ModificaDomanda", "Lo stato della domanda non ne ammette la modifica.",
        "Una domanda si modifica quando ha il protocollo e finché non ne è avviata la lavorazione.", StatoDomanda.Protocollata);

    public static OperazioneSullaDomanda AggiungiMinore { get; } = new(
        "STA-R006", "AggiungiMinore", "Lo stato della domanda non ammette l'aggiunta di minori.",
        "I minori si aggiungono quando la domanda ha il protocollo e finché non ne è avviata la lavorazione.", StatoDomanda.Protocollata);

    public static OperazioneSullaDomanda IntegraSecondoGenitore { get; } = new(
        "STA-R007", "IntegraSecondoGenitore", "Lo stato della domanda non ammette l'integrazione del secondo genitore.",
        "Il secondo genitore integra una domanda che ha il protocollo ed è viva.",
        StatoDomanda.Protocollata, StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione, StatoDomanda.Accolta);

    /// <summary>Guarded also by <see cref="PagamentiEmessi"/>.</summary>
    public static OperazioneSullaDomanda AnnullaDomanda { get; } = new(
        "STA-R008", "AnnullaDomanda", "Lo stato della domanda non ne ammette l'annullamento: una domanda già decisa, chiusa o annullata non si annulla.",
        "Se la domanda è respinta si può chiedere il riesame.",
        StatoDomanda.DaProtocollare, StatoDomanda.Protocollata, StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione);

    /// <summary>ALAS-17, M2: only until payments have been issued.</summary>
    public static OperazioneSullaDomanda PagamentiEmessi { get; } = new(
        "STA-R009", "AnnullaDomanda", "Per la domanda sono già stati emessi pagamenti: non si può più annullare.",
        "Consultare i pagamenti con ElencoPagamenti.",
        StatoDomanda.DaProtocollare, StatoDomanda.Protocollata, StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione);

    public static OperazioneSullaDomanda InviaIntegrazione { get; } = new(
        "STA-R010", "InviaIntegrazione", "La domanda non attende l'integrazione indicata: la richiesta è già chiusa, è scaduta o non esiste.",
        "Leggere le azioni richieste con DettaglioDomanda e indicare l'IdRichiestaIntegrazione di una richiesta aperta.", StatoDomanda.InAttesaIntegrazione);

    /// <summary>ALAS-44: only for a domanda "Respinta".</summary>
    public static OperazioneSullaDomanda RichiediRiesame { get; } = new(
        "RIE-R001", "RichiediRiesame", "Il riesame si può chiedere soltanto per una domanda respinta.", RileggiStato, StatoDomanda.Respinta);

    /// <summary>Domain 4.3: at most one open riesame.</summary>
    public static OperazioneSullaDomanda RiesameAperto { get; } = new(
        "RIE-R002", "RichiediRiesame", "Per la domanda c'è già un riesame aperto.", "Attenderne l'esito, o annullarlo con AnnullaRiesame.", StatoDomanda.Respinta);

    /// <summary>Domain 4.3: after a refusal a new one only where configured.</summary>
    public static OperazioneSullaDomanda RiesameRespinto { get; } = new(
        "RIE-R003", "RichiediRiesame", "Un riesame della domanda è già stato respinto: non se ne può chiedere un altro.",
        "Leggere il motivo dell'esito con DettaglioRiesame.", StatoDomanda.Respinta);

    public static OperazioneSullaDomanda ModificaCanaleAccredito { get; } = new(
        "STA-R011", "ModificaCanaleAccredito", "Lo stato della domanda non ammette la modifica del canale di accredito.", RileggiStato,
        StatoDomanda.DaProtocollare, StatoDomanda.Protocollata, StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione, StatoDomanda.Accolta, StatoDomanda.Chiusa);

    /// <summary>The quota exists and has its payment data already (AT-34).</summary>
    public static OperazioneSullaDomanda QuotaDaCompletare { get; } = new(
        "STA-R012", "ModificaCanaleAccredito", "La quota indicata non c'è, o attende ancora i dati di pagamento del secondo genitore.",
        "Indicare una quota della domanda; i dati del secondo genitore si danno la prima volta con IntegraSecondoGenitore.",
        StatoDomanda.DaProtocollare, StatoDomanda.Protocollata, StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione, StatoDomanda.Accolta, StatoDomanda.Chiusa);

    /// <summary>AT-60, optimistic: the domanda changed since the caller read it.</summary>
    public static OperazioneSullaDomanda VersioneSuperata { get; } = new(
        "STA-R013", "DettaglioDomanda", "La domanda è cambiata dopo che è stata letta: la VersioneDomanda indicata non è più quella attuale.",
        "Rileggere la domanda con DettaglioDomanda e ripetere la richiesta, con un nuovo IdMessaggio, sulla versione attuale.");

    /// <summary>ALAS-11, M2: processed in order of presentation.</summary>
    public static OperazioneSullaDomanda PrecedenteInLavorazione { get; } = new(
        "STA-R014", "AvviaIstruttoria", "Della stessa persona c'è una domanda precedente ancora in lavorazione: le domande si istruiscono in ordine di presentazione.",
        "Attendere la decisione o l'annullamento della precedente.");

    /// <summary>A domanda is one person's: that of another one is another domanda.</summary>
    public static OperazioneSullaDomanda AltroRichiedente { get; } = new(
        "STA-R015", "ModificaDomanda", "La modifica indica un richiedente diverso da quello della domanda presentata.",
        "Lasciare il codice fiscale del richiedente; se la domanda è di un'altra persona annullarla e presentarne una nuova.", StatoDomanda.Protocollata);

    /// <summary>COVID-29: paid once, and therefore verified once.</summary>
    public static OperazioneSullaDomanda GiaVerificata { get; } = new(
        "STA-R016", "VerificaMensile", "La prestazione si eroga una sola volta ed è già stata verificata: non ci sono altri mesi da verificare.",
        "Consultare la verifica e il pagamento già disposti.");

    /// <summary>ALAS-16: due for a number of days.</summary>
    public static OperazioneSullaDomanda GiornateEsaurite { get; } = new(
        "STA-R017", "VerificaMensile", "Le giornate del mese superano quelle che della prestazione restano da erogare.",
        "Verificare il mese per le giornate che restano; quando non ne restano chiudere la domanda.");

    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<OperazioneSullaDomanda> Tutte { get; } =
    [
        SalvaBozza, RiprendiBozza, EliminaBozza, PresentaDomanda, ModificaDomanda, AggiungiMinore, IntegraSecondoGenitore, AnnullaDomanda, PagamentiEmessi,
        InviaIntegrazione, ModificaCanaleAccredito, QuotaDaCompletare, VersioneSuperata, PrecedenteInLavorazione, AltroRichiedente, GiaVerificata, GiornateEsaurite,
        RichiediRiesame, RiesameAperto, RiesameRespinto,
    ];
}
