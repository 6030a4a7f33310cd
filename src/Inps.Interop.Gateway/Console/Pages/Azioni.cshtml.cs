using Inps.Interop.Engine.Operatori;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>The record of what operators did.</summary>
internal sealed class AzioniModel(RegistroAzioni registro) : PageModel
{
    private const int PerPagina = 100;

    [BindProperty(SupportsGet = true)]
    public string? Operatore { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Oggetto { get; set; }

    public IReadOnlyList<AzioneRegistrata> Azioni { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public long? Seguente => Azioni.Count == PerPagina ? Azioni[^1].Id : null;

    public async Task OnGetAsync(long? prima, CancellationToken cancellationToken) =>
        Azioni = await registro.ListAsync(Formati.NullIfEmpty(Operatore), Formati.NullIfEmpty(Oggetto), prima, PerPagina, cancellationToken);
}
