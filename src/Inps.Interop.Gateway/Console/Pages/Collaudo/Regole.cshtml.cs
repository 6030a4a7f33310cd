using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Gateway.Collaudo.Esempi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>The catalogue of codes.</summary>
internal sealed class RegoleModel(CatalogoRegole catalogo, EsempiDelleRegole esempi) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cerca { get; set; }

    [BindProperty(SupportsGet = true)]
    public GravitaVoce? Effetto { get; set; }

    public IReadOnlyList<VoceCatalogo> Voci =>
    [
        .. catalogo.Voci.Where(voce => (Effetto is null || voce.Gravita == Effetto)
            && (Cerca ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(parola => Contains(voce, parola))),
    ];

    public bool HasEsempio(VoceCatalogo voce) => esempi.Of(voce.Codice).Any();

    private static bool Contains(VoceCatalogo voce, string parola) =>
        voce.Codice.Contains(parola, StringComparison.OrdinalIgnoreCase)
        || voce.Descrizione.Contains(parola, StringComparison.OrdinalIgnoreCase)
        || voce.Rimedio.Contains(parola, StringComparison.OrdinalIgnoreCase);
}
