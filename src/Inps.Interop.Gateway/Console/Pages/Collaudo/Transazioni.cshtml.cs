using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Collaudo.Diagnosi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>The calls of one ente.</summary>
internal sealed class TransazioniModel(ChiamateDellEnte chiamate, EnteDellaPagina enti) : PageModel
{
    private const int PerPagina = 50;
    private const int RifiutateMassime = 20;

    [BindProperty(SupportsGet = true)]
    public string? Servizio { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Operazione { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Esito { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Codice { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? IdMessaggio { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Al { get; set; }

    public IReadOnlyList<Adesione> Visibili => enti.Of(User);

    public Adesione Adesione { get; private set; } = null!;

    public PaginaTraffico Pagina { get; private set; } = null!;

    /// <summary>Only beside the first page of everything.</summary>
    public IReadOnlyList<RecordTraffico> Rifiutate { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? ente, Guid? prima, CancellationToken cancellationToken)
    {
        if (enti.Find(User, ente) is not { } adesione)
        {
            return NotFound();
        }

        Adesione = adesione;
        var ricerca = new RicercaTraffico
        {
            Al = Formati.FromCampo(Al),
            Servizio = Trim(Servizio),
            Operazione = Trim(Operazione),
            Esito = Trim(Esito),
            Codice = Trim(Codice),
            IdMessaggio = Trim(IdMessaggio),
        };
        Pagina = await chiamate.FindAsync(adesione, ricerca, prima, PerPagina, cancellationToken);
        if (prima is null && ricerca == new RicercaTraffico())
        {
            Rifiutate = await chiamate.FindRifiutateAsync(adesione, RifiutateMassime, cancellationToken);
        }

        return Page();
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
