using Inps.Interop.Gateway.Collaudo.Contratti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>One service: its operations, files, rules and versions.</summary>
internal sealed class ServizioModel(CatalogoServizi catalogo, CatalogoRegole regole, FileDiContratto contratti) : PageModel
{
    public ServizioDescritto Descritto { get; private set; } = null!;

    public IReadOnlyList<VoceCatalogo> Regole => [.. Descritto.Regole.Select(regole.Find).OfType<VoceCatalogo>()];

    /// <summary>The version before this one; null for the first.</summary>
    public ServizioDescritto? Precedente => catalogo.Versioni(Descritto.Nome).SkipLast(1).LastOrDefault();

    public IReadOnlyList<Differenza> Differenze => Precedente is { } precedente ? DifferenzeContratto.Between(precedente, Descritto) : [];

    /// <summary>Differences from the copy that was uploaded; null when none was.</summary>
    public IReadOnlyList<Differenza>? Confronto { get; private set; }

    public string? Illeggibile { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (catalogo.Find((string?)RouteData.Values["servizio"] ?? "") is { } found)
        {
            Descritto = found;
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnGetFile(string nome) =>
        contratti.Find(Descritto.Nome, nome, Request.Host.Host) is { } bytes ? File(bytes, "application/xml", nome) : NotFound();

    [Azione("confronto di schemi", AncheFruitore = true, Oggetto = "servizio")]
    public async Task<IActionResult> OnPostConfrontaAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return BadRequest();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        (Confronto, Illeggibile) = ConfrontoSchemi.With(Descritto, bytes.ToArray());
        return Page();
    }
}
