using System.Globalization;
using Inps.Interop.Samples.Protocollo;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>
/// SIGKILL at random moments while another service numbers the domande, fails now and then, and loses answers: whatever died between its answer and our
/// commit, each domanda gets the one number that the service gave it, in the order of presentation.
/// </summary>
[Collection(HeavyLoad.Name)]
public sealed class ProtocolloKillTests
{
    private const int Connections = 8;
    private const int Domande = 40;
    private readonly Random random = new(LongRun.Seed);

    [Theory]
    [InlineData("Sqlite", 1)]
    [InlineData("PostgreSql", 1)]
    [InlineData("PostgreSql", 2)]
    public async Task KilledWhileNumbering_EveryDomandaHasItsOneNumber(string provider, int instances)
    {
        Assert.SkipWhen(provider == "PostgreSql" && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var ct = TestContext.Current.CancellationToken;
        var folder = TestFolders.New("kill");
        var database = provider == "Sqlite" ? TestDatabase.Sqlite(folder) : TestDatabase.PostgreSql(PostgresServer.Shared);
        await using var server = await ServerDiProva.StartAsync();
        var settings = database.Settings.Concat(server.Settings(
            ("Protocollo:TurnoSecondi", "1"), ("Protocollo:RiprovaMinimaSecondi", "1"), ("Protocollo:RiprovaMassimaSecondi", "1")).Select(s => $"{s.Key}={s.Value}")).ToList();
        var ledger = new Ledger(differito: true);

        // A busy machine sends little in a round: there are enough rounds for some domande too.
        for (var rounds = new Rounds(inCi: 4, inLongRun: TimeSpan.FromMinutes(10)); rounds.Next(ledger.Sent.Count > Domande);)
        {
            await RoundAsync(server, ledger, settings, instances);
        }

        server.Behave(Modo.Regolare);
        await using (var gateway = await GatewayProcess.StartAsync(settings))
        {
            var load = new Load(ledger, Connections, LongRun.Seed);
            await load.ResendAsync([gateway]);
            while (await database.CountAsync("""SELECT COUNT(*) FROM "ProtocolliInCoda" """, ct) > 0)
            {
                await Task.Delay(100, ct);
            }

            await load.ResendAsync([gateway]);
            (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        }

        ledger.Contradictions.Should().BeEmpty("a domanda has one number for ever; seed {0}", LongRun.Seed);
        await CheckAsync(server, ledger, database, ct);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Gateways under load and a service with moods, until one gateway is killed; the others stop in peace.</summary>
    private async Task RoundAsync(ServerDiProva server, Ledger ledger, List<string> settings, int instances)
    {
        var gateways = await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => GatewayProcess.StartAsync(settings)));
        server.Behave(Modo.Regolare, ritardoMillisecondi: random.Next(4));
        using var stop = new CancellationTokenSource();
        var load = new Load(ledger, Connections, random.Next()).RunAsync(gateways, stop.Token);
        for (var moods = random.Next(1, 4); moods > 0; moods--)
        {
            await Task.Delay(random.Next(400), CancellationToken.None);
            server.Behave(random.Next(3) == 0 ? Modo.Guasto : Modo.Muto, volte: random.Next(1, 3));
        }

        await Task.Delay(random.Next(400), CancellationToken.None);
        await gateways[0].KillAsync();
        await stop.CancelAsync();
        await load;
        foreach (var gateway in gateways)
        {
            await gateway.DisposeAsync();
        }
    }

    private static async Task CheckAsync(ServerDiProva server, Ledger ledger, TestDatabase database, CancellationToken ct)
    {
        var voci = server.Registri.Of("AUF");
        var count = ledger.Sent.Count;
        voci.Should().HaveCount(count, "each domanda was registered by the service once").And.HaveCountGreaterThan(Domande);
        voci.Select(v => v.IdDocumento).Should().BeInAscendingOrder(StringComparer.Ordinal, "numbers follow the order of presentation");
        ledger.Numeri.ToDictionary(n => n.IdDomanda!, n => n.Protocollo).Should().BeEquivalentTo(
            voci.ToDictionary(v => v.IdDocumento, v => string.Create(CultureInfo.InvariantCulture, $"INPS-AUF-{v.Anno}-{v.Numero:D12}")));

        (await database.CountAsync("""SELECT COUNT(*) FROM "Domande" d JOIN "Protocolli" p ON p."NumeroDomanda" = d."NumeroDomanda" AND p."Numero" = d."NumeroProtocollo" WHERE d."Stato" = 2""", ct))
            .Should().Be(count);
        (await database.CountAsync("""SELECT COUNT(*) FROM "Protocolli" """, ct)).Should().Be(count);
        (await database.CountAsync("""SELECT COUNT(*) FROM "Eventi" WHERE "Tipo" = 1""", ct)).Should().Be(count, "each number was told once");
        (await database.CountAsync("""SELECT "Ultimo" FROM "Contatori" WHERE "Nome" = 'ATTESA/AUF' """, ct)).Should().Be(0);
        (await database.CheckRegistroAsync(ct)).Should().ContainSingle().Which.InOrdine.Should().BeTrue();
    }
}
