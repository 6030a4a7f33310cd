using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>A gateway that works the lotti it receives. PAT901 may confirm an avviso at once, PAT902 may not.</summary>
public sealed class LottiGateway : IAsyncLifetime
{
    public const int ElementiNelFile = 300;
    public const int ElementiNelMessaggio = 20;

    internal GatewayProcess Process { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal HttpClient Pat902 { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await GatewayProcess.AttachOrStartAsync(Settings);
        (Client, Pat902) = (Process.Client(), Process.Client("patronato2"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Pat902.Dispose();
        await Process.DisposeAsync();
    }

    private static IEnumerable<string> Settings =>
    [
        $"Limiti:LottoElementi={ElementiNelFile}",
        $"Limiti:LottoElementiNelMessaggio={ElementiNelMessaggio}",
        "Limiti:LottoEspansoByte=67108864",
        "Limiti:AllegatoByte=33554432",
        "Limiti:MessaggioByte=4194304",
        "Lotti:IntervalloSecondi=7",
    ];
}

[Conformance]
[CollectionDefinition(Name)]
public sealed class OneLottiGateway : ICollectionFixture<LottiGateway>
{
    public const string Name = "Lotti";
}
