using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Samples.Protocollo;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Protocollo;

/// <summary>Deferred numbering by a remote service: in order, exactly once, and only with numbers that can be true.</summary>
public class DifferitoTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider clock = ClockAt("2026-11-24T08:00:00Z");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandaRegisteredWithoutNumber_GetsItLater_WithStateVersionAndEvent(string provider)
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync(provider, clock, server.Settings());
        var prima = await SubmitTests.Registered(motore, Of("MSG-0001"));
        prima.Fatti.Should().BeEquivalentTo(new { Stato = StatoDomanda.DaProtocollare, NumeroProtocollo = (string?)null, DataProtocollo = (DateTimeOffset?)null });

        clock.Advance(TimeSpan.FromMinutes(3));
        await NumberAsync(motore);

        var domanda = await FindAsync(motore, prima.Fatti);
        domanda.Should().BeEquivalentTo(new
        {
            Stato = StatoDomanda.Protocollata,
            NumeroProtocollo = "INPS-AUF-2026-000000000001",
            DataProtocollo = clock.GetUtcNow(),
            Versione = 2,
            UltimaVariazione = clock.GetUtcNow(),
            prima.Fatti.Presentazione,
            prima.Fatti.Impronta,
        });
        domanda.Minori.Should().OnlyContain(m => m.Stato == StatoDomanda.Protocollata);
        await using var context = motore.Context();
        (await context.ProtocolliInCoda.AnyAsync(None)).Should().BeFalse();
        var evento = await context.Eventi.OrderBy(e => e.Progressivo).LastAsync(None);
        evento.Should().BeEquivalentTo(new
        {
            Tipo = TipoEvento.Protocollata,
            Ente = "PAT901",
            prima.Fatti.NumeroDomanda,
            Stato = StatoDomanda.Protocollata,
            domanda.NumeroProtocollo,
        });
        server.Registri.Of("AUF").Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { prima.Fatti.IdDomanda, Mittente = "PAT901", Oggetto = "Domanda AT" }, o => o.ExcludingMissingMembers());
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Queue_IsNumberedOldestFirst(string provider)
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync(provider, clock, server.Settings());
        await RegisterAsync(motore, 40);

        await NumberAsync(motore);

        await using var context = motore.Context();
        (await context.Domande.OrderBy(d => d.NumeroDomanda).Select(d => d.NumeroProtocollo).ToListAsync(None))
            .Should().Equal(Enumerable.Range(1, 40).Select(n => (long?)n));
        server.Richieste.Should().Be(40);
        (await motore.Get<CheckRegistro>().RunAsync(None)).Should().Equal(new EsitoRegistro("AUF", 2026, 40, 40, null, IsRemoto: true));
    }

    [Fact]
    public async Task FailingService_KeepsTheDocument_WithAttemptsThatGrowApart()
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings(("Protocollo:RiprovaMinimaSecondi", "10"), ("Protocollo:RiprovaMassimaSecondi", "30")));
        await RegisterAsync(motore, 2);
        server.Behave(Modo.Guasto);
        var pauses = new List<double>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await NumberAsync(motore);
            await NumberAsync(motore);
            var stato = await StatoAsync(motore);
            stato.Should().BeEquivalentTo(new { InAttesa = 2L, Tentativi = attempt, UltimoErrore = "The service answered 503.", FermoDal = (DateTimeOffset?)null });
            pauses.Add((stato.ProssimoTentativo! - clock.GetUtcNow())!.Value.TotalSeconds);
            clock.Advance(TimeSpan.FromSeconds(30));
        }

        pauses.Should().Equal(10, 20, 30, 30);
        server.Richieste.Should().Be(4, "the document behind the one that fails is not asked for, and nobody asks in a pause");

        server.Behave(Modo.Regolare);
        await NumberAsync(motore);

        (await StatoAsync(motore)).InAttesa.Should().Be(0);
        server.Registri.Of("AUF").Select(v => v.IdDocumento).Should().Equal("DOM00000000000000001", "DOM00000000000000002");
    }

    [Fact]
    public async Task ServiceThatCannotBeReached_IsAFailure()
    {
        var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings());
        await server.DisposeAsync();
        await RegisterAsync(motore, 1);

        await NumberAsync(motore);

        (await StatoAsync(motore)).Should().BeEquivalentTo(new { InAttesa = 1L, Tentativi = 1 });
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task LostAnswer_IsAskedForAgain_AndIsTheSame(string provider)
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync(provider, clock, server.Settings());
        await RegisterAsync(motore, 2);
        server.Behave(Modo.Muto, volte: 1);

        await NumberAsync(motore);
        clock.Advance(TimeSpan.FromMinutes(1));
        await NumberAsync(motore);

        server.Richieste.Should().Be(3);
        server.Registri.Of("AUF").Should().HaveCount(2);
        await using var context = motore.Context();
        (await context.Domande.OrderBy(d => d.NumeroDomanda).Select(d => d.NumeroProtocollo).ToListAsync(None)).Should().Equal(1, 2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CrashBetweenTheAnswerAndTheCommit_CostsASecondQuestion(string provider)
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync(provider, clock, server.Settings());
        await RegisterAsync(motore, 3);

        // What the first process had in its memory when it died.
        var documenti = await motore.Get<CodaProtocollo>().NextAsync("AUF", 10, None);
        (await motore.Get<Interrogazione>().AskAsync(documenti, null, None)).Risposte.Should().HaveCount(3);
        await NumberAsync(motore);

        server.Registri.Of("AUF").Should().HaveCount(3);
        await using var context = motore.Context();
        (await context.Domande.OrderBy(d => d.NumeroDomanda).Select(d => d.NumeroProtocollo).ToListAsync(None)).Should().Equal(1, 2, 3);
    }

    [Theory]
    [InlineData(Modo.Doppio, "does not come after INPS-AUF-2026-000000000002")]
    [InlineData(Modo.Indietro, "does not come after INPS-AUF-2026-000000000002")]
    [InlineData(Modo.Altrui, "the answer is about another document ('DOM99999999999999999'")]
    [InlineData(Modo.AltroRegistro, "INPS-XYZ-2026-000000000003 is of another register")]
    [InlineData(Modo.AltroAnno, "is not of the year of its date")]
    [InlineData(Modo.Formato, "is no protocol number")]
    [InlineData(Modo.DataPassata, "which cannot be when it was given")]
    public async Task ServiceThatLies_StopsItsRegister_UntilAnOperatorResumesIt(Modo modo, string motivo)
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings());
        await RegisterAsync(motore, 2);
        await NumberAsync(motore);
        await RegisterAsync(motore, 2, from: 3);
        server.Behave(modo);

        await NumberAsync(motore);
        clock.Advance(TimeSpan.FromMinutes(10));
        await NumberAsync(motore);

        var stato = await StatoAsync(motore);
        stato.Should().BeEquivalentTo(new { InAttesa = 2L, FermoDal = clock.GetUtcNow() - TimeSpan.FromMinutes(10) });
        stato.MotivoFermo.Should().Contain(motivo);
        server.Richieste.Should().Be(3, "a register that stands still is not asked for");

        server.Behave(Modo.Regolare);
        await motore.Get<RegistriProtocollo>().ResumeAsync("AUF", None);
        await NumberAsync(motore);

        (await StatoAsync(motore)).Should().BeEquivalentTo(new { InAttesa = 0L, FermoDal = (DateTimeOffset?)null, MotivoFermo = (string?)null });
        await using var context = motore.Context();
        (await context.Domande.OrderBy(d => d.NumeroDomanda).Select(d => d.NumeroProtocollo).ToListAsync(None)).Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task DocumentWithAnotherContent_StopsTheRegister()
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings());
        await RegisterAsync(motore, 1);
        server.Registri.Register("AUF", "DOM00000000000000001", new Richiesta("PAT901", "Altro", new string('0', 64), clock.GetUtcNow()));

        await NumberAsync(motore);

        (await StatoAsync(motore)).MotivoFermo.Should().Contain("DOM00000000000000001 was registered with another content");
    }

    [Fact]
    public async Task CircuitBreaker_SparesTheService_AndLetsOneRequestThroughLater()
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings(
            ("Protocollo:Servizio:InterruttoreMinimo", "2"), ("Protocollo:Servizio:InterruttoreFinestraSecondi", "60"),
            ("Protocollo:Servizio:InterruttorePausaSecondi", "100"), ("Protocollo:RiprovaMinimaSecondi", "1"), ("Protocollo:RiprovaMassimaSecondi", "300")));
        await RegisterAsync(motore, 1);
        server.Behave(Modo.Guasto);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await NumberAsync(motore);
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        server.Richieste.Should().Be(2, "the third attempt found the breaker open and waits for it");
        (await StatoAsync(motore)).Should().BeEquivalentTo(
            new { Tentativi = 2, UltimoErrore = "The circuit breaker is open: the service is not asked for a while." });

        server.Behave(Modo.Regolare);
        clock.Advance(TimeSpan.FromSeconds(100));
        await NumberAsync(motore);

        server.Richieste.Should().Be(3);
        (await StatoAsync(motore)).InAttesa.Should().Be(0);
    }

    [Fact]
    public async Task Replay_TellsTheNumber_AsSoonAsThereIsOne()
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings());
        var richiesta = Of("MSG-0001");
        var prima = await SubmitTests.Registered(motore, richiesta);
        (await ReplayAsync()).Should().BeEquivalentTo(prima.Fatti);

        await NumberAsync(motore);

        (await ReplayAsync()).Should().BeEquivalentTo(prima.Fatti with
        {
            Stato = StatoDomanda.Protocollata,
            NumeroProtocollo = "INPS-AUF-2026-000000000001",
            DataProtocollo = clock.GetUtcNow(),
            Versione = 2,
        });

        async Task<FattiRegistrazione> ReplayAsync() =>
            (await motore.Submit.RunAsync(richiesta, None)).Should().BeOfType<EsitoRegistrazione.Duplicata>().Subject.Prima;
    }

    internal static Task NumberAsync(MotoreDiProva motore) => motore.Get<Differito>().RunOnceAsync(None);

    internal static async Task RegisterAsync(MotoreDiProva motore, int count, int from = 1)
    {
        for (var n = from; n < from + count; n++)
        {
            await SubmitTests.Registered(motore, Of($"MSG-{n:D4}"));
        }
    }

    internal static async Task<StatoRegistro> StatoAsync(MotoreDiProva motore, string registro = "AUF") =>
        (await motore.Get<RegistriProtocollo>().ListAsync(None)).Single(r => r.Registro == registro);

    private static async Task<DomandaRegistrata> FindAsync(MotoreDiProva motore, FattiRegistrazione fatti) =>
        (await motore.Get<FindDomande>().FindAsync("PAT901", RiferimentoDomanda.ByIdDomanda(fatti.IdDomanda), None))!;
}
