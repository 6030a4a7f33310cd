using System.Collections.Concurrent;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hosts;

/// <summary>
/// The default host and the one of <c>INPS_INTEROP_HOST</c> (unset, two processes of the default host), each on a fresh database with the same enti: what is
/// sent to both must get the same answer.
/// </summary>
public sealed class BothHosts : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(bool IsDefault, string Certificate), HttpClient> clients = new();
    private GatewayProcess standard = null!;
    private GatewayProcess other = null!;

    public async ValueTask InitializeAsync()
    {
        string[] settings = [$"Limiti:MessaggioByte={Stages.GatewayFixture.MessaggioByte}"];
        standard = await GatewayProcess.StartAsync(settings, adesioni: EntiDiProva.Adesioni(), host: Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll"));
        other = await GatewayProcess.StartAsync(settings, adesioni: EntiDiProva.Adesioni());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await standard.DisposeAsync();
        await other.DisposeAsync();
    }

    /// <summary>Sends the same to both, the default host first.</summary>
    /// <param name="make">Makes the request, anew for each.</param>
    /// <param name="certificate">The client's; empty for none.</param>
    internal async Task<(WholeAnswer Standard, WholeAnswer Other)> SendAsync(Func<HttpRequestMessage> make, string certificate = "patronato1") =>
        (await SendAsync(standard, make, certificate), await SendAsync(other, make, certificate));

    private async Task<WholeAnswer> SendAsync(GatewayProcess gateway, Func<HttpRequestMessage> make, string certificate)
    {
        var client = clients.GetOrAdd((gateway == standard, certificate), _ => gateway.Client(certificate.Length == 0 ? null : certificate));
        using var request = make();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await WholeAnswer.ReadAsync(response, gateway.Port);
    }
}

[CollectionDefinition(Name)]
public sealed class BothHostsTestGroup : ICollectionFixture<BothHosts>
{
    public const string Name = "Both hosts";
}
