using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>The connection, and a domanda of each kind.</summary>
internal static class ScenariDiPresentazione
{
    private const string Presenta = "PresentaDomanda";

    public static IReadOnlyList<Scenario> Tutti { get; } =
    [
        new("C01", "Prova del collegamento",
            "Chiamare Echo, su un servizio qualunque.",
            "La risposta dice che cosa è stato riconosciuto: ente, certificato, ufficio, operatore.",
            new Prova("Echo con esito OK") { Operazione = "Echo", Esito = Esito.Ok }),
        new("C02", "Verifica senza registrare",
            "Chiamare VerificaDomanda con una domanda corretta.",
            "Esito OK, nessun numero di domanda.",
            new Prova("VerificaDomanda accettata") { Operazione = "VerificaDomanda", Esito = Esito.Ok }),
        new("C03", "Domanda di Assegno Temporaneo",
            "Presentare una domanda, con gli esempi di AssegnoTemporaneo/v1/valide o con dati propri.",
            "Numero della domanda e numero di protocollo.",
            new Prova("PresentaDomanda registrata") { Servizio = "AssegnoTemporaneo", Operazione = Presenta, Esito = Esito.Ok }),
        new("C04", "Domanda di ALAS",
            "Presentare una domanda, con gli esempi di Alas/v1/valide o con dati propri.",
            "Numero della domanda e numero di protocollo.",
            new Prova("PresentaDomanda registrata") { Servizio = "Alas", Operazione = Presenta, Esito = Esito.Ok }),
        new("C05", "Domanda di indennità COVID-19",
            "Presentare una domanda, con gli esempi di IndennitaCovid19/v1/valide o con dati propri.",
            "Numero della domanda e numero di protocollo.",
            new Prova("PresentaDomanda registrata") { Servizio = "IndennitaCovid19", Operazione = Presenta, Esito = Esito.Ok }),
        new("C06", "Domanda di bonus baby-sitting",
            "Presentare una domanda, con gli esempi di BonusBabySitting/v1/valide o con dati propri.",
            "Numero della domanda e numero di protocollo.",
            new Prova("PresentaDomanda registrata") { Servizio = "BonusBabySitting", Operazione = Presenta, Esito = Esito.Ok }),
        new("C07", "Domanda accolta con avvisi",
            "Presentare una domanda che dà un avviso, come quelle di errori/*-W*.xml.",
            "Esito OK_CON_AVVISI: la domanda è registrata, gli avvisi vanno mostrati all'operatore.",
            new Prova("PresentaDomanda registrata con avvisi") { Operazione = Presenta, Esito = Esito.OkConAvvisi }),
        new("C08", "Avviso da confermare",
            "Presentare una domanda di ALAS, mostrare l'avviso a chi la presenta e ripetere la chiamata con la conferma.",
            "Prima CONFERMA_RICHIESTA, poi il numero della domanda.",
            new Prova("conferma richiesta") { Servizio = "Alas", Operazione = Presenta, Esito = Esito.ConfermaRichiesta },
            new Prova("domanda registrata") { Servizio = "Alas", Operazione = Presenta, Esito = Esito.Ok })
        { Richiesto = static adesione => !adesione.PresaVisioneAmmessa },
        new("C09", "Domanda con un allegato MTOM",
            "Presentare una domanda con un allegato in un pacchetto multipart/related (XOP).",
            "La domanda è registrata come se l'allegato fosse nel messaggio.",
            new Prova("PresentaDomanda in un pacchetto MTOM") { Operazione = Presenta, Esito = Esito.Ok, Forma = FormaDelMessaggio.Mtom }),
        new("C10", "Cento domande una per una",
            "Presentare cento domande diverse, una chiamata ciascuna.",
            "Cento numeri di domanda.",
            new Prova("cento PresentaDomanda registrate") { Operazione = Presenta, Esito = Esito.Ok, Volte = 100 })
        { Richiesto = Scenario.Facoltativo },
        new("C11", "Protocollo differito",
            "Presentare una domanda mentre il registro di protocollo non risponde (lo ferma il supporto, su richiesta) e chiedere poi StatoDomanda.",
            "Prima la domanda senza numero di protocollo (DA_PROTOCOLLARE), più tardi il numero.",
            new Prova("domanda registrata senza protocollo") { Operazione = Presenta, Esito = Esito.Ok, Forma = FormaDelMessaggio.SenzaProtocollo },
            new Prova("StatoDomanda chiesto") { Operazione = "StatoDomanda", Esito = Esito.Ok })
        { Richiesto = Scenario.Facoltativo },
        new("C12", "Bozza completata e presentata",
            "Conservare una domanda con SalvaBozza e presentarla quando è completa.",
            "La bozza conservata, poi il numero della domanda.",
            new Prova("SalvaBozza accettata") { Operazione = "SalvaBozza" },
            new Prova("PresentaDomanda registrata") { Operazione = Presenta, Esito = Esito.Ok })
        { Richiesto = Scenario.Facoltativo },
    ];
}
