using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>What happens to a domanda after its presentation.</summary>
internal static class ScenariDellaVita
{
    private const string Gestione = "GestioneDomande";
    private const string Assegno = "AssegnoTemporaneo";

    public static IReadOnlyList<Scenario> Tutti { get; } =
    [
        Of("C45", "Stato di una domanda", "Chiedere lo stato di una propria domanda.", "Lo stato e che cosa resta da fare.", Gestione, "StatoDomanda"),
        Of("C46", "Ricerca", "Cercare le proprie domande.", "L'elenco, a pagine.", Gestione, "RicercaDomande"),
        Of("C47", "Ricevuta", "Scaricare la ricevuta di una domanda.", "Il documento PDF.", Gestione, "RichiediRicevuta"),
        Of("C48", "Novità", "Leggere gli eventi con NuoviEventi e confermarli.", "Ogni evento una volta sola.", Gestione, "NuoviEventi"),
        Of("C49", "Modifica", "Modificare una domanda non ancora in lavorazione.", "La nuova versione della domanda.", Assegno, "ModificaDomanda"),
        Of("C50", "Altro minore", "Aggiungere un minore a una domanda.", "La domanda con il nuovo minore.", Assegno, "AggiungiMinore"),
        Of("C51", "Secondo genitore", "Presentare una domanda con ripartizione 50_ENTRAMBI e completarla con i dati del secondo genitore.", "La quota del secondo genitore ha i suoi dati di pagamento.", Assegno, "IntegraSecondoGenitore"),
        Of("C52", "Annullamento", "Annullare una propria domanda.", "La domanda è ANNULLATA.", Gestione, "AnnullaDomanda"),
        Of("C53", "Integrazione richiesta dall'Istituto", "Rispondere a una richiesta di integrazione.", "L'integrazione è acquisita.", Gestione, "InviaIntegrazione") with { Richiesto = Scenario.Facoltativo },
        Of("C54", "Riesame", "Chiedere il riesame di una domanda respinta.", "Il riesame è aperto.", Gestione, "RichiediRiesame") with { Richiesto = Scenario.Facoltativo },
        Of("C55", "Pagamenti", "Chiedere i pagamenti di una domanda.", "L'elenco dei pagamenti.", Gestione, "ElencoPagamenti") with { Richiesto = Scenario.Facoltativo },
        Of("C56", "Operazione non ammessa dallo stato", "Chiedere un riesame, un annullamento o una modifica che lo stato della domanda non ammette.", "Esito STATO_NON_COMPATIBILE con il motivo.",
            new Prova("esito STATO_NON_COMPATIBILE") { Esito = Esito.StatoNonCompatibile }),
    ];

    private static Scenario Of(string codice, string titolo, string cheFare, string atteso, string servizio, string operazione) =>
        Of(codice, titolo, cheFare, atteso, new Prova($"{operazione} con esito OK") { Servizio = servizio, Operazione = operazione, Esito = Esito.Ok });

    private static Scenario Of(string codice, string titolo, string cheFare, string atteso, Prova prova) => new(codice, titolo, cheFare, atteso, prova);
}
