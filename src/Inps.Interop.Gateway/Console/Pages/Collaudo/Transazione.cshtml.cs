using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Collaudo.Diagnosi;
using Inps.Interop.Gateway.Collaudo.Validazione;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>One call of the ente: what was recognised, where it stopped, what each code asks to change. The messages themselves are not shown.</summary>
internal sealed class TransazioneModel(ChiamateDellEnte chiamate, RilieviDellaRisposta rilievi, EnteDellaPagina enti) : PageModel
{
    public string Ente { get; private set; } = "";

    public RecordTraffico Chiamata { get; private set; } = null!;

    public IReadOnlyList<Rilievo> Rilievi { get; private set; } = [];

    public string Conclusione => Chiamata.Esito is null
        ? $"La chiamata si è fermata nella fase {Chiamata.Fase?.ToLowerInvariant()}: la risposta è un SOAP Fault."
        : Rilievi.Count == 0 ? "La chiamata è arrivata in fondo e non ha rilievi." : "La chiamata è arrivata in fondo: la risposta contiene le segnalazioni qui sotto.";

    public async Task<IActionResult> OnGetAsync(Guid id, string? ente, CancellationToken cancellationToken)
    {
        if (enti.Find(User, ente) is not { } adesione || await chiamate.GetAsync(adesione, id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        (Ente, Chiamata, Rilievi) = (adesione.CodiceEnte, found, rilievi.Of(found));
        return Page();
    }
}
