using System.Collections.Concurrent;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>The tests that need no settings of their own share one gateway.</summary>
[Conformance]
[CollectionDefinition(Name)]
public sealed class OneGateway : ICollectionFixture<GatewayFixture>
{
    public const string Name = "One gateway";
}

/// <summary>A gateway with a small size limit and all the enti of the tests.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    public const int MessaggioByte = 262_144;

    private readonly ConcurrentDictionary<string, HttpClient> clients = new(StringComparer.Ordinal);

    internal GatewayProcess Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Presented after this day a domanda carries AT-I16: the tests that mean a domanda without findings say so.
        Gateway = await GatewayProcess.AttachOrStartAsync(
            [$"Limiti:MessaggioByte={MessaggioByte}", "Regole:AssegnoTemporaneoFineArretrati=2999-12-31"], Target.Address is null ? EntiDiProva.Adesioni() : null);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await Gateway.DisposeAsync();
    }

    /// <summary>A client with the certificate of the name; null for none.</summary>
    internal HttpClient Client(string? certificate = "patronato1") => clients.GetOrAdd(certificate ?? "", _ => Gateway.Client(certificate));

}
