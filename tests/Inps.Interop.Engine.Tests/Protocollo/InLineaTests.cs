using System.Text;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Samples.Protocollo;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Protocollo;

/// <summary>The answer holds the number when the remote service is quick (ALAS-39), and leaves without it when it is not (ALAS-41).</summary>
public class InLineaTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task QuickService_IsInTheAnswer_AndInItsRecord(string provider)
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var motore = await StartAsync(provider, null, server.Settings(("Protocollo:Servizio:AttesaInLineaMillisecondi", "30000")));
        await using var lavoro = Lavoro.Begin(motore);

        var esiti = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => PresentAsync(motore, $"MSG-{n:D4}")));

        esiti.Should().OnlyContain(e => e.Fatti.Stato == StatoDomanda.Protocollata && e.Fatti.Versione == 2);
        esiti.OrderBy(e => e.Fatti.NumeroDomanda).Select(e => e.Fatti.NumeroProtocollo).Should().Equal(Enumerable.Range(1, 20).Select(n => $"INPS-AUF-2026-{n:D12}"));
        await using var context = motore.Context();
        var records = await context.Transazioni.ToDictionaryAsync(t => t.NumeroDomanda!.Value, None);
        records.Should().HaveCount(20);
        esiti.Should().OnlyContain(e =>
            records[e.Fatti.NumeroDomanda].NumeroProtocollo == e.Fatti.NumeroProtocollo
            && Encoding.UTF8.GetString(Compressione.Expand(records[e.Fatti.NumeroDomanda].Risposta!)).Contains(e.Fatti.NumeroProtocollo!));
    }

    [Fact]
    public async Task SlowService_IsNotWaitedForLongerThanAgreed_AndNotAtAllForAWhileAfterwards()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var motore = await StartAsync("Sqlite", null, server.Settings(("Protocollo:Servizio:AttesaInLineaMillisecondi", "50")));
        server.Behave(Modo.Regolare, ritardoMillisecondi: 1000);
        await using var lavoro = Lavoro.Begin(motore);

        (await PresentAsync(motore, "MSG-0001")).Fatti.Should().BeEquivalentTo(new { Stato = StatoDomanda.DaProtocollare, NumeroProtocollo = (string?)null, Versione = 1 });

        motore.Get<Attese>().Begin(Of("MSG-0002")).Should().BeNull("the service has just shown that it is slow");
    }

    [Fact]
    public async Task FailingService_LetsTheCallGoAtOnce()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var motore = await StartAsync("Sqlite", null, server.Settings(("Protocollo:Servizio:AttesaInLineaMillisecondi", "30000")));
        server.Behave(Modo.Guasto);
        await using var lavoro = Lavoro.Begin(motore);

        (await PresentAsync(motore, "MSG-0001")).Fatti.Stato.Should().Be(StatoDomanda.DaProtocollare);
    }

    [Fact]
    public async Task EndOfTheNumbering_LetsTheCallsGo()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var motore = await StartAsync("Sqlite", null, server.Settings(("Protocollo:Servizio:AttesaInLineaMillisecondi", "30000")));
        var call = PresentAsync(motore, "MSG-0001");
        while (motore.Get<Attese>().Committed.Count == 0)
        {
            await Task.Delay(5, None);
        }

        motore.Get<Attese>().Close();

        (await call).Fatti.Stato.Should().Be(StatoDomanda.DaProtocollare);
    }

    [Fact]
    public async Task RenderingThatFailsTheSecondTime_IsTold_AndTheDomandaHasItsNumber()
    {
        await using var server = await ServerDiProva.StartAsync();
        await using var motore = await StartAsync("Sqlite", null, server.Settings(("Protocollo:Servizio:AttesaInLineaMillisecondi", "30000")));
        await using var lavoro = Lavoro.Begin(motore);
        var richiesta = Of("MSG-0001");

        var esito = await motore.Get<InLinea>().RunAsync(
            richiesta with { Render = f => f.NumeroProtocollo is null ? richiesta.Render(f) : throw new InvalidDataException() }, None);

        esito.Should().BeOfType<EsitoRegistrazione.ResaFallita>().Which.Causa.Should().BeOfType<InvalidDataException>();
        await EmptyAsync(motore);
        (await motore.Submit.RunAsync(richiesta, None)).Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.Stato.Should().Be(StatoDomanda.Protocollata);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwoInstances_NumberOneQueueInOrder_AndAnswerTheCallsOfBoth(string provider)
    {
        await using var server = await ServerDiProva.StartAsync();
        var settings = server.Settings(("Protocollo:Servizio:AttesaInLineaMillisecondi", "30000"), ("Protocollo:TurnoSecondi", "1"));
        await using var one = await StartAsync(provider, null, settings);
        await using var two = await one.StartTwinAsync(null, settings);
        await using var lavoroUno = Lavoro.Begin(one);
        await using var lavoroDue = Lavoro.Begin(two);

        var esiti = await Task.WhenAll(Enumerable.Range(1, 60).Select(n => PresentAsync(n % 2 == 0 ? one : two, $"MSG-{n:D4}")));

        esiti.OrderBy(e => e.Fatti.NumeroDomanda).Select(e => e.Fatti.NumeroProtocollo).Should().Equal(Enumerable.Range(1, 60).Select(n => $"INPS-AUF-2026-{n:D12}"));
        server.Registri.Of("AUF").Select(v => v.IdDocumento).Should().BeInAscendingOrder().And.HaveCount(60);
        (await one.Get<CheckRegistro>().RunAsync(None)).Should().ContainSingle().Which.InOrdine.Should().BeTrue();
    }

    [Fact]
    public async Task TurnOfAnInstanceThatDied_PassesOn()
    {
        await using var server = await ServerDiProva.StartAsync();
        var settings = server.Settings(("Protocollo:TurnoSecondi", "1"));
        await using var dead = await StartAsync("Sqlite", null, settings);
        await using var alive = await dead.StartTwinAsync(null, settings);
        await DifferitoTests.RegisterAsync(dead, 1);
        (await dead.Get<CodaProtocollo>().TakeTurnoAsync("AUF", None)).Should().BeTrue();
        (await alive.Get<CodaProtocollo>().TakeTurnoAsync("AUF", None)).Should().BeFalse();

        await using (Lavoro.Begin(alive))
        {
            await EmptyAsync(alive);
        }

        (await dead.Get<CodaProtocollo>().TakeTurnoAsync("AUF", None)).Should().BeTrue("an instance that stops gives its turn back");
    }

    private static async Task EmptyAsync(MotoreDiProva motore)
    {
        while ((await DifferitoTests.StatoAsync(motore)).InAttesa > 0)
        {
            await Task.Delay(20, None);
        }
    }

    private static async Task<EsitoRegistrazione.Registrata> PresentAsync(MotoreDiProva motore, string idMessaggio)
    {
        var richiesta = Of(idMessaggio);
        var esito = await motore.Get<InLinea>().RunAsync(
            richiesta with
            {
                Render = f => richiesta.Render(f) with { Risposta = Compressione.Pack(Encoding.UTF8.GetBytes($"<risposta>{f.IdDomanda} {f.NumeroProtocollo}</risposta>")) },
            },
            None);
        return esito.Should().BeOfType<EsitoRegistrazione.Registrata>().Subject;
    }

    /// <summary>The background numbering of an engine, as a process would run it.</summary>
    private sealed class Lavoro : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task running;

        private Lavoro(MotoreDiProva motore) => running = motore.Get<Differito>().RunAsync(stop.Token);

        public static Lavoro Begin(MotoreDiProva motore) => new(motore);

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await running;
            stop.Dispose();
        }
    }
}
