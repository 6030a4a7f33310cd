using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Traffico;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Traffico;

/// <summary>The search over the calls, page by page, or followed as they come.</summary>
internal sealed class RicercaModel(SearchTraffico traffico, RicercheSalvate ricerche, RegistroAdesioni adesioni) : PageModel
{
    private const int PerPagina = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public FiltroTraffico Filtro { get; set; } = new();

    public PaginaTraffico Pagina { get; private set; } = new([], null, false);

    public IReadOnlyList<RicercaSalvata> Salvate { get; private set; } = [];

    public bool Diretta { get; private set; }

    /// <summary>True when one of the fields that are folded away is filled in.</summary>
    public bool Altri => Filtro.Campi.Any(campo => campo.Key is "Transazione" or "Porta" or "Servizio" or "Operazione" or "UserId" or "Ufficio" or "Pratica" or "Fiscale" or "Ip" or "Certificato" or "Testo");

    public IEnumerable<Adesione> Enti => adesioni.Adesioni.DistinctBy(adesione => adesione.CodiceEnte);

    public async Task<IActionResult> OnGetAsync(Guid? prima, string? diretta, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(Filtro.Transazione, out var id))
        {
            return Redirect($"/traffico/{id}");
        }

        Diretta = diretta is not null;
        Pagina = await traffico.FindAsync(Filtro.ToRicerca(), Diretta ? null : prima, PerPagina, cancellationToken);
        Salvate = await ricerche.ListAsync(User.Codice(), cancellationToken);
        return Page();
    }

    [Azione("ricerca salvata", Oggetto = "nome")]
    public async Task<IActionResult> OnPostSalvaAsync(string nome, CancellationToken cancellationToken)
    {
        try
        {
            await ricerche.SaveAsync(User.Codice(), nome, Filtro.Query(), cancellationToken);
            TempData["Fatto"] = $"Ricerca salvata: {nome}.";
        }
        catch (OperatoreException exception)
        {
            TempData["Errore"] = exception.Message;
        }

        return Redirect("/traffico" + Filtro.Query());
    }

    [Azione("ricerca eliminata")]
    public async Task<IActionResult> OnPostDimenticaAsync(long id, CancellationToken cancellationToken)
    {
        await ricerche.DeleteAsync(User.Codice(), id, cancellationToken);
        return Redirect("/traffico");
    }
}
