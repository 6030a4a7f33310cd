using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>A gateway with its console, and with an operator of each role: <c>operatore</c> is supervisore (from the first run), <c>vede</c> only sees.</summary>
public class ConsoleGateway : IAsyncLifetime
{
    /// <summary>Certificate of the operator who only sees.</summary>
    internal const string Vede = "vede";

    /// <summary>Certificate of the supervisore.</summary>
    internal const string Supervisore = "operatore";

    // Issued once: the gateways of several groups of tests enrol the same one.
    private static readonly Lazy<X509Certificate2> OfVede =
        new(() => TestCertificates.Issue(Vede, "CN=vede.sviluppo, O=Inps.Interop sviluppo, C=IT", Ieri, Ieri.AddYears(1)));

    private static readonly Dictionary<string, Func<ConsoleGateway, Task<string>>> Esempi = new()
    {
        ["{chiamata}"] = gateway => gateway.CallAsync(),
        ["{domanda}"] = gateway => gateway.SendAsync(DomandeDiProva.PresentaDomanda(9_100, Guid.NewGuid().ToString()), "AssegnoTemporaneo", "IdDomanda"),
        ["{lotto}"] = gateway => gateway.SendAsync(Messaggi.InviaLotto(Messaggi.NewIdLotto(), [LottiDiProva.Domanda(9_200)]), Messaggi.Servizio, "NumeroLotto"),
    };

    private readonly ConcurrentDictionary<string, HttpClient> clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fatti = new(StringComparer.Ordinal);

    /// <summary>Calls whose messages this gateway exports together, at most.</summary>
    internal const int MessaggiEsportati = 2;

    internal static DateTimeOffset Ieri => TimeProvider.System.GetUtcNow().AddDays(-1);

    internal GatewayProcess Process { get; private set; } = null!;

    internal Uri Address => new($"https://localhost:{ConsolePort}/");

    internal int ConsolePort { get; } = GatewayProcess.FreePort();

    /// <summary>The certificates of everybody who may come: nobody, an unknown one, a fruitore, the two roles.</summary>
    internal static IReadOnlyList<string?> Tutti => [null, "non-iscritto", "patronato1", Vede, Supervisore];

    public async ValueTask InitializeAsync()
    {
        _ = OfVede.Value;
        Process = await StartAsync();
        (await OperatoriAsync("aggiungi", Vede, "--nome", "Operatrice di prova", "--ruolo", "Operatore", "--certificato", TestCertificates.PemOf(Vede))).Should().Be(0);
    }

    /// <summary>A client of the console's port; redirects are told, not followed.</summary>
    internal HttpClient Client(string? certificate)
    {
        var client = Process.Client(certificate is null ? null : TestCertificates.Load(certificate), handler => handler.AllowAutoRedirect = false);
        client.BaseAddress = Address;
        return client;
    }

    /// <summary>The same, kept for all tests: its connection and its cookies stay.</summary>
    internal HttpClient Shared(string? certificate) => clients.GetOrAdd(certificate ?? "", _ => Client(certificate));

    /// <summary>Sends a sample as PAT901 and waits until the trace, which is written behind the answers, shows the call.</summary>
    /// <returns>IdTransazione.</returns>
    internal async Task<string> CallAsync(string sample = "errori/AT-R002.xml")
    {
        using var fruitore = Process.Client("patronato1");
        var answer = await fruitore.PostAsync(
            Wire.Envelope(Wire.PresentaDomanda(Wire.Sample(sample, Guid.NewGuid().ToString()), servizio: SampleFinder.ServizioOf(sample))), SampleFinder.ServizioOf(sample));
        await WaitForAsync(answer.IdTransazione!);
        return answer.IdTransazione!;
    }

    /// <summary>Waits until a call is in the trace.</summary>
    internal async Task WaitForAsync(string idTransazione)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            using var page = await Shared(Vede).GetAsync(new Uri($"/traffico/{idTransazione}", UriKind.Relative));
            if (page.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The call {idTransazione} was not traced.");
    }

    /// <summary>The address with which a row of the matrix is tried: <c>{chiamata}</c>, <c>{domanda}</c> and <c>{lotto}</c> are those of PAT901, made when first asked for.</summary>
    internal async Task<Uri> AddressOfAsync(Riga riga)
    {
        var address = riga.Esempio ?? riga.Dichiarato;
        foreach (var (nome, make) in Esempi.Where(esempio => address.Contains(esempio.Key, StringComparison.Ordinal)))
        {
            if (!fatti.TryGetValue(nome, out var fatto))
            {
                fatti[nome] = fatto = await make(this);
            }

            address = address.Replace(nome, fatto, StringComparison.Ordinal);
        }

        return new Uri(address, UriKind.Relative);
    }

    private async Task<string> SendAsync(string body, string servizio, string element)
    {
        using var fruitore = Process.Client("patronato1");
        return (await fruitore.PostAsync(Wire.Envelope(body), servizio)).Element(element)!;
    }

    /// <summary>The command line <c>operatori</c> on this gateway's database.</summary>
    internal Task<int> OperatoriAsync(params string[] words) => CommandAsync(["operatori", .. words]);

    /// <summary>A command line of the gateway on this one's database.</summary>
    internal async Task<int> CommandAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Process.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll"), .. words, $"--Database:ConnectionString=Data Source={Path.Combine(Process.Folder, "gateway.db")}", $"--Tls:CertificatiDiSviluppo={TestCertificates.Folder}"])
        {
            start.ArgumentList.Add(word);
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private protected virtual Task<GatewayProcess> StartAsync() => GatewayProcess.StartAsync([$"Console:MessaggiEsportati={MessaggiEsportati}"], consolePort: ConsolePort);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await Process.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
