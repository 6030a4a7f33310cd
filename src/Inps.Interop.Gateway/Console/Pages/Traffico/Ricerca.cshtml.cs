using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Esportazione;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Traffico;

/// <summary>The search over the calls, page by page, or followed as they come.</summary>
internal sealed class RicercaModel(SearchTraffico traffico, RicercheSalvate ricerche, RegistroAdesioni adesioni, CampiRiservati riservati, EsportaTraffico esporta) : PageModel
{
    private const int PerPagina = 50;

    /// <summary>The formats of an export as the buttons name them.</summary>
    public static readonly IReadOnlyList<(string Formato, string Nome)> Formats =
        [(nameof(FormatoEsportazione.Csv), "CSV"), (nameof(FormatoEsportazione.Xlsx), "Excel"), (nameof(FormatoEsportazione.Zip), "ZIP dei messaggi")];

    /// <summary>As the address has it, personal data hidden.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public FiltroTraffico Filtro { get; set; } = new();

    /// <summary>As the form shows it.</summary>
    public FiltroTraffico Modulo => riservati.Reveal(Filtro);

    public PaginaTraffico Pagina { get; private set; } = new([], null, false);

    public IReadOnlyList<RicercaSalvata> Salvate { get; private set; } = [];

    public ConsoleOptions Esportate => esporta.Options;

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

        if (riservati.Hide(Filtro) is var nascosto && nascosto != Filtro)
        {
            // An address that somebody wrote by hand.
            return Redirect("/traffico" + nascosto.Query());
        }

        Diretta = diretta is not null;
        Pagina = await traffico.FindAsync(Modulo.ToRicerca(), Diretta ? null : prima, PerPagina, cancellationToken);
        Salvate = await ricerche.ListAsync(User.Codice(), cancellationToken);
        return Page();
    }

    /// <summary>The form is sent in the body of a request, and the address that it leads to holds nothing personal.</summary>
    [Azione("ricerca nel traffico", Oggetto = nameof(FiltroTraffico.Ente))]
    public IActionResult OnPostCerca() => Redirect("/traffico" + riservati.Hide(Filtro).Query());

    [Azione("traffico esportato", Oggetto = AzioneAttribute.Ricerca)]
    public IActionResult OnPostEsporta(FormatoEsportazione formato) => esporta.Export(Modulo.ToRicerca(), formato, inChiaro: false);

    [Azione("traffico esportato in chiaro", Ruolo = Ruolo.Supervisore, Motivata = true, Oggetto = AzioneAttribute.Ricerca)]
    public IActionResult OnPostEsportaInChiaro(FormatoEsportazione formato) => esporta.Export(Modulo.ToRicerca(), formato, inChiaro: true);

    [Azione("ricerca salvata", Oggetto = "nome")]
    public async Task<IActionResult> OnPostSalvaAsync(string nome, CancellationToken cancellationToken)
    {
        try
        {
            await ricerche.SaveAsync(User.Codice(), nome, riservati.Hide(Filtro).Query(), cancellationToken);
            TempData["Fatto"] = $"Ricerca salvata: {nome}.";
        }
        catch (OperatoreException exception)
        {
            TempData["Errore"] = exception.Message;
        }

        return Redirect("/traffico" + riservati.Hide(Filtro).Query());
    }

    [Azione("ricerca eliminata")]
    public async Task<IActionResult> OnPostDimenticaAsync(long id, CancellationToken cancellationToken)
    {
        await ricerche.DeleteAsync(User.Codice(), id, cancellationToken);
        return Redirect("/traffico");
    }
}
