namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>What is sent again, and what should not have been.</summary>
internal static class ScenariDiIdempotenza
{
    public static IReadOnlyList<Scenario> Tutti { get; } =
    [
        new("C13", "Ripetizione dopo una risposta mancata",
            "Presentare una domanda, fare come se la risposta non fosse arrivata e rispedirla con lo stesso IdMessaggio.",
            "La risposta del primo invio, con Duplicato=SI: nessuna seconda domanda.",
            new Prova("ripetizione riconosciuta (MSG-R002)") { Operazione = "PresentaDomanda", Codice = "MSG-R002" }),
        new("C14", "IdMessaggio usato due volte",
            "Presentare un'altra domanda con un IdMessaggio già usato.",
            "MSG-R001: il software lo segnala e non ripete.",
            new Prova("conflitto riconosciuto (MSG-R001)") { Operazione = "PresentaDomanda", Codice = "MSG-R001" }),
        new("C15", "Diagnosi di una chiamata",
            "Chiamare Diagnosi con l'IdMessaggio o con l'identificativo di una transazione.",
            "Com'è andata quella chiamata, fase per fase.",
            new Prova("Diagnosi con esito OK") { Servizio = "GestioneDomande", Operazione = "Diagnosi", Esito = Prestazioni.Comune.Esito.Ok }),
        new("C16", "Riconciliazione",
            "Chiamare Riconcilia per il periodo delle prove e confrontare con il proprio registro.",
            "Nessuna domanda di qua che non sia di là.",
            new Prova("Riconcilia con esito OK") { Servizio = "GestioneDomande", Operazione = "Riconcilia", Esito = Prestazioni.Comune.Esito.Ok }),
    ];
}
