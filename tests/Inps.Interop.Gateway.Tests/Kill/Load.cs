using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>Many connections that send new domande, and now and then one of before, until they are stopped or cut off.</summary>
internal sealed class Load(Ledger ledger, int connections, int seed)
{
    /// <summary>Sends until the gateways are gone or <paramref name="stop"/> is raised; connections are spread over the gateways.</summary>
    /// <returns>How many requests were cut off without an answer.</returns>
    public async Task<int> RunAsync(IReadOnlyList<GatewayProcess> gateways, CancellationToken stop)
    {
        var cut = await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(() => SendAllAsync(gateways[i % gateways.Count], i, stop), CancellationToken.None)));
        return cut.Sum();
    }

    /// <summary>Sends everything that was ever sent, again, and waits for all the answers.</summary>
    public async Task ResendAsync(IReadOnlyList<GatewayProcess> gateways)
    {
        var clients = gateways.Select(gateway => gateway.Client()).ToList();
        await Parallel.ForEachAsync(ledger.Sent, new ParallelOptions { MaxDegreeOfParallelism = connections }, async (n, _) =>
        {
            while (!await ledger.SendAsync(clients[(int)(n % clients.Count)], n))
            {
                await Task.Delay(100, CancellationToken.None);
            }
        });
        clients.ForEach(client => client.Dispose());
    }

    private async Task<int> SendAllAsync(GatewayProcess gateway, int connection, CancellationToken stop)
    {
        var random = new Random(HashCode.Combine(seed, connection));
        using var client = gateway.Client();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await ledger.SendAsync(client, random.Next(4) == 0 ? ledger.Old(random) : ledger.New());
            }

            return 0;
        }
        catch (HttpRequestException)
        {
            // Cut off by the death of the gateway: whether the last domanda was registered is not known, as for a patronato.
            return 1;
        }
    }
}
