using System.Collections.Concurrent;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>
/// SIGKILL while domande are changed, annulled, integrated and asked to be examined again: each of these was done once or not at all, a message that was
/// answered is answered the same for ever, and one that was not is done by its repetition.
/// </summary>
[Collection(HeavyLoad.Name)]
public sealed class VariazioniKillTests
{
    private const int PerRound = 24;
    private const int Connections = 6;
    private readonly Random random = new(LongRun.Seed);
    private readonly List<VariazioneInviata> sent = [];
    private readonly ConcurrentQueue<string> contradictions = [];
    private int cut;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task KilledWhileDomandeChange_EachChangeIsDoneOnceOrNotAtAll(string provider)
    {
        Assert.SkipWhen(provider == "PostgreSql" && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var ct = TestContext.Current.CancellationToken;
        var folder = TestFolders.New("kill");
        var database = provider == "Sqlite" ? TestDatabase.Sqlite(folder) : TestDatabase.PostgreSql(PostgresServer.Shared);

        for (var rounds = new Rounds(inCi: 5, inLongRun: TimeSpan.FromMinutes(10)); rounds.Next(cut > 0);)
        {
            await RoundAsync(database, folder);
        }

        await using (var gateway = await GatewayProcess.StartAsync(database.Settings, folder))
        {
            await SendAllAsync(gateway, sent);
            await SendAllAsync(gateway, sent);
            (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        }

        contradictions.Should().BeEmpty("a message has one answer for ever; seed {0}", LongRun.Seed);
        sent.Should().OnlyContain(v => v.Answered);
        await CheckAsync(database, ct);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>New domande where the back office has led them; then their changes, until the gateway is killed among them.</summary>
    private async Task RoundAsync(TestDatabase database, string folder)
    {
        await using var gateway = await GatewayProcess.StartAsync(database.Settings, folder);
        var round = await PrepareAsync(gateway, database);
        sent.AddRange(round);
        var enough = random.Next(round.Count);
        var sending = SendAllAsync(gateway, round);
        while (round.Count(v => v.Answered) < enough && !sending.IsCompleted)
        {
            await Task.Delay(1, CancellationToken.None);
        }

        await gateway.KillAsync();
        cut += await sending;
    }

    private static async Task<List<VariazioneInviata>> PrepareAsync(GatewayProcess gateway, TestDatabase database)
    {
        await using var engine = database.Engine();
        var (istruttore, complementi) = (engine.GetRequiredService<Istruttore>(), engine.GetRequiredService<FindComplementi>());
        using var client = gateway.Client();
        var round = new List<VariazioneInviata>();
        for (var i = 0; i < PerRound; i++)
        {
            var n = Domande.NextN();
            var answer = await client.PostAsync(DomandeDiProva.Envelope(n, Domande.NewId()));
            var id = answer.Element("IdDomanda")!;
            var numero = long.Parse(answer.Element("NumeroDomanda")!, System.Globalization.CultureInfo.InvariantCulture);
            if (i % 4 >= 2)
            {
                (await istruttore.StartAsync(numero, CancellationToken.None)).Should().BeNull();
            }

            switch (i % 4)
            {
                case 0:
                    round.Add(VariazioneInviata.Modifica(numero, id, n));
                    break;
                case 1:
                    round.Add(VariazioneInviata.Annullamento(numero, id));
                    break;
                case 2:
                    (await istruttore.RequestIntegrazioneAsync(numero, "Documento", TimeProvider.System.GetUtcNow().AddYears(1), null, CancellationToken.None)).Should().BeNull();
                    round.Add(VariazioneInviata.Integrazione(numero, id, (await complementi.FindAzioniAsync([numero], CancellationToken.None))[numero].Single().IdRichiestaIntegrazione!));
                    break;
                default:
                    (await istruttore.DecideAsync(numero, null, accolta: false, "Requisiti", CancellationToken.None)).Should().BeNull();
                    round.Add(VariazioneInviata.Riesame(numero, id));
                    break;
            }
        }

        return round;
    }

    /// <returns>How many were cut off without an answer.</returns>
    private async Task<int> SendAllAsync(GatewayProcess gateway, IReadOnlyList<VariazioneInviata> variazioni)
    {
        using var client = gateway.Client();
        var lost = 0;
        await Parallel.ForEachAsync(variazioni, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (variazione, _) =>
        {
            try
            {
                if (await variazione.SendAsync(client) is { } contradiction)
                {
                    contradictions.Enqueue(contradiction);
                }
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref lost);
            }
        });
        return lost;
    }

    private async Task CheckAsync(TestDatabase database, CancellationToken ct)
    {
        Task<long> CountAsync(string sql) => database.CountAsync(sql, ct);

        (await CountAsync("""SELECT COUNT(*) FROM "Variazioni" """)).Should().Be(sent.Count);
        (await CountAsync("""SELECT COUNT(*) FROM "Documenti" WHERE "Tipo" <> 6""")).Should().Be(sent.Count, "each has its document");
        (await CountAsync("""SELECT COUNT(DISTINCT "NumeroDomanda") FROM "Documenti" WHERE "Tipo" <> 6""")).Should().Be(sent.Count);
        (await CountAsync("""SELECT COUNT(*) FROM "Documenti" WHERE "Tipo" <> 6 AND "NumeroProtocollo" IS NULL""")).Should().Be(0);
        foreach (var kind in sent.GroupBy(v => (v.Tipo, v.Stato)))
        {
            (await CountAsync($"""SELECT COUNT(*) FROM "Eventi" WHERE "Tipo" = {(int)kind.Key.Tipo}""")).Should().Be(kind.Count(), "{0} happened once for each", kind.Key.Tipo);
            (await CountAsync(
                $"""SELECT COUNT(*) FROM "Domande" WHERE "Stato" = {(int)kind.Key.Stato} AND "NumeroDomanda" IN ({string.Join(',', kind.Select(v => v.NumeroDomanda))})"""))
                .Should().Be(kind.Count());
        }

        (await CountAsync("""SELECT COUNT(*) FROM "Versioni" """)).Should().Be(sent.Count(v => v.Tipo == Prestazioni.CicloDiVita.TipoEvento.Modificata));
        (await CountAsync("""SELECT COUNT(*) FROM "Riesami" """)).Should().Be(sent.Count(v => v.Tipo == Prestazioni.CicloDiVita.TipoEvento.RiesameRichiesto));
        (await CountAsync("""SELECT COUNT(*) FROM "Domande" """)).Should().Be(sent.Count);
        (await CountAsync("""SELECT COUNT(*) FROM "Eventi" """)).Should().Be(await CountAsync("""SELECT MAX("Progressivo") FROM "Eventi" """), "the sequence of the events has no gap");
        (await CountAsync("""SELECT COUNT(*) FROM "Variazioni" v WHERE NOT EXISTS (SELECT 1 FROM "Transazioni" t WHERE t."IdTransazione" = v."IdTransazione" AND t."Risposta" IS NOT NULL)"""))
            .Should().Be(0, "the trace commits with the write");
        (await database.CheckRegistroAsync(ct)).Should().OnlyContain(r => r.InOrdine);
    }
}
