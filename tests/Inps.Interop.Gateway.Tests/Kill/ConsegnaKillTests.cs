using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.Consegne;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Http;

namespace Inps.Interop.Gateway.Tests.Kill;

/// <summary>
/// SIGKILL at random moments while results are delivered to a consumer that fails now and then and loses acknowledgements: every page arrives at least once,
/// always the same, and no delivery is forgotten or begun for a lotto that is not concluded.
/// </summary>
[Collection(HeavyLoad.Name)]
public sealed class ConsegnaKillTests
{
    private const int Lotti = 10;
    private const int ElementiPerPagina = 3;
    private static readonly XNamespace Im = Messaggi.Ns;
    private readonly Random random = new(LongRun.Seed);
    private readonly ConcurrentDictionary<string, string> inviati = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> numeri = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("Sqlite", 1)]
    [InlineData("PostgreSql", 1)]
    [InlineData("PostgreSql", 2)]
    public async Task KilledWhileDelivering_EveryPageArrives_AlwaysTheSame(string provider, int instances)
    {
        Assert.SkipWhen(provider == "PostgreSql" && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var ct = TestContext.Current.CancellationToken;
        var folder = TestFolders.New("kill");
        var database = provider == "Sqlite" ? TestDatabase.Sqlite(folder) : TestDatabase.PostgreSql(PostgresServer.Shared);
        await using var consumatore = await ConsumatoreDiProva.StartAsync();
        string[] settings = [.. PatronatoConLotti.Settings, .. database.Settings, "Consegne:TurnoSecondi=1", "Callback:AttesaMillisecondi=300", "Lotti:PresaInCaricoSecondi=5"];

        // A busy machine sends little in a round: there are enough rounds for some lotti, and for an acknowledgement that was lost.
        for (var rounds = new Rounds(inCi: 3, inLongRun: TimeSpan.FromMinutes(10)); rounds.Next(numeri.Count > Lotti && consumatore.Pagine.Ripetute > 0);)
        {
            await RoundAsync(consumatore, settings, instances);
        }

        consumatore.Umore = null;
        await using (var patronato = await StartAsync(consumatore, settings))
        {
            foreach (var idLotto in inviati.Keys)
            {
                while (!await SendAsync(patronato, consumatore, idLotto))
                {
                    await Task.Delay(100, ct);
                }
            }

            while (await database.CountAsync("""SELECT COUNT(*) FROM "Lotti" WHERE "Stato" NOT IN (4, 5)""", ct) + await database.CountAsync("""SELECT COUNT(*) FROM "Consegne" WHERE "Stato" <> 1""", ct) > 0)
            {
                await Task.Delay(100, ct);
            }

            (await patronato.Gateway.StopAsync()).Should().Be(0, patronato.Gateway.Errors);
        }

        await CheckAsync(consumatore, database, ct);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Gateways that take lotti and deliver results, until one of them is killed.</summary>
    private async Task RoundAsync(ConsumatoreDiProva consumatore, string[] settings, int instances)
    {
        var patronati = await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => StartAsync(consumatore, settings)));
        var (seed, before) = (random.Next(), consumatore.Chiamate);
        consumatore.Umore = (context, next) => AnswerAsync(new Random(HashCode.Combine(seed, consumatore.Chiamate)), context, next);
        using var stop = new CancellationTokenSource();
        var sending = Task.WhenAll(patronati.Select(patronato => SendUntilAsync(patronato, consumatore, stop.Token)));
        while (consumatore.Chiamate == before && !sending.IsCompleted)
        {
            await Task.Delay(5, CancellationToken.None);
        }

        await Task.Delay(random.Next(1_500), CancellationToken.None);
        await patronati[0].Gateway.KillAsync();
        await stop.CancelAsync();
        await sending;
        foreach (var patronato in patronati)
        {
            await patronato.DisposeAsync();
        }
    }

    private static Task<PatronatoConLotti> StartAsync(ConsumatoreDiProva consumatore, string[] settings) => PatronatoConLotti.StartAsync([consumatore.Indirizzo], settings);

    private async Task SendUntilAsync(PatronatoConLotti patronato, ConsumatoreDiProva consumatore, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var idLotto = Messaggi.NewIdLotto();
                inviati[idLotto] = Messaggi.InviaLotto(idLotto, [.. Enumerable.Range(0, 1 + (Math.Abs(idLotto.GetHashCode(StringComparison.Ordinal)) % 8)).Select(_ => InviaLottoTests.Nuova())]);
                await SendAsync(patronato, consumatore, idLotto);
            }
        }
        catch (HttpRequestException)
        {
            // Cut off by the death of the gateway: sent again at the end.
        }
    }

    /// <summary>False when it is to be sent again.</summary>
    private async Task<bool> SendAsync(PatronatoConLotti patronato, ConsumatoreDiProva consumatore, string idLotto)
    {
        var answer = await patronato.CallAsync(inviati[idLotto], PatronatoConLotti.ReplyTo(consumatore.Indirizzo));
        if (answer.Status == 503)
        {
            return false;
        }

        answer.Esito.Should().Be("OK", answer.Text);
        var numero = answer.Element("NumeroLotto", Messaggi.Ns)!;
        numeri.GetOrAdd(idLotto, numero).Should().Be(numero, "a lotto has one number for ever; seed {0}", LongRun.Seed);
        return true;
    }

    private static async Task AnswerAsync(Random luck, HttpContext context, Func<Task> next)
    {
        switch (luck.Next(6))
        {
            case 0:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case 1:
                context.Response.Body = Stream.Null;
                await next();
                context.Abort();
                break;
            case 2:
                await Task.Delay(luck.Next(500), CancellationToken.None);
                await next();
                break;
            default:
                await next();
                break;
        }
    }

    private async Task CheckAsync(ConsumatoreDiProva consumatore, TestDatabase database, CancellationToken ct)
    {
        numeri.Should().HaveCount(inviati.Count).And.HaveCountGreaterThan(Lotti);
        (await database.CountAsync("""SELECT COUNT(*) FROM "Lotti" """, ct)).Should().Be(numeri.Count);
        (await database.CountAsync("""SELECT COUNT(*) FROM "Consegne" c JOIN "Lotti" l ON l."NumeroLotto" = c."NumeroLotto" AND l."RispostaA" = c."Indirizzo" """, ct)).Should().Be(numeri.Count);
        var esiti = await database.ListAsync("""SELECT CAST("NumeroLotto" AS TEXT) || ':' || CAST("Posizione" AS TEXT) || ':' || CAST("NumeroDomanda" AS TEXT) FROM "LottoEsiti" """, ct);
        var ricevuti = numeri.Values.SelectMany(numero => consumatore.EsitiOf(numero).Select(esito => string.Create(CultureInfo.InvariantCulture, $"{long.Parse(numero[3..], CultureInfo.InvariantCulture)}:{esito}")));
        ricevuti.Should().BeEquivalentTo(esiti, "every outcome was delivered; seed {0}", LongRun.Seed);
        consumatore.Pagine.Ricevute.Should().HaveCount(inviati.Keys.Sum(PagineOf));
        consumatore.Pagine.Ripetute.Should().BeGreaterThan(0, "acknowledgements were lost");

        // Delivered again it is the same, to the byte.
        consumatore.Arrivate.Distinct().Select(XDocument.Parse)
            .Select(page => $"{page.Descendants(Im + "X-Correlation-ID").Single().Value}-{page.Descendants(Im + "Pagina").Single().Value}")
            .Should().OnlyHaveUniqueItems("seed {0}", LongRun.Seed);
    }

    private int PagineOf(string idLotto)
    {
        var domande = int.Parse(XElement.Parse(inviati[idLotto]).Descendants(Im + "NumeroDomande").Single().Value, CultureInfo.InvariantCulture);
        return (domande + ElementiPerPagina - 1) / ElementiPerPagina;
    }
}
