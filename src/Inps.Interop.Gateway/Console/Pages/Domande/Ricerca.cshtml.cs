using System.Globalization;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Domande;

/// <summary>The domande of all enti, the latest first. Those of a person are asked for by a form that leaves nothing in the address, and that is recorded.</summary>
internal sealed class RicercaModel(BrowseDomande domande, RegistroAdesioni adesioni) : PageModel
{
    private const int PerPagina = 50;
    private const int DellaPersona = 200;

    [BindProperty(SupportsGet = true)]
    public string? Numero { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Protocollo { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Messaggio { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ente { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Prestazione { get; set; }

    [BindProperty(SupportsGet = true)]
    public StatoDomanda? Stato { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Dal { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Al { get; set; }

    public PaginaDomande Pagina { get; private set; } = new([], null, false);

    /// <summary>True when the page shows the domande of a person.</summary>
    public bool IsDiPersona { get; private set; }

    public IEnumerable<Adesione> Enti => adesioni.Adesioni.DistinctBy(adesione => adesione.CodiceEnte);

    /// <summary>Where the next page is; null on the last one.</summary>
    public string? Seguente => Pagina.Seguente is not { } prima || IsDiPersona ? null : "/domande" + new QueryBuilder(new KeyValuePair<string, string?>[]
    {
        new("Numero", Numero), new("Protocollo", Protocollo), new("Messaggio", Messaggio), new("Ente", Ente), new("Prestazione", Prestazione), new("Stato", Stato?.ToString()),
        new("Dal", Dal), new("Al", Al), new("Prima", prima.ToString(CultureInfo.InvariantCulture)),
    }.Where(campo => campo.Value is { Length: > 0 })!);

    public async Task OnGetAsync(long? prima, CancellationToken cancellationToken) => Pagina = await domande.FindAsync(
        new FiltroDomande
        {
            NumeroDomanda = Formati.NumeroDomanda(Numero),
            NumeroProtocollo = Formati.NullIfEmpty(Protocollo)?.ToUpperInvariant(),
            IdMessaggio = Formati.NullIfEmpty(Messaggio),
            Ente = Formati.NullIfEmpty(Ente),
            Prestazione = Formati.NullIfEmpty(Prestazione),
            Stato = Stato,
            Dal = Formati.FromCampo(Dal),
            Al = Formati.FromCampo(Al),
        },
        prima, PerPagina, cancellationToken);

    [Azione("domande di una persona")]
    public async Task<IActionResult> OnPostPersonaAsync(string? codiceFiscale, CancellationToken cancellationToken)
    {
        if (Formati.NullIfEmpty(codiceFiscale) is not { } codice)
        {
            return LocalRedirect("/domande");
        }

        IsDiPersona = true;
        Pagina = await domande.FindAsync(new FiltroDomande { CodiceFiscale = new CodiceFiscale(codice.ToUpperInvariant()) }, null, DellaPersona, cancellationToken);
        return Page();
    }
}
