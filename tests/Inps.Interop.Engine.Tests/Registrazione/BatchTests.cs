using Inps.Interop.Engine.Registrazione;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

/// <summary>What happens among the calls of one batch.</summary>
public class BatchTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task SameKeyTwiceInABatch_SecondIsDuplicata_ThirdWithOtherContentInConflitto(string provider)
    {
        await using var motore = await StartAsync(provider);

        var esiti = await InOneBatch(motore, Of("MSG-0001", "M1"), Of("MSG-0001", "M1"), Of("MSG-0001", "M1", contenuto: "B"));

        var prima = esiti[0].Should().BeOfType<EsitoRegistrazione.Registrata>().Subject.Fatti;
        esiti[1].Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.Should().BeSameAs(prima);
        esiti[2].Should().BeOfType<EsitoRegistrazione.InConflitto>().Which.Segnalazione.Codice.Should().Be("MSG-R001");
        await motore.RegisterHoldsAsync(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SameMinoreTwiceInABatch_SecondIsRefused_WithATR013(string provider)
    {
        await using var motore = await StartAsync(provider);

        var esiti = await InOneBatch(motore, Of("MSG-0001", "MINORE1"), Of("MSG-0002", "MINORE1"), Of("MSG-0003"));

        esiti[0].Should().BeOfType<EsitoRegistrazione.Registrata>();
        esiti[1].Should().BeOfType<EsitoRegistrazione.Rifiutata>().Which.Segnalazioni.Should().ContainSingle(s => s.Codice == "AT-R013");
        esiti[2].Should().BeOfType<EsitoRegistrazione.Registrata>().Which.Fatti.NumeroDomanda.Should().Be(3);
        await motore.RegisterHoldsAsync(3);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task FailedRendering_FailsThatCallAlone_AndLeavesNoGap(string provider)
    {
        await using var motore = await StartAsync(provider);
        var failing = Of("MSG-0002") with { Render = _ => throw new InvalidOperationException("no answer") };

        var esiti = await InOneBatch(motore, Of("MSG-0001"), failing, Of("MSG-0003"));

        esiti[1].Should().BeOfType<EsitoRegistrazione.ResaFallita>().Which.Causa.Message.Should().Be("no answer");
        esiti[2].Should().BeOfType<EsitoRegistrazione.Registrata>().Which.Fatti.NumeroProtocollo.Should().EndWith("-000000000003");
        await motore.RegisterHoldsAsync(3);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task LateRendering_FailsThatCallAlone_AndLeavesNoGap(string provider)
    {
        await using var motore = await StartAsync(provider, null, ("Registrazione:AttesaResaMillisecondi", "200"));
        using var never = new ManualResetEventSlim();
        var late = Of("MSG-0001");
        late = late with
        {
            Render = fatti =>
            {
                never.Wait();
                return Record(late.IdTransazione, fatti);
            },
        };

        var first = motore.Submit.RunAsync(late, CancellationToken.None).AsTask();
        var others = await Task.WhenAll(Enumerable.Range(2, 20).Select(n => motore.Submit.RunAsync(Of($"MSG-{n}"), CancellationToken.None).AsTask()));

        (await first).Should().BeOfType<EsitoRegistrazione.ResaFallita>().Which.Causa.Should().BeOfType<TimeoutException>();
        others.Should().AllBeOfType<EsitoRegistrazione.Registrata>();
        await motore.RegisterHoldsAsync(20);
        never.Set();
    }

    [Fact]
    public async Task ManyRenderings_LongerTogetherThanTheWait_AreNotLate()
    {
        // Each takes a fifth of the wait for one; all of them, on the cores there are, more than the wait.
        var calls = 8 * Environment.ProcessorCount;
        await using var motore = await StartAsync("Sqlite", null, ("Registrazione:AttesaResaMillisecondi", "1500"));
        var slow = Enumerable.Range(1, calls).Select(n =>
        {
            var call = Of($"MSG-{n}");
            return call with
            {
                Render = fatti =>
                {
                    Thread.Sleep(300);
                    return Record(call.IdTransazione, fatti);
                },
            };
        });

        var esiti = await InOneBatch(motore, [.. slow]);

        esiti.Should().AllBeOfType<EsitoRegistrazione.Registrata>();
        await motore.RegisterHoldsAsync(calls + 1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwinOfAFailedCall_TakesItsPlace(string provider)
    {
        await using var motore = await StartAsync(provider);
        var failing = Of("MSG-0001", "MINORE1") with { Render = _ => throw new InvalidOperationException("no answer") };

        var esiti = await InOneBatch(motore, failing, Of("MSG-0001", "MINORE1"), Of("MSG-0002", "MINORE1"));

        esiti[0].Should().BeOfType<EsitoRegistrazione.ResaFallita>();
        esiti[1].Should().BeOfType<EsitoRegistrazione.Registrata>();
        esiti[2].Should().BeOfType<EsitoRegistrazione.Rifiutata>();
        await motore.RegisterHoldsAsync(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task StoreThatFails_TellsToTryAgain_AndUsesNoNumber(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.ExecuteAsync("""ALTER TABLE "Transazioni" RENAME TO "Altrove" """);

        var failed = await motore.Submit.RunAsync(Of("MSG-0002"), CancellationToken.None);
        await motore.ExecuteAsync("""ALTER TABLE "Altrove" RENAME TO "Transazioni" """);
        var retried = await SubmitTests.Registered(motore, Of("MSG-0002"));

        failed.Should().BeOfType<EsitoRegistrazione.NonDisponibile>().Which.RiprovaDopo.Should().Be(TimeSpan.FromSeconds(5));
        retried.Fatti.NumeroDomanda.Should().Be(2);
        await motore.RegisterHoldsAsync(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RowThatTheStoreRefuses_FailsItsCallAlone(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = Of("MSG-0001");
        await SubmitTests.Registered(motore, prima);
        var twin = Of("MSG-0003");
        twin = twin with { Render = fatti => Record(prima.IdTransazione, fatti) };

        var esiti = await InOneBatch(motore, Of("MSG-0002"), twin, Of("MSG-0004"), Of("MSG-0005"));

        esiti[1].Should().BeOfType<EsitoRegistrazione.ResaFallita>().Which.Causa.Should().NotBeOfType<TimeoutException>();
        esiti.Where((_, i) => i != 1).Should().AllBeOfType<EsitoRegistrazione.Registrata>();
        await motore.RegisterHoldsAsync(5);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TrafficOfOtherCalls_GoesIntoTheStore_LongTextsCut(string provider)
    {
        await using var motore = await StartAsync(provider);
        var traffico = motore.Get<Engine.Traffico.Traffico>();
        var record = Record(Guid.CreateVersion7()) with { UserId = new string('x', 100) + "\0", Esito = null, Codici = "GW-ADE-02" };

        traffico.Record(record);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await WaitForAsync(async () =>
        {
            await using var context = motore.Context();
            return await context.Transazioni.CountAsync(CancellationToken.None) == 2;
        });

        await using var context = motore.Context();
        var stored = await context.Transazioni.SingleAsync(t => t.IdTransazione == record.IdTransazione, CancellationToken.None);
        stored.Should().BeEquivalentTo(record with { UserId = new string('x', 64) });
        traffico.Persi.Should().Be(0);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TrafficCutWithinACharacter_IsStoredWithoutItsHalf(string provider)
    {
        await using var motore = await StartAsync(provider);
        var record = Record(Guid.CreateVersion7()) with { Servizio = new string('x', 39) + "\U0001F600" };

        motore.Get<Engine.Traffico.Traffico>().Record(record);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await WaitForAsync(async () =>
        {
            await using var context = motore.Context();
            return await context.Transazioni.CountAsync(CancellationToken.None) == 2;
        });

        await using var context = motore.Context();
        (await context.Transazioni.SingleAsync(t => t.IdTransazione == record.IdTransazione, CancellationToken.None)).Servizio.Should().Be(new string('x', 39));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task AnswerWhoseRecordCannotBeStored_FailsItsCallAlone(string provider)
    {
        await using var motore = await StartAsync(provider, null, ("Registrazione:AttesaResaMillisecondi", "60000"));
        using var held = ScrittoreFermo.Hold(motore.Submit);
        var bad = Of("MSG-0001");
        bad = bad with { Chiave = bad.Chiave with { IdMessaggio = new string('x', 20) + "\uD83D" } };
        var calls = new[] { bad, Of("MSG-0002"), Of("MSG-0003") }.Select(r => motore.Submit.RunAsync(r, CancellationToken.None).AsTask()).ToList();

        held.Release();
        var esiti = await Task.WhenAll(calls);

        esiti.Skip(1).Should().AllBeOfType<EsitoRegistrazione.Registrata>();
        if (provider == "PostgreSql")
        {
            esiti[0].Should().BeOfType<EsitoRegistrazione.ResaFallita>("the server takes no half character");
        }
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TrafficRecordStoredTwice_IsLostAlone_AndCounted(string provider)
    {
        await using var motore = await StartAsync(provider);
        var traffico = motore.Get<Engine.Traffico.Traffico>();
        var doubled = Record(Guid.CreateVersion7());

        traffico.Record(doubled);
        traffico.Record(doubled);
        traffico.Record(Record(Guid.CreateVersion7()));
        await WaitForAsync(async () =>
        {
            await using var context = motore.Context();
            return traffico.Persi == 1 && await context.Transazioni.CountAsync(CancellationToken.None) == 2;
        });
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TrafficWhileTheStoreIsDown_IsKeptForLater(string provider)
    {
        await using var motore = await StartAsync(provider);
        var traffico = motore.Get<Engine.Traffico.Traffico>();
        await motore.ExecuteAsync("""ALTER TABLE "Transazioni" RENAME TO "Altrove" """);
        traffico.Record(Record(Guid.CreateVersion7()));
        (await motore.Submit.RunAsync(Of("MSG-0001"), CancellationToken.None)).Should().BeOfType<EsitoRegistrazione.NonDisponibile>();

        await motore.ExecuteAsync("""ALTER TABLE "Altrove" RENAME TO "Transazioni" """);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await WaitForAsync(async () =>
        {
            await using var context = motore.Context();
            return await context.Transazioni.CountAsync(CancellationToken.None) == 2;
        });

        traffico.Persi.Should().Be(0);
    }

    [Fact]
    public async Task DefectOfARule_FailsItsCallAlone()
    {
        await using var motore = await StartAsync("Sqlite");
        var broken = Of("MSG-0001") with { Prestazione = new PrestazioneDifettosa(Of("X").Prestazione) };

        var esiti = await InOneBatch(motore, broken, Of("MSG-0002"));

        esiti[0].Should().BeOfType<EsitoRegistrazione.ResaFallita>().Which.Causa.Should().BeOfType<NotSupportedException>();
        esiti[1].Should().BeOfType<EsitoRegistrazione.Registrata>().Which.Fatti.NumeroDomanda.Should().Be(2);
    }

    /// <summary>The writer is held while the calls are made, one after the other: they then form one batch in this order.</summary>
    internal static async Task<EsitoRegistrazione[]> InOneBatch(MotoreDiProva motore, params RichiestaRegistrazione[] richieste)
    {
        using var held = ScrittoreFermo.Hold(motore.Submit);
        var calls = richieste.Select(r => motore.Submit.RunAsync(r, CancellationToken.None).AsTask()).ToList();
        held.Release();
        return await Task.WhenAll(calls);
    }

    internal static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        var until = Environment.TickCount64 + 30_000;
        while (!await condition())
        {
            Environment.TickCount64.Should().BeLessThan(until, "the awaited state should be reached long before");
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
