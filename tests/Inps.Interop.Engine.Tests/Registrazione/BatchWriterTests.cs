using Inps.Interop.Engine.Registrazione;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

/// <summary>The writer's queue: full, left by its callers, stopped; and two writers on one database.</summary>
public class BatchWriterTests
{
    public static TheoryData<string> OnEach => Providers;

    [Fact]
    public async Task FullQueue_TellsToTryAgain()
    {
        await using var motore = await StartAsync("Sqlite", null, ("Registrazione:CodaMassima", "1"), ("Registrazione:RiprovaDopoSecondi", "7"));
        using var held = ScrittoreFermo.Hold(motore.Submit);
        var waiting = motore.Submit.RunAsync(Of("MSG-0001"), CancellationToken.None).AsTask();

        var refused = await motore.Submit.RunAsync(Of("MSG-0002"), CancellationToken.None);

        refused.Should().Be(new EsitoRegistrazione.NonDisponibile(TimeSpan.FromSeconds(7)));
        held.Release();
        (await waiting).Should().BeOfType<EsitoRegistrazione.Registrata>();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CallerThatLeavesWhileItsDomandaIsWritten_FindsItAtTheRetry(string provider)
    {
        await using var motore = await StartAsync(provider);
        using var leave = new CancellationTokenSource();
        using var entered = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var richiesta = Of("MSG-0001", "MINORE1");
        var call = motore.Submit.RunAsync(
            richiesta with
            {
                Render = fatti =>
                {
                    entered.Set();
                    release.Wait();
                    return Record(richiesta.IdTransazione, fatti);
                },
            },
            leave.Token).AsTask();
        entered.Wait(CancellationToken.None);

        await leave.CancelAsync();
        await call.Invoking(c => c).Should().ThrowAsync<OperationCanceledException>();
        release.Set();
        var retried = await motore.Submit.RunAsync(Of("MSG-0001", "MINORE1"), CancellationToken.None);

        retried.Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.NumeroDomanda.Should().Be(1);
    }

    [Fact]
    public async Task CallerThatLeavesBeforeItsTurn_RegistersNothing()
    {
        await using var motore = await StartAsync("Sqlite");
        using var leave = new CancellationTokenSource();
        using var held = ScrittoreFermo.Hold(motore.Submit);
        var call = motore.Submit.RunAsync(Of("MSG-0001"), leave.Token).AsTask();

        await leave.CancelAsync();
        held.Release();

        await call.Invoking(c => c).Should().ThrowAsync<OperationCanceledException>();
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        await motore.RegisterHoldsAsync(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Stop_FinishesTheCallsThatWait_AndTakesNoMore(string provider)
    {
        var motore = await StartAsync(provider);
        var twin = await motore.StartTwinAsync();
        var submit = twin.Submit;
        var calls = Enumerable.Range(1, 200).Select(n => submit.RunAsync(Of($"MSG-{n}"), CancellationToken.None).AsTask()).ToList();
        var traffico = twin.Get<Engine.Traffico.Traffico>();
        traffico.Record(Record(Guid.CreateVersion7()));

        await twin.DisposeAsync();

        (await Task.WhenAll(calls)).Should().AllBeOfType<EsitoRegistrazione.Registrata>();
        (await submit.RunAsync(Of("MSG-LATE"), CancellationToken.None)).Should().BeOfType<EsitoRegistrazione.NonDisponibile>();
        await motore.RegisterHoldsAsync(200);
        await using (var context = motore.Context())
        {
            (await context.Transazioni.CountAsync(CancellationToken.None)).Should().Be(201);
        }

        await motore.DisposeAsync();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwoEnginesOnOneDatabase_GiveEachNumberOnce(string provider)
    {
        await using var primo = await StartAsync(provider);
        await using var secondo = await primo.StartTwinAsync();
        var calls = Enumerable.Range(1, 600)
            .Select(n => Task.Run(async () => await (n % 2 == 0 ? primo : secondo).Submit.RunAsync(Of($"MSG-{n}"), CancellationToken.None)))
            .ToList();

        var esiti = await Task.WhenAll(calls);

        esiti.Cast<EsitoRegistrazione.Registrata>().Select(r => r.Fatti.NumeroDomanda).Should().OnlyHaveUniqueItems();
        await primo.RegisterHoldsAsync(600);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SameKeyOnTwoEngines_IsRegisteredOnce(string provider)
    {
        await using var primo = await StartAsync(provider);
        await using var secondo = await primo.StartTwinAsync();

        var esiti = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(n => Task.Run(async () => await (n % 2 == 0 ? primo : secondo).Submit.RunAsync(Of("MSG-0001", "MINORE1"), CancellationToken.None))));

        esiti.Should().ContainSingle(e => e is EsitoRegistrazione.Registrata);
        esiti.OfType<EsitoRegistrazione.Duplicata>().Should().HaveCount(39).And.OnlyContain(d => d.Prima.NumeroDomanda == 1);
        await primo.RegisterHoldsAsync(1);
    }

    [Fact]
    public async Task FullTrafficQueue_LosesRecords_AndCountsThem()
    {
        await using var motore = await StartAsync("Sqlite");
        var traffico = motore.Get<Engine.Traffico.Traffico>();
        using (ScrittoreFermo.Hold(motore.Submit))
        {
            for (var i = 0; i < (16 * 1024) + 10; i++)
            {
                traffico.Record(Record(Guid.CreateVersion7()));
            }
        }

        traffico.Persi.Should().Be(10);
    }

    [Fact]
    public async Task TrafficQueue_IsBoundedInBytesToo()
    {
        await using var motore = await StartAsync("Sqlite", null, ("Registrazione:TrafficoMassimoMiB", "1"));
        var traffico = motore.Get<Engine.Traffico.Traffico>();
        using (ScrittoreFermo.Hold(motore.Submit))
        {
            for (var i = 0; i < 4; i++)
            {
                traffico.Record(Record(Guid.CreateVersion7()) with { Richiesta = new byte[600_000] });
            }
        }

        traffico.Persi.Should().Be(2);
        await BatchTests.WaitForAsync(async () =>
        {
            await using var context = motore.Context();
            return await context.Transazioni.CountAsync(CancellationToken.None) >= 2;
        });
        traffico.Record(Record(Guid.CreateVersion7()));
        traffico.Persi.Should().Be(2);
    }
}
