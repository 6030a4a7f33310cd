using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Messaggi;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Inps.Interop.Gateway.Console.Pages.Domande;

/// <summary>One domanda and its life. Personal data stay hidden, and its receipts with them, until a supervisore gives a reason.</summary>
internal sealed class DettaglioModel(ReadVita domande, SearchTraffico traffico, EnteDellaPagina enti, RicevutaFirmata firmata) : PaginaConAzioni
{
    private const int ChiamateMassime = 20;

    public VitaDellaDomanda Vita { get; private set; } = null!;

    public DomandaRegistrata Domanda => Vita.Domanda;

    public bool InChiaro { get; private set; }

    /// <summary>All that the domanda says; null while personal data are hidden.</summary>
    public ContenutoRicevuta? Contenuto { get; private set; }

    public IReadOnlyList<RecordTraffico> Chiamate { get; private set; } = [];

    /// <summary>A text in which personal data may stand.</summary>
    public string? Mostra(string? testo) => testo is null || InChiaro ? testo : Riservatezza.Clean(testo);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await domande.FindAsync(RouteData.Values["id"]?.ToString(), HttpContext.RequestAborted) is not { } vita)
        {
            context.Result = NotFound();
            return;
        }

        Vita = vita;
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Chiamate = (await traffico.FindAsync(new RicercaTraffico { NumeroDomanda = Domanda.NumeroDomanda }, null, ChiamateMassime, cancellationToken)).Chiamate;

    [Azione("domanda in chiaro", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task OnPostInChiaroAsync(CancellationToken cancellationToken)
    {
        InChiaro = true;
        var (prestazione, contenuto) = Domanda.ReadContenuto();
        Contenuto = prestazione.Ricevuta(contenuto, completa: true);
        return OnGetAsync(cancellationToken);
    }

    /// <param name="tipo">The essential receipt or the complete one.</param>
    [Azione("ricevuta scaricata", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public IActionResult OnPostRicevuta(TipoRicevuta tipo) => enti.Find(User, Domanda.CodiceEnte) is { } adesione
        ? Download(RicevutaDellaDomanda.Render(adesione, Domanda, tipo == TipoRicevuta.Completa ? tipo : TipoRicevuta.Sintetica))
        : Refuse("L'ente non ha più un'adesione in questo ambiente: la ricevuta non può portare il suo nome.");

    [Azione("ricevuta firmata scaricata", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public async Task<IActionResult> OnPostFirmataAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await firmata.OfDomandaAsync(Domanda, cancellationToken) is { } ricevuta ? Download(ricevuta) : Refuse("La domanda non è nel registro di protocollo.");
        }
        catch (InvalidDataException)
        {
            return Refuse("La registrazione nel registro di protocollo non è più quella che fu scritta: nessuna ricevuta.");
        }
    }

    private LocalRedirectResult Refuse(string frase)
    {
        Tell(false, frase);
        return LocalRedirect(Request.Path);
    }

    private FileContentResult Download(FileRicevuta file) => File(file.Contenuto.ToArray(), "application/octet-stream", file.NomeFile);
}
