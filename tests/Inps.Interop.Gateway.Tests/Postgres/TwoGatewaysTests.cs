using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Tests.Kill;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Postgres;

/// <summary>Two gateway processes on one database: on PostgreSQL, and on one SQLite file.</summary>
[Collection(HeavyLoad.Name)]
public sealed class TwoGatewaysTests
{
    private const int Connections = 16;
    private const int Contested = 30;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(LongRun.IsOn ? 120 : 6);

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task StartedTogetherAndUnderLoad_NumberWithoutGapOrDouble(string provider)
    {
        var ct = TestContext.Current.CancellationToken;
        var database = Database(provider);

        // On an empty database: both migrate it and enrol the adesioni.
        var starting = (GatewayProcess.StartAsync(database.Settings), GatewayProcess.StartAsync(database.Settings));
        await using var one = await starting.Item1;
        await using var two = await starting.Item2;
        var ledger = new Ledger();
        var load = new Load(ledger, Connections, LongRun.Seed);

        using (var stop = new CancellationTokenSource(Length))
        {
            (await load.RunAsync([one, two], stop.Token)).Should().Be(0, "nobody is cut off");
        }

        await load.ResendAsync([two, one]);
        (await one.StopAsync()).Should().Be(0, one.Errors);
        (await two.StopAsync()).Should().Be(0, two.Errors);
        ledger.Contradictions.Should().BeEmpty();
        ledger.Answered.Should().Be(ledger.Sent.Count);
        await new StoreCheck(database, ledger).RunAsync(ct);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task SameMessageOrMinoreToBothAtOnce_IsRegisteredOnce(string provider)
    {
        var database = Database(provider);
        await using var one = await GatewayProcess.StartAsync(database.Settings);
        await using var two = await GatewayProcess.StartAsync(database.Settings);
        using var toOne = one.Client();
        using var toTwo = two.Client();

        for (var n = 1; n <= Contested; n++)
        {
            var envelope = DomandeDiProva.Envelope(n, $"stesso-messaggio-{n:D4}");
            var answers = await Task.WhenAll(new[] { toOne, toTwo, toOne, toTwo }.Select(client => client.PostAsync(envelope)));

            answers.Should().OnlyContain(answer => answer.Esito == "OK" || answer.Esito == "OK_CON_AVVISI", "log of the gateways: {0}{1}", one.Errors, two.Errors);
            answers.Select(answer => answer.Element("NumeroDomanda")).Distinct().Should().ContainSingle();
            answers.Select(answer => answer.Element("NumeroProtocollo")).Distinct().Should().ContainSingle();
            answers.Count(answer => answer.Element("Duplicato") == "NO").Should().Be(1, "one registers, the others are told of it");
        }

        for (var n = Contested + 1; n <= 2 * Contested; n++)
        {
            var answers = await Task.WhenAll(
                toOne.PostAsync(DomandeDiProva.Envelope(n, $"prima-domanda-{n:D4}")), toTwo.PostAsync(DomandeDiProva.Envelope(n, $"altra-domanda-{n:D4}")));

            answers.Count(answer => answer.Element("NumeroProtocollo") is not null).Should().Be(1);
            answers.Single(answer => answer.Element("NumeroProtocollo") is null).Codici.Should().Contain("AT-R013");
        }

        (await database.CountAsync("""SELECT COUNT(*) FROM "Domande" """, TestContext.Current.CancellationToken)).Should().Be(2 * Contested);
        (await database.CheckRegistroAsync(TestContext.Current.CancellationToken)).Should().ContainSingle().Which.InOrdine.Should().BeTrue();
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task CertificateRevoked_IsSeenByBoth(string provider)
    {
        var ct = TestContext.Current.CancellationToken;
        var database = Database(provider);
        string[] settings = [.. database.Settings, "Adesioni:Aggiornamento=1"];
        await using var one = await GatewayProcess.StartAsync(settings);
        await using var two = await GatewayProcess.StartAsync(settings);
        using var toOne = one.Client("patronato2");
        using var toTwo = two.Client("patronato2");
        var echo = Wire.Envelope(Wire.Echo).Replace("6038C", "7001A", StringComparison.Ordinal);
        (await toOne.PostAsync(echo)).Status.Should().Be(200);
        (await toTwo.PostAsync(echo)).Status.Should().Be(200);

        await using (var engine = database.Engine())
        {
            using var certificate = TestCertificates.Load("patronato2");
            var thumbprint = certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);
            await engine.GetRequiredService<ManageAdesioni>().RevokeCertificatoAsync(
                new("PAT902", Ambiente.Collaudo), thumbprint, new Autore("operatore", "chiave smarrita"), ct);
        }

        foreach (var client in new[] { toOne, toTwo })
        {
            var answer = await client.PostAsync(echo);
            for (var attempt = 0; answer.Status == 200 && attempt < 100; attempt++)
            {
                await Task.Delay(100, ct);
                answer = await client.PostAsync(echo);
            }

            answer.FaultCode.Should().Be("GW-TLS-05");
        }
    }

    private static TestDatabase Database(string provider)
    {
        if (provider == "Sqlite")
        {
            return TestDatabase.Sqlite(TestFolders.New("due"));
        }

        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        return TestDatabase.PostgreSql(PostgresServer.Shared);
    }
}
