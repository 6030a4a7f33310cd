using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>Many domande at once.</summary>
internal static class ScenariDeiLotti
{
    private const string Servizio = "InvioMassivo";

    public static IReadOnlyList<Scenario> Tutti { get; } =
    [
        new("C17", "Lotto di cento domande",
            "Inviare con InviaLotto almeno cento domande e seguirlo fino alla fine.",
            "Il lotto è COMPLETATO: ogni domanda ha il suo esito.",
            new Prova("InviaLotto accettato") { Servizio = Servizio, Operazione = "InviaLotto", Esito = Esito.Ok },
            new Prova("lotto concluso di almeno cento domande") { Servizio = Servizio, Lotto = new LottoAtteso(100) }),
        new("C18", "Lotto con domande buone ed errate",
            "Inviare un lotto che contiene anche domande errate, come esempi/InvioMassivo/v1/lotti/con-errori.xml.",
            "COMPLETATO_CON_SCARTI: le domande buone sono registrate, delle altre si sa riga, colonna e che cosa cambiare.",
            new Prova("lotto concluso con scarti") { Servizio = Servizio, Lotto = new LottoAtteso(2, ConScarti: true) }),
        new("C19", "Stato ed esiti di un lotto",
            "Chiedere StatoLotto finché il lotto è concluso, poi gli esiti con EsitiLotto.",
            "I conteggi, poi un esito per ogni domanda.",
            new Prova("StatoLotto") { Servizio = Servizio, Operazione = "StatoLotto", Esito = Esito.Ok },
            new Prova("EsitiLotto") { Servizio = Servizio, Operazione = "EsitiLotto", Esito = Esito.Ok }),
        new("C20", "Lotto rispedito",
            "Inviare di nuovo lo stesso lotto con lo stesso IdLotto.",
            "La risposta del primo invio, con Duplicato=SI.",
            new Prova("lotto riconosciuto (MSG-R002)") { Servizio = Servizio, Operazione = "InviaLotto", Codice = "MSG-R002" }),
        new("C21", "Lotto interrotto e ripreso",
            "Interrompere la trasmissione di un lotto e proseguire con DaPosizione.",
            "LOT-R009 con le domande acquisite, poi il lotto completo.",
            new Prova("trasmissione interrotta (LOT-R009)") { Servizio = Servizio, Operazione = "InviaLotto", Codice = "LOT-R009" })
        { Richiesto = Scenario.Facoltativo },
        new("C22", "Consegna dell'esito (push)",
            "Inviare un lotto con l'header X-ReplyTo e ricevere l'esito sul proprio servizio di callback.",
            "Il gateway consegna ogni pagina e ne riceve la conferma.",
            new Prova("esito consegnato") { Servizio = Servizio, Lotto = new LottoAtteso(1, Consegnato: true) })
        { Richiesto = static adesione => adesione.IndirizziCallback.Count > 0 },
        new("C23", "Indirizzo di consegna non concordato",
            "Inviare un lotto con un X-ReplyTo che non è tra quelli dell'adesione.",
            "Fault GW-ADE-03.",
            new Prova("GW-ADE-03") { Servizio = Servizio, Operazione = "InviaLotto", Codice = "GW-ADE-03" })
        { Richiesto = static adesione => adesione.IndirizziCallback.Count > 0 },
    ];
}
