using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>What went wrong, in a sentence; never an exception. No handler: it answers whatever method the failed request had.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErroreModel : PageModel
{
    public string Titolo => Testo.Titolo;

    public string Spiegazione => Testo.Spiegazione;

    private (string Titolo, string Spiegazione) Testo => RouteData.Values["codice"]?.ToString() switch
    {
        "400" => ("Richiesta non valida", "Manca un dato, oppure il modulo è scaduto: tornare indietro, ricaricare la pagina e riprovare."),
        "403" => ("Non consentito", "Il ruolo con cui è stato eseguito l'accesso non permette questa azione."),
        "404" => ("Non trovato", "La pagina o l'oggetto richiesto non esiste, oppure non è visibile a chi lo chiede."),
        "413" => ("Troppo grande", "Il file o il modulo supera la dimensione ammessa."),
        _ => ("Errore", "L'azione non è riuscita. Riprovare; se il problema continua, chi gestisce il gateway trova il motivo nel registro del processo."),
    };
}
