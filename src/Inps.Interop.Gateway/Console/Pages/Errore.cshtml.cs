using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>What went wrong, in a sentence; never an exception.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErroreModel : PageModel
{
    public string Titolo { get; private set; } = "";

    public string Spiegazione { get; private set; } = "";

    public void OnGet(int codice) => Explain(codice);

    [Azione("errore", AncheFruitore = true)]
    public void OnPost(int codice) => Explain(codice);

    private void Explain(int codice) => (Titolo, Spiegazione) = codice switch
    {
        StatusCodes.Status400BadRequest => ("Richiesta non valida", "Manca un dato, oppure il modulo è scaduto: tornare indietro, ricaricare la pagina e riprovare."),
        StatusCodes.Status403Forbidden => ("Non consentito", "Il ruolo con cui è stato eseguito l'accesso non permette questa azione."),
        StatusCodes.Status404NotFound => ("Non trovato", "La pagina o l'oggetto richiesto non esiste, oppure non è visibile a chi lo chiede."),
        StatusCodes.Status413PayloadTooLarge => ("Troppo grande", "Il file o il modulo supera la dimensione ammessa."),
        _ => ("Errore", "L'azione non è riuscita. Riprovare; se il problema continua, chi gestisce il gateway trova il motivo nel registro del processo."),
    };
}
