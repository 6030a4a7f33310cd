using System.Globalization;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>SIGKILL at random moments while lotti arrive and are worked: afterwards every domanda has its one outcome, nothing was registered twice and nothing is lost.</summary>
[Collection(HeavyLoad.Name)]
public sealed class LottiKillTests
{
    private readonly Random random = new(LongRun.Seed);

    [Theory]
    [InlineData("Sqlite", 1)]
    [InlineData("PostgreSql", 1)]
    [InlineData("PostgreSql", 2)]
    public async Task KilledWhileLottiArriveAndAreWorked_EveryDomandaHasItsOneOutcome(string provider, int instances)
    {
        Assert.SkipWhen(provider == "PostgreSql" && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var ct = TestContext.Current.CancellationToken;
        var folder = TestFolders.New("kill");
        var database = provider == "Sqlite" ? TestDatabase.Sqlite(folder) : TestDatabase.PostgreSql(PostgresServer.Shared);
        List<string> settings = [.. database.Settings, "Lotti:PresaInCaricoSecondi=5"];
        var inviati = new LottiInviati(random);
        var cut = 0;

        // A busy machine sends little in a round: there are enough rounds for some lotti too.
        for (var rounds = new Rounds(inCi: 4, inLongRun: TimeSpan.FromMinutes(10)); rounds.Next(inviati.Lotti.Count >= 4 && cut > 0);)
        {
            cut += await RoundAsync(inviati, settings, instances) ? 1 : 0;
        }

        await using (var gateway = await GatewayProcess.StartAsync(settings))
        {
            await inviati.ResendAsync(gateway);
            inviati.Contradictions.Should().BeEmpty("a lotto has one number and keeps what was taken; seed {0}", LongRun.Seed);
            await CheckAsync(inviati, gateway, database, ct);
            (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        }

        cut.Should().BeGreaterThan(0, "kills come while lotti are sent");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Gateways that receive and work, until one is killed; the others stop in peace.</summary>
    private async Task<bool> RoundAsync(LottiInviati inviati, List<string> settings, int instances)
    {
        var gateways = await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => GatewayProcess.StartAsync(settings)));
        using var stop = new CancellationTokenSource();
        var sending = inviati.RunAsync(gateways[0], stop.Token);
        await Task.Delay(random.Next(2_500), CancellationToken.None);
        await gateways[0].KillAsync();
        await stop.CancelAsync();
        var wasCut = await sending;
        foreach (var gateway in gateways)
        {
            await gateway.DisposeAsync();
        }

        return wasCut;
    }

    private static async Task CheckAsync(LottiInviati inviati, GatewayProcess gateway, TestDatabase database, CancellationToken ct)
    {
        var outcomes = new List<(long N, bool Duplicato, string? Numero)>();
        using var client = gateway.Client();
        foreach (var lotto in inviati.Lotti)
        {
            var elementi = await LottiInviati.ReadAsync(client, lotto, ct);
            elementi.Select(e => Text(e, "Posizione")).Should().Equal(
                Enumerable.Range(1, lotto.Domande.Count).Select(p => p.ToString(CultureInfo.InvariantCulture)), "{0} has each outcome once", lotto.IdLotto);
            foreach (var (elemento, domanda) in elementi.Zip(lotto.Domande))
            {
                Text(elemento, "StatoElemento").Should().Be(domanda.N is null ? "SCARTATA" : "PROTOCOLLATA", "{0}", elemento);
                if (domanda.N is { } n)
                {
                    outcomes.Add((n, Text(elemento, "Duplicato") == "SI", Text(elemento, "NumeroDomanda")));
                }
            }
        }

        var domande = outcomes.GroupBy(o => o.N).ToList();
        domande.Should().OnlyContain(o => o.Select(x => x.Numero).Distinct().Count() == 1, "a domanda has one number wherever it was sent");
        domande.Should().OnlyContain(o => o.Count(x => !x.Duplicato) == 1, "it was registered by one of its sendings");
        await CheckStoreAsync(database, domande.Count, inviati.Lotti, ct);
    }

    private static async Task CheckStoreAsync(TestDatabase database, int domande, IReadOnlyList<LottoInviato> lotti, CancellationToken ct)
    {
        foreach (var sql in new[]
        {
            """SELECT COUNT(*) FROM "Domande" """, """SELECT MAX("NumeroDomanda") FROM "Domande" """, """SELECT "Ultimo" FROM "Contatori" WHERE "Nome" = 'DOMANDA' """,
            """SELECT COUNT(*) FROM "Registrazioni" """, """SELECT COUNT(DISTINCT "CodiceFiscale") FROM "Minori" """,
            """SELECT COUNT(*) FROM "Protocolli" """, """SELECT MAX("Numero") FROM "Protocolli" """,
            """SELECT COUNT(*) FROM "LottoEsiti" WHERE "NumeroDomanda" IS NOT NULL AND NOT "Duplicato" """.Replace("NOT \"Duplicato\"", database.Provider == "Sqlite" ? "\"Duplicato\" = 0" : "NOT \"Duplicato\"", StringComparison.Ordinal),
        })
        {
            (await database.CountAsync(sql, ct)).Should().Be(domande, sql);
        }

        (await database.CountAsync("""SELECT COUNT(*) FROM "Lotti" """, ct)).Should().Be(lotti.Count);
        (await database.CountAsync("""SELECT COUNT(*) FROM "LottoEsiti" """, ct)).Should().Be(lotti.Sum(l => l.Domande.Count));
        (await database.CountAsync("""SELECT SUM("Elementi") FROM "LottoBlocchi" """, ct)).Should().Be(lotti.Sum(l => l.Domande.Count));
        (await database.CountAsync($"""SELECT COUNT(*) FROM "Eventi" WHERE "Tipo" = {(int)TipoEvento.LottoConcluso}""", ct)).Should().Be(lotti.Count, "each conclusion was told once");
        (await database.CheckRegistroAsync(ct)).Should().ContainSingle().Which.InOrdine.Should().BeTrue();
    }

    private static string? Text(XElement elemento, string name) => elemento.Element(XName.Get(name, Messaggi.Ns))?.Value;
}
