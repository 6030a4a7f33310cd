using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Inps.Interop.Gateway.Console.Pages.Adesioni;

/// <summary>One adesione: what was agreed, its certificates, what was changed by whom; what a supervisore may change, as the command <c>adesioni</c> does.</summary>
internal sealed class SchedaModel(RegistroAdesioni registro, ManageAdesioni manage, TimeProvider time) : PaginaConAzioni
{
    private const string NessunCertificato = "Il file non è un certificato in PEM o in DER.";

    public Adesione Adesione { get; private set; } = null!;

    /// <summary>The latest change first.</summary>
    public IReadOnlyList<VoceStoria> Storia { get; private set; } = [];

    /// <summary>The text that the ente signs to show that it has the key; null before a certificate was given.</summary>
    public string? TestoDaFirmare { get; private set; }

    private ChiaveAdesione Chiave => new(Adesione.CodiceEnte, Adesione.Ambiente);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (AdesioneIndicata.Find(registro, RouteData.Values["id"]?.ToString()) is not { } adesione)
        {
            context.Result = NotFound();
            return;
        }

        Adesione = adesione;
        Storia = [.. (await manage.ReadStoriaAsync(Chiave, HttpContext.RequestAborted)).Reverse()];
        await next();
    }

    [Azione("stato dell'adesione", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostStatoAsync(StatoAdesione nuovo, CancellationToken cancellationToken) =>
        ChangeAsync(autore => manage.ChangeStatoAsync(Chiave, nuovo, autore, cancellationToken), $"L'adesione ora è {Etichette.Parole(nuovo)}.");

    /// <param name="alMinuto">Empty goes back to the gateway's own limit.</param>
    /// <param name="contemporanee">Empty goes back to the gateway's own limit.</param>
    [Azione("quote dell'adesione", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostQuoteAsync(int? alMinuto, int? contemporanee, CancellationToken cancellationToken) => ChangeAsync(
        autore => manage.ChangeDatiAsync(Chiave, new DatiAdesione { RichiesteAlMinuto = alMinuto ?? 0, ChiamateContemporanee = contemporanee ?? 0 }, autore, cancellationToken),
        "Le quote sono cambiate.");

    [Azione("testo da firmare", Ruolo = Ruolo.Supervisore)]
    public async Task<IActionResult> OnPostSfidaAsync(IFormFile? certificato, CancellationToken cancellationToken)
    {
        using var letto = await ReadCertificatoAsync(certificato, cancellationToken);
        if (letto is null)
        {
            Tell(false, NessunCertificato);
            return LocalRedirect(Request.Path);
        }

        TestoDaFirmare = ProvaDiPossesso.TextFor(Chiave, letto);
        return Page();
    }

    [Azione("certificato aggiunto", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostCertificatoAsync(IFormFile? certificato, IFormFile? prova, CancellationToken cancellationToken) => DoAsync(async autore =>
    {
        using var letto = await ReadCertificatoAsync(certificato, cancellationToken);
        if (letto is null)
        {
            return (false, NessunCertificato);
        }

        await manage.AddCertificatoAsync(Chiave, letto, await ReadAsync(prova, cancellationToken), autore, cancellationToken);
        return (true, "Il certificato è ammesso da subito, insieme agli altri.");
    });

    [Azione("certificato promosso", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostPromuoviAsync(string? impronta, CancellationToken cancellationToken) =>
        ChangeAsync(autore => manage.PromoteCertificatoAsync(Chiave, impronta ?? "", autore, cancellationToken), "Il certificato ora è quello in uso.");

    [Azione("certificato revocato", Ruolo = Ruolo.Supervisore, Motivata = true)]
    public Task<IActionResult> OnPostRevocaAsync(string? impronta, CancellationToken cancellationToken) =>
        ChangeAsync(autore => manage.RevokeCertificatoAsync(Chiave, impronta ?? "", autore, cancellationToken), "Il certificato è revocato.");

    /// <summary>What a certificate is good for now, in a word, with its colour.</summary>
    public (string Parola, string Classe) StatoDi(CertificatoAdesione certificato) => certificato switch
    {
        { RevocatoIl: not null } => ("revocato", "stato-no"),
        { ValidoFino: { } fine } when fine <= time.GetUtcNow() => ("scaduto", "stato-no"),
        { ValidoFino: { } fine } when fine <= time.GetUtcNow() + Adesione.PreavvisoScadenza => (certificato.Promosso ? "in uso, in scadenza" : "in scadenza", "stato-att"),
        { Promosso: true } => ("in uso", "stato-ok"),
        _ => ("ammesso", "stato-ok"),
    };

    private Task<IActionResult> ChangeAsync(Func<Autore, Task> change, string frase) => DoAsync(async autore =>
    {
        await change(autore);
        return (true, frase);
    });

    private static async Task<X509Certificate2?> ReadCertificatoAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(await ReadAsync(file, cancellationToken));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return [];
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
