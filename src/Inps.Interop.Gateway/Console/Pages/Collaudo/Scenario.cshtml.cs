using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Collaudo.Scenari;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>One scenario of one ente: what to do, what was seen.</summary>
[SoloCollaudo]
internal sealed class ScenarioModel(ValutazioneScenari valutazione, EnteDellaPagina enti) : PageModel
{
    public Adesione Adesione { get; private set; } = null!;

    public EsitoScenario Esito { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string codice, string? ente, CancellationToken cancellationToken)
    {
        if (ElencoScenari.Find(codice) is null || enti.Find(User, ente) is not { } adesione)
        {
            return NotFound();
        }

        Adesione = adesione;
        Esito = (await valutazione.RunAsync(adesione, cancellationToken)).Single(esito => esito.Scenario.Codice == codice);
        return Page();
    }
}
