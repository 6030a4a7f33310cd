using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>The gateway is killed at random moments under load and started again on the same data; then everything is sent once more and the tables are read.</summary>
internal sealed class KillScenario(TestDatabase database, string folder)
{
    private const int Connections = 16;
    private readonly Ledger ledger = new();
    private readonly Random random = new(LongRun.Seed);
    private readonly Rounds rounds = new(inCi: 6, inLongRun: TimeSpan.FromMinutes(15));
    private int cut;

    public async Task RunAsync(CancellationToken ct)
    {
        while (rounds.Next(cut > 0))
        {
            await KillInTheStartAsync();
            await KillUnderLoadAsync();
        }

        await using (var gateway = await GatewayProcess.StartAsync(database.Settings, folder))
        {
            await new Load(ledger, Connections, LongRun.Seed).ResendAsync([gateway]);
            (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        }

        cut.Should().BeGreaterThan(0, "kills come while calls are under way; {0} rounds", rounds.Begun);
        ledger.Contradictions.Should().BeEmpty("a domanda has one answer for ever; seed {0}", LongRun.Seed);
        ledger.Answered.Should().Be(ledger.Sent.Count);
        await new StoreCheck(database, ledger).RunAsync(ct);
    }

    private async Task KillUnderLoadAsync()
    {
        await using var gateway = await GatewayProcess.StartAsync(database.Settings, folder);
        var before = ledger.Answered;
        var load = new Load(ledger, Connections, HashCode.Combine(LongRun.Seed, rounds.Begun)).RunAsync([gateway], CancellationToken.None);
        while (ledger.Answered == before && !load.IsCompleted)
        {
            await Task.Delay(1);
        }

        await Task.Delay(random.Next(rounds.Begun % 2 == 0 ? 50 : 2_500));
        await gateway.KillAsync();
        cut += await load;
    }

    /// <summary>Also while it migrates, enrols the adesioni or opens the store.</summary>
    private async Task KillInTheStartAsync()
    {
        await using var gateway = GatewayProcess.Launch(database.Settings, folder);
        await Task.Delay(random.Next(300, 2_000));
        await gateway.KillAsync();
    }
}
