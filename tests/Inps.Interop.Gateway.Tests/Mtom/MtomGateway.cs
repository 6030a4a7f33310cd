using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>A gateway with the default limits.</summary>
public sealed class MtomGateway : IAsyncLifetime
{
    internal GatewayProcess Process { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await GatewayProcess.StartAsync(["Regole:AssegnoTemporaneoFineArretrati=2999-12-31"]);
        Client = Process.Client();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class MtomTestGroup : ICollectionFixture<MtomGateway>
{
    public const string Name = "MTOM";
}
