using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Inps.Interop.Gateway.Tests.Avvisi;

/// <summary>An alert by e-mail to a foreign SMTP server, by a POST to a foreign service, and on the page.</summary>
public sealed class InvioAvvisiTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Firma, string Corpo)> arrivati = new();
    private readonly int postaPort = GatewayProcess.FreePort();
    private readonly int consolePort = GatewayProcess.FreePort();
    private WebApplication? webhook;
    private Process? posta;
    private int rifiuti = 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var python = Tool.Require("python3");
        Assert.SkipUnless((await Tool.RunAsync(null, python, ["-W", "ignore", "-c", "import smtpd"])).ExitCode == 0, "No Python here has smtpd (3.11 and before).");
        webhook = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        webhook.MapPost("/avvisi", TakeAsync);
        await webhook.StartAsync();
        posta = Process.Start(new ProcessStartInfo(
            python, ["-u", "-W", "ignore", "-m", "smtpd", "-n", "-c", "DebuggingServer", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{postaPort}")])
        {
            RedirectStandardOutput = true,
        })!;
    }

    [Fact]
    public async Task AlertIsSentByEveryChannel_OnceEach_AndShown()
    {
        await using var gateway = await GatewayProcess.StartAsync(
            [
                "Avvisi:SpazioPercento=99", "Avvisi:IntervalloSecondi=1", "Avvisi:ChiusuraSecondi=60",
                "Avvisi:Posta:Server=127.0.0.1", $"Avvisi:Posta:Porta={postaPort}", "Avvisi:Posta:Tls=false",
                "Avvisi:Posta:Mittente=gateway@example.it", "Avvisi:Posta:Destinatari:0=operatori@example.it",
                $"Avvisi:Webhook:Indirizzo={webhook!.Urls.Single()}/avvisi", "Avvisi:Webhook:Segreto=segreto condiviso",
            ],
            consolePort: consolePort);
        using var client = gateway.Client("operatore");

        var mail = await ReadMailAsync();
        var page = await PageAsync(client, "Webhook, apertura: 1 tentativi");

        mail.Should().Contain("Subject: [Inps.Interop] Avviso: SpazioSuDisco").And.Contain("To: operatori@example.it").And.Contain("resta libero il");
        arrivati.TryPeek(out var primo).Should().BeTrue();
        primo.Firma.Should().Be(Convert.ToHexStringLower(HMACSHA256.HashData("segreto condiviso"u8, Encoding.UTF8.GetBytes(primo.Corpo))));
        using var json = JsonDocument.Parse(primo.Corpo);
        json.RootElement.GetProperty("causa").GetString().Should().Be("SpazioSuDisco");
        json.RootElement.GetProperty("chiusoIl").ValueKind.Should().Be(JsonValueKind.Null);
        page.Should().Contain("Spazio su disco").And.Contain("in corso").And.Contain("Posta, apertura: inviato il").And.Contain("ha risposto 503.");
        (await TestDatabase.Sqlite(gateway.Folder).CountAsync("""SELECT COUNT(*) FROM "Avvisi" """, Ct)).Should().Be(1, "the cause lasts");
    }

    public async ValueTask DisposeAsync()
    {
        if (posta is null)
        {
            return;
        }

        posta.Kill();
        await posta.WaitForExitAsync(CancellationToken.None);
        posta.Dispose();
        await webhook!.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        arrivati.Enqueue((context.Request.Headers["X-Firma-Sha256"].ToString(), await reader.ReadToEndAsync(context.RequestAborted)));
        context.Response.StatusCode = Interlocked.Decrement(ref rifiuti) >= 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
    }

    private async Task<string> ReadMailAsync()
    {
        var mail = new StringBuilder();
        while (await posta!.StandardOutput.ReadLineAsync(Ct) is { } line && !line.Contains("END MESSAGE", StringComparison.Ordinal))
        {
            // Shown as the bytes that came: b'…'.
            mail.AppendLine(line.StartsWith("b'", StringComparison.Ordinal) ? line[2..^1] : line);
        }

        return mail.ToString();
    }

    private async Task<string> PageAsync(HttpClient client, string until)
    {
        string page;
        do
        {
            await Task.Delay(100, Ct);
            page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"https://localhost:{consolePort}/avvisi"), Ct));
        }
        while (!page.Contains(until, StringComparison.Ordinal));

        return page;
    }
}
