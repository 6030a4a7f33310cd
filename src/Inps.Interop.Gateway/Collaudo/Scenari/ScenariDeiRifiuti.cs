using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>What is refused, from the certificate to the rules: the software must tell its operator why.</summary>
internal static class ScenariDeiRifiuti
{
    public static IReadOnlyList<Scenario> Tutti { get; } =
    [
        new("C24", "Certificato scaduto",
            "Chiamare con un certificato scaduto, dallo stesso indirizzo delle altre prove.",
            "Fault GW-TLS-03.",
            new Prova("GW-TLS-03") { Codice = "GW-TLS-03", Da = Riconoscimento.Indirizzo })
        { Richiesto = Scenario.Facoltativo },
        new("C25", "Certificato sconosciuto",
            "Chiamare con un certificato che non è dell'adesione, dallo stesso indirizzo delle altre prove.",
            "Fault GW-TLS-02, con l'impronta del certificato visto.",
            new Prova("GW-TLS-02") { Codice = "GW-TLS-02", Da = Riconoscimento.Indirizzo }),
        new("C26", "Servizio non compreso nell'adesione",
            "Chiamare un servizio che l'adesione non comprende.",
            "Fault GW-ADE-02, con l'elenco dei servizi abilitati.",
            new Prova("GW-ADE-02") { Codice = "GW-ADE-02", Da = Riconoscimento.Certificato })
        { Richiesto = Scenario.Facoltativo },
        new("C27", "Troppe chiamate",
            "Superare il numero di chiamate al minuto dell'adesione e aspettare quanto dice Retry-After.",
            "Fault GW-RATE-01 con stato HTTP 429, poi di nuovo risposte normali.",
            new Prova("GW-RATE-01") { Codice = "GW-RATE-01", Da = Riconoscimento.Certificato })
        { Richiesto = static adesione => adesione.Quote.RichiesteAlMinuto is > 0 and <= 600 },
        new("C28", "Identity mancante",
            "Chiamare senza l'intestazione Identity.",
            "Fault IDN-001.",
            new Prova("IDN-001") { Codice = "IDN-001" }),
        new("C29", "Ufficio sbagliato",
            "Chiamare con un CodiceUfficio che non è dell'ente.",
            "Fault IDN-004.",
            new Prova("IDN-004") { Codice = "IDN-004" }),
        new("C30", "Operatore sbagliato",
            "Chiamare con uno UserId che ha la forma di un codice fiscale ma non è valido.",
            "Fault IDN-005.",
            new Prova("IDN-005") { Codice = "IDN-005" }),
        new("C31", "Messaggio che non è XML",
            "Inviare un messaggio troncato.",
            "Fault SOAP-003 con riga e colonna.",
            new Prova("SOAP-003") { Codice = "SOAP-003" }),
        new("C32", "Operazione sconosciuta",
            "Chiamare un'operazione che il servizio non ha.",
            "Fault SOAP-004 con l'elenco delle operazioni.",
            new Prova("SOAP-004") { Codice = "SOAP-004" })
        { Richiesto = Scenario.Facoltativo },
        new("C33", "Domanda contro lo schema",
            "Presentare una domanda con un elemento che lo schema non ammette, come errori/XSD-001.xml.",
            "Fault XSD-001 con riga, colonna e XPath di ogni errore.",
            new Prova("XSD-001") { Codice = "XSD-001" }),
        new("C34", "Domanda contro una regola",
            "Presentare una domanda che non rispetta una regola, come quelle di errori/*-R*.xml.",
            "Esito RICHIESTA_INVALIDA con le segnalazioni, mostrate all'operatore con il loro rimedio.",
            new Prova("PresentaDomanda con RICHIESTA_INVALIDA") { Operazione = "PresentaDomanda", Esito = Esito.RichiestaInvalida }),
        new("C35", "Domanda di un altro ente",
            "Chiedere lo stato di una domanda che non è stata presentata dall'ente.",
            "Esito DATI_NON_TROVATI.",
            new Prova("StatoDomanda con DATI_NON_TROVATI") { Operazione = "StatoDomanda", Esito = Esito.DatiNonTrovati }),
    ];
}
