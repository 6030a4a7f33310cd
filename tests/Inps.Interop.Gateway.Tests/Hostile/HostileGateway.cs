using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>The gateway that all hostile tests attack: one process, so that what an attack leaves behind is met by the next.</summary>
public sealed class HostileGateway : IAsyncLifetime
{
    /// <summary>Seconds within which the headers must have come.</summary>
    public const int SecondiIntestazioni = 3;

    /// <summary>The default limit of a message.</summary>
    public const int MessaggioByte = 32 * 1024 * 1024;

    /// <summary>
    /// What the process may hold after any attack. At rest it holds about 150 MB, and about 600 MB were seen; messages of up to 32 MB with the copies
    /// that reading them takes make the difference.
    /// </summary>
    public const long MemoryBound = 900L * 1024 * 1024;

    private int seen;

    internal GatewayProcess Process { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await GatewayProcess.AttachOrStartAsync([$"Listener:SecondiIntestazioni={SecondiIntestazioni}"]);
        Client = Process.Client();
    }

    /// <summary>The end of every attack: a valid domanda is registered, and the process has not grown beyond the bound.</summary>
    public async Task ShouldStillServeAsync()
    {
        var n = Domande.NextN();
        var answer = await Client.PostAsync(DomandeDiProva.Envelope(n, Target.Fresh($"dopo-attacco-{n:D6}")));
        answer.Status.Should().Be(200, answer.Text);
        answer.Esito.Should().StartWith("OK");
        answer.Element("NumeroProtocollo").Should().NotBeNull();
        Process.ResidentBytes.Should().BeLessThan(MemoryBound, "memory is bounded whatever is sent");
        NewErrors().Should().BeEmpty("what callers send wrong is no error of ours");
    }

    /// <summary>Errors that our own code has logged since the last time; the HTTP server has its own about connections that break.</summary>
    private List<string> NewErrors()
    {
        var log = Process.Errors;
        var fresh = log[seen..].Split('\n').Where(line => line.Contains("\"level\":\"error\",\"logger\":\"Inps.", StringComparison.Ordinal)).ToList();
        seen = log.Length;
        return fresh;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
        Directory.Delete(Process.Folder, recursive: true);
    }
}

/// <summary>Hostile tests run one after the other against one process.</summary>
[Conformance]
[CollectionDefinition(Name)]
public sealed class HostileTestGroup : ICollectionFixture<HostileGateway>
{
    public const string Name = "Hostile";
}
