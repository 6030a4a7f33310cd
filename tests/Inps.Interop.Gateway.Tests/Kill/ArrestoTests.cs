using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>A gateway that is told to stop finishes what it took in.</summary>
[Collection(HeavyLoad.Name)]
public sealed class ArrestoTests
{
    private const int Giri = 3;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task StopUnderLoad_AnswersEveryDomandaThatWasTaken_AndEndsWell(string provider)
    {
        Assert.SkipWhen(provider == "PostgreSql" && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var ct = TestContext.Current.CancellationToken;
        var folder = TestFolders.New("arresto");
        var database = provider == "Sqlite" ? TestDatabase.Sqlite(folder) : TestDatabase.PostgreSql(PostgresServer.Shared);
        var ledger = new Ledger();
        for (var giro = 1; giro <= Giri; giro++)
        {
            await using var gateway = await GatewayProcess.StartAsync(database.Settings, folder);
            var before = ledger.Answered;
            var load = new Load(ledger, 16, giro).RunAsync([gateway], CancellationToken.None);
            while (ledger.Answered < before + 200)
            {
                await Task.Delay(1, ct);
            }

            (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
            await load;

            (await database.CountAsync("""SELECT COUNT(*) FROM "Domande" """, ct)).Should().Be(ledger.Answered, "what is stored was answered");
        }

        ledger.Contradictions.Should().BeEmpty();
        (await database.CheckRegistroAsync(ct)).Should().ContainSingle().Which.InOrdine.Should().BeTrue();
    }
}
