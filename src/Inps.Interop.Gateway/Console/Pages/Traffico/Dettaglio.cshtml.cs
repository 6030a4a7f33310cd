using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Messaggi;
using Inps.Interop.Gateway.Fascicoli;
using Inps.Interop.Gateway.Fiducia;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Inps.Interop.Gateway.Console.Pages.Traffico;

/// <summary>One call: who, how long, what went wrong where, both messages. Personal data stay hidden until a supervisore gives a reason.</summary>
internal sealed class DettaglioModel(SearchTraffico traffico, RegistroAdesioni adesioni, CatenaDelCertificato catene, ComposeFascicolo fascicoli) : PageModel
{
    private const int AltreMassime = 20;
    private const int MotivoMassimo = 500;

    public RecordTraffico Chiamata { get; private set; } = null!;

    public Adesione? Adesione { get; private set; }

    public CertificatoAdesione? Certificato { get; private set; }

    /// <summary>The certificate of the connection and its issuers; empty where none was kept.</summary>
    public IReadOnlyList<X509Certificate2> Catena { get; private set; } = [];

    /// <summary>HTTP headers of the request, by name.</summary>
    public IEnumerable<(string Nome, string Valore)> Intestazioni => Encoding.UTF8.GetString(Chiamata.Intestazioni ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(riga => riga.Split(": ", 2)).Select(parti => (parti[0], Mostra(parti.ElementAtOrDefault(1)) ?? ""));

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

    [Azione("fascicolo della chiamata", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostFascicoloAsync(string motivo, CancellationToken cancellationToken) => ReleaseAsync(Chiamata.IdTransazione.ToString(), motivo, cancellationToken);

    [Azione("fascicolo della domanda", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostFascicoloDomandaAsync(string motivo, CancellationToken cancellationToken) =>
        ReleaseAsync(Chiamata.NumeroDomanda?.ToString(CultureInfo.InvariantCulture) ?? "", motivo, cancellationToken);

    private async Task<IActionResult> ReleaseAsync(string oggetto, string motivo, CancellationToken cancellationToken)
    {
        if (motivo.Length > MotivoMassimo)
        {
            return BadRequest();
        }

        var autore = new Autore(User.Codice(), motivo);
        return await fascicoli.FindAsync(oggetto, cancellationToken) is { } richiesto
            ? new FlussoResult("application/zip", richiesto.NomeFile, (stream, ct) => fascicoli.WriteAsync(richiesto, autore, stream, ct))
            : NotFound();
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Adesione = adesioni.Adesioni.FirstOrDefault(adesione => adesione.CodiceEnte == Chiamata.Ente);
        var impronta = Chiamata.Certificato is { } hash ? Convert.ToHexString(hash) : null;
        Certificato = adesioni.Adesioni.SelectMany(adesione => adesione.Certificati).FirstOrDefault(certificato => certificato.ThumbprintSha256 == impronta && impronta is not null);
        Catena = await catene.FindAsync(Chiamata.Certificato, cancellationToken);
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
        return File(contenuto, "application/octet-stream", $"{nome}-{Chiamata.IdTransazione:N}.{TestoMessaggio.ExtensionOf(contenuto)}");
    }

    private static byte[] Expand(byte[]? impacchettato) => impacchettato is null ? [] : Compressione.Expand(impacchettato);
}
