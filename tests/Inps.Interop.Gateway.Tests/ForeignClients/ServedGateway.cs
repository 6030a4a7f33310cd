using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>The gateway that all foreign clients call.</summary>
public sealed class ServedGateway : IAsyncLifetime
{
    internal GatewayProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await GatewayProcess.AttachOrStartAsync();

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Directory.Delete(Process.Folder, recursive: true);
    }
}

[Conformance]
[CollectionDefinition(Name)]
public sealed class ForeignClientGroup : ICollectionFixture<ServedGateway>
{
    public const string Name = "Foreign clients";
}
