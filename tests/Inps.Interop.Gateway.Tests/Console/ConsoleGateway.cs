using System.Diagnostics;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>A gateway with its console, and with an operator of each role: <c>operatore</c> is supervisore (from the first run), <c>vede</c> only sees.</summary>
public sealed class ConsoleGateway : IAsyncLifetime
{
    private const string SoloVede = "vede";

    internal static DateTimeOffset Ieri => TimeProvider.System.GetUtcNow().AddDays(-1);

    internal GatewayProcess Process { get; private set; } = null!;

    internal Uri Address => new($"https://localhost:{ConsolePort}/");

    internal int ConsolePort { get; } = GatewayProcess.FreePort();

    /// <summary>The certificates of everybody who may come: nobody, an unknown one, a fruitore, the two roles.</summary>
    internal static IReadOnlyList<string?> Tutti => [null, "non-iscritto", "patronato1", SoloVede, "operatore"];

    public async ValueTask InitializeAsync()
    {
        using var _ = TestCertificates.Issue(SoloVede, "CN=vede.sviluppo, O=Inps.Interop sviluppo, C=IT", Ieri, Ieri.AddYears(1));
        Process = await GatewayProcess.StartAsync(consolePort: ConsolePort);
        (await OperatoriAsync("aggiungi", SoloVede, "--nome", "Operatrice di prova", "--ruolo", "Operatore", "--certificato", TestCertificates.PemOf(SoloVede))).Should().Be(0);
    }

    /// <summary>A client of the console's port; redirects are told, not followed.</summary>
    internal HttpClient Client(string? certificate)
    {
        var client = Process.Client(certificate is null ? null : TestCertificates.Load(certificate), handler => handler.AllowAutoRedirect = false);
        client.BaseAddress = Address;
        return client;
    }

    /// <summary>The command line <c>operatori</c> on this gateway's database.</summary>
    internal async Task<int> OperatoriAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Process.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll"), "operatori", .. words, $"--Database:ConnectionString=Data Source={Path.Combine(Process.Folder, "gateway.db")}"])
        {
            start.ArgumentList.Add(word);
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync() => await Process.DisposeAsync();
}
