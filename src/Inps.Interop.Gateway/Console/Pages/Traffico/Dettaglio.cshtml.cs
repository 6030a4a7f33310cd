using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Messaggi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Traffico;

/// <summary>One call: who, how long, what went wrong where, both messages. Personal data stay hidden until a supervisore gives a reason.</summary>
internal sealed class DettaglioModel(SearchTraffico traffico, RegistroAdesioni adesioni) : PageModel
{
    private const int AltreMassime = 20;

    public RecordTraffico Chiamata { get; private set; } = null!;

    public Adesione? Adesione { get; private set; }

    public CertificatoAdesione? Certificato { get; private set; }

    public bool InChiaro { get; private set; }

    public IReadOnlyList<ErroreVisibile> Errori { get; private set; } = [];

    public IReadOnlyList<RigaVisibile> Richiesta { get; private set; } = [];

    public IReadOnlyList<RigaVisibile> Risposta { get; private set; } = [];

    public IReadOnlyList<RecordTraffico> Altre { get; private set; } = [];

    public string? Mostra(string? testo) => testo is null || InChiaro ? testo : Riservatezza.Clean(testo);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await traffico.GetAsync(Guid.Parse(RouteData.Values["id"]!.ToString()!), HttpContext.RequestAborted) is not { } chiamata)
        {
            context.Result = NotFound();
            return;
        }

        Chiamata = chiamata;
        await next();
    }

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    [Azione("dati in chiaro", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task OnPostInChiaroAsync(CancellationToken cancellationToken)
    {
        InChiaro = true;
        return FillAsync(cancellationToken);
    }

    [Azione("richiesta scaricata", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public IActionResult OnPostRichiesta() => Download(Chiamata.Richiesta, "richiesta");

    [Azione("risposta scaricata", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public IActionResult OnPostRisposta() => Download(Chiamata.Risposta, "risposta");

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Adesione = adesioni.Adesioni.FirstOrDefault(adesione => adesione.CodiceEnte == Chiamata.Ente);
        var impronta = Chiamata.Certificato is { } hash ? Convert.ToHexString(hash) : null;
        Certificato = adesioni.Adesioni.SelectMany(adesione => adesione.Certificati).FirstOrDefault(certificato => certificato.ThumbprintSha256 == impronta && impronta is not null);
        var richiesta = Expand(Chiamata.Richiesta);
        var risposta = Expand(Chiamata.Risposta);
        Errori = ErroriDellaRisposta.Read(risposta);
        Richiesta = richiesta.Length == 0 ? [] : MessaggioVisibile.Of(richiesta, [.. Errori.Select(errore => errore with { Descrizione = Mostra(errore.Descrizione)! })], InChiaro);
        Risposta = risposta.Length == 0 ? [] : MessaggioVisibile.Of(risposta, [], InChiaro);
        if (Chiamata.NumeroDomanda is { } domanda)
        {
            var pagina = await traffico.FindAsync(new RicercaTraffico { NumeroDomanda = domanda }, null, AltreMassime, cancellationToken);
            Altre = [.. pagina.Chiamate.Where(altra => altra.IdTransazione != Chiamata.IdTransazione)];
        }
    }

    private FileContentResult Download(byte[]? impacchettato, string nome)
    {
        var contenuto = Expand(impacchettato);
        var isPacchetto = contenuto.AsSpan().StartsWith("--"u8);
        return File(contenuto, "application/octet-stream", $"{nome}-{Chiamata.IdTransazione:N}.{(isPacchetto ? "mime" : "xml")}");
    }

    private static byte[] Expand(byte[]? impacchettato) => impacchettato is null ? [] : Compressione.Expand(impacchettato);
}
