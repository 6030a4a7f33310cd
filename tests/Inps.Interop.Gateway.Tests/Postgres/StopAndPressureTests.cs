using System.Globalization;
using Inps.Interop.Gateway.Tests.Kill;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Postgres;

/// <summary>An orderly stop under load, and more calls than the queue holds.</summary>
[Collection(HeavyLoad.Name)]
public sealed class StopAndPressureTests
{
    private const int Connections = 32;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task OrderlyStopUnderLoad_AnswersWhateverItRegistered(string provider)
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = TestFolders.New("stop");
        var database = TestDatabase.Sqlite(folder);
        if (provider != "Sqlite")
        {
            Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
            database = TestDatabase.PostgreSql(PostgresServer.Shared);
        }

        await using var gateway = await GatewayProcess.StartAsync(database.Settings, folder);
        var ledger = new Ledger();
        var load = new Load(ledger, Connections, LongRun.Seed).RunAsync([gateway], CancellationToken.None);
        while (ledger.Answered < 200 && !load.IsCompleted)
        {
            await Task.Delay(5, ct);
        }

        (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        await load;

        ledger.Contradictions.Should().BeEmpty();
        var registered = await database.ListAsync("""SELECT "IdMessaggio" FROM "Registrazioni" """, ct);
        registered.Count.Should().Be(ledger.Answered, "what was registered was also answered: nobody is left in doubt by an orderly stop");
        (await database.CountAsync("""SELECT COUNT(*) FROM "Protocolli" """, ct)).Should().Be(ledger.Answered);
    }

    [Fact]
    public async Task QueueFull_IsGW503WithRetryAfter_AndServedLater()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = TestFolders.New("coda");
        var database = TestDatabase.Sqlite(folder);
        await using var gateway = await GatewayProcess.StartAsync(
            [.. database.Settings, "Registrazione:CodaMassima=4", "Registrazione:LottoMassimo=1", "Registrazione:RiprovaDopoSecondi=7"], folder);
        using var client = gateway.Client();
        (await client.PostAsync(DomandeDiProva.Envelope(0, "prima-della-coda-1"))).Esito.Should().StartWith("OK");

        // Another process holds the database: the writer waits for it, and the queue behind the writer fills.
        List<Task<Answer>> calls;
        List<Answer> refused;
        await using (var holder = await database.OpenAsync(ct))
        {
            await using var begin = holder.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync(ct);
            calls = [.. Enumerable.Range(1, Connections).Select(n => client.PostAsync(DomandeDiProva.Envelope(n, $"in-coda-{n:D8}")))];
            refused = await FirstAsync(calls, Connections - 5);
        }

        refused.Should().HaveCountGreaterThanOrEqualTo(Connections - 5, "one is with the writer and four wait");
        refused.Should().OnlyContain(answer => answer.Status == 503 && answer.FaultCode == "GW-503");
        refused.Select(answer => answer.Headers["Retry-After"]).Should().AllBe(7.ToString(CultureInfo.InvariantCulture));
        refused.Should().OnlyContain(answer => answer.IdTransazione != null);

        var answered = (await Task.WhenAll(calls)).Except(refused).ToList();
        answered.Should().HaveCount(Connections - refused.Count).And.OnlyContain(answer => answer.Element("NumeroProtocollo") != null, "who waited is served");
        for (var n = 1; n <= Connections; n++)
        {
            (await client.PostAsync(DomandeDiProva.Envelope(n, $"in-coda-{n:D8}"))).Esito.Should().StartWith("OK");
        }

        (await database.CountAsync("""SELECT COUNT(*) FROM "Domande" """, ct)).Should().Be(Connections + 1);
        (await database.CheckRegistroAsync(ct)).Should().ContainSingle().Which.InOrdine.Should().BeTrue();
    }

    private static async Task<List<Answer>> FirstAsync(IEnumerable<Task<Answer>> calls, int count)
    {
        var answers = new List<Answer>();
        await foreach (var call in Task.WhenEach(calls))
        {
            answers.Add(await call);
            if (answers.Count == count)
            {
                break;
            }
        }

        return answers;
    }
}
