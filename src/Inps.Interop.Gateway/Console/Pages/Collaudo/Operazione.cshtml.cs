using Inps.Interop.Gateway.Collaudo.Contratti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>One operation: headers, request and answer, element by element.</summary>
internal sealed class OperazioneModel(CatalogoServizi catalogo) : PageModel
{
    public string Servizio { get; private set; } = "";

    public OperazioneDescritta Descritta { get; private set; } = null!;

    public IActionResult OnGet(string servizio, string operazione)
    {
        if (catalogo.Find(servizio)?.Operazione(operazione) is not { } found)
        {
            return NotFound();
        }

        (Servizio, Descritta) = (servizio, found);
        return Page();
    }
}
