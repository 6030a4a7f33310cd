using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>A gateway with the default limits but for one service.</summary>
public sealed class MtomGateway : IAsyncLifetime
{
    /// <summary>The bound of GestioneDomande.</summary>
    public const int GestioneByte = 4_096;

    internal GatewayProcess Process { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await GatewayProcess.AttachOrStartAsync(
            ["Regole:AssegnoTemporaneoFineArretrati=2999-12-31", $"Limiti:MessaggioBytePerServizio:GestioneDomande={GestioneByte}"]);
        Client = Process.Client();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }
}

[Conformance]
[CollectionDefinition(Name)]
public sealed class MtomTestGroup : ICollectionFixture<MtomGateway>
{
    public const string Name = "MTOM";
}
