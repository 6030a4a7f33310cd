using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using Inps.Interop.Samples.Ricezione;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Consegne;

/// <summary>The sample consumer on a port of this machine, over real mutual TLS; it has moods, and may be stopped and started again at the same address.</summary>
internal sealed class ConsumatoreDiProva : IAsyncDisposable
{
    public const string Gateway = "CN=gateway.sviluppo, O=Inps.Interop sviluppo, C=IT";

    private readonly string folder = TestFolders.New("esiti");
    private readonly ConcurrentQueue<string> arrivate = new();
    private WebApplication? app;
    private int chiamate;

    public int Port { get; } = GatewayProcess.FreePort();

    public string Indirizzo => $"https://localhost:{Port}/esiti";

    /// <summary>Answers in place of the sample, before or after it (the second argument runs it); null: the sample answers.</summary>
    public Func<HttpContext, Func<Task>, Task>? Umore { get; set; }

    /// <summary>Calls that got through the handshake.</summary>
    public int Chiamate => chiamate;

    /// <summary>The messages as they came, the repeated and the refused ones too.</summary>
    public IReadOnlyCollection<string> Arrivate => arrivate;

    public Pagine Pagine => app!.Services.GetRequiredService<Pagine>();

    /// <param name="certificato">The server's certificate and key; null: those of the development CA.</param>
    /// <param name="gateway">Subject that is let in.</param>
    public static async Task<ConsumatoreDiProva> StartAsync((string Pem, string Key)? certificato = null, string gateway = Gateway)
    {
        var consumatore = new ConsumatoreDiProva();
        await consumatore.StartAgainAsync(certificato, gateway);
        return consumatore;
    }

    public async Task StartAgainAsync((string Pem, string Key)? certificato = null, string gateway = Gateway)
    {
        var (pem, key) = certificato ?? (TestCertificates.PemOf("server"), TestCertificates.KeyOf("server"));
        app = RicezioneEsiti.Build(
            [$"--porta={Port}", $"--certificato={pem}", $"--chiave={key}", $"--autorita={TestCertificates.PemOf("ca")}", $"--gateway={gateway}", $"--cartella={folder}"],
            TextWriter.Null);
        app.Use(ServeAsync);
        await app.StartAsync();
    }

    /// <summary>Answers the next calls with a status and nothing else.</summary>
    public void Answer(int status, int times)
    {
        Umore = (context, next) =>
        {
            if (times-- <= 0)
            {
                return next();
            }

            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
    }

    public async Task StopAsync()
    {
        await app!.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The domande of the pages kept for a lotto: position and number, blank for one that was discarded.</summary>
    public IReadOnlyList<string> EsitiOf(string numeroLotto)
    {
        XNamespace im = "http://inps.it/InvioMassivo/v1";
        return
        [
            .. Pagine.Ricevute.Where(pagina => pagina.StartsWith(numeroLotto, StringComparison.Ordinal))
                .SelectMany(pagina => XDocument.Parse(Pagine.Read(pagina)).Descendants(im + "Elemento"))
                .Select(elemento => string.Create(CultureInfo.InvariantCulture, $"{elemento.Element(im + "Posizione")!.Value}:{elemento.Element(im + "NumeroDomanda")?.Value}")),
        ];
    }

    private async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref chiamate);
        context.Request.EnableBuffering();
        using (var reader = new StreamReader(context.Request.Body, leaveOpen: true))
        {
            arrivate.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
        }

        context.Request.Body.Position = 0;
        await (Umore is { } umore ? umore(context, () => next(context)) : next(context));
    }
}
