using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Gateway.Collaudo.Esempi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>The published services.</summary>
internal sealed class ServiziModel(CatalogoServizi catalogo, EsempiPubblicati esempi) : PageModel
{
    public IReadOnlyList<ServizioDescritto> Servizi => catalogo.Servizi;

    public IActionResult OnGetPacco() => File(esempi.Pacco, "application/zip", "inps-interop-esempi.zip");
}
