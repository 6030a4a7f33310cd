using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Lotti;

/// <summary>The lotti of all enti, the latest first.</summary>
internal sealed class ElencoModel(BrowseLotti lotti, RegistroAdesioni adesioni) : PageModel
{
    private const int PerPagina = 50;

    [BindProperty(SupportsGet = true)]
    public string? Numero { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? IdLotto { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ente { get; set; }

    [BindProperty(SupportsGet = true)]
    public StatoLotto? Stato { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Dal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Al { get; set; }

    public IReadOnlyList<LottoInElenco> Lotti { get; private set; } = [];

    public IEnumerable<Adesione> Enti => adesioni.Adesioni.DistinctBy(adesione => adesione.CodiceEnte);

    /// <summary>Where the next page is; null on the last one.</summary>
    public string? Seguente => Lotti.Count < PerPagina ? null : "/lotti" + new QueryBuilder(new KeyValuePair<string, string?>[]
    {
        new("Numero", Numero), new("IdLotto", IdLotto), new("Ente", Ente), new("Stato", Stato?.ToString()), new("Dal", Dal), new("Al", Al), new("Prima", Lotti[^1].NumeroLotto),
    }.Where(campo => campo.Value is { Length: > 0 })!);

    public async Task OnGetAsync(string? prima, CancellationToken cancellationToken) => Lotti = await lotti.FindAsync(
        new RicercaDiLotti
        {
            Numero = Formati.NullIfEmpty(Numero)?.ToUpperInvariant(),
            IdLotto = Formati.NullIfEmpty(IdLotto),
            Ente = Formati.NullIfEmpty(Ente),
            Stato = Stato,
            Dal = Formati.FromCampo(Dal),
            Al = Formati.FromCampo(Al),
        },
        prima, PerPagina, cancellationToken);
}
