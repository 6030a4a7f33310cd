using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Consegne;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Consegne;

/// <summary>The stored side of the push delivery: what is due, whose turn it is, growing pauses, the end of patience.</summary>
public class ConsegneTests
{
    private const string Ente = "PAT901";
    private const string Indirizzo = "https://patronato.example/esiti?canale=1";
    private const long Numero = 7;
    private const string Lotto = "LOT00000000000000007";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider clock = ClockAt("2026-11-24T08:00:00Z");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Result_IsTakenOnce_AndDeliveredPageByPage(string provider)
    {
        await using var motore = await OpenAsync(provider);
        await using var altro = await motore.StartTwinAsync(clock);
        var consegne = motore.Get<Engine.Consegne.Consegne>();

        var prima = (await consegne.TakeAsync(0, None)).Should().ContainSingle().Subject;
        (await altro.Get<Engine.Consegne.Consegne>().TakeAsync(0, None)).Should().BeEmpty("it is the other's turn");
        prima.Should().Be(new Consegna
        {
            NumeroLotto = Lotto,
            Ente = Ente,
            Indirizzo = Indirizzo,
            Stato = StatoConsegna.DaConsegnare,
            Pagina = 1,
            Tentativi = 0,
            ProssimoTentativo = clock.GetUtcNow(),
        });
        var seconda = await consegne.AcknowledgeAsync(prima, isLast: false, None);
        seconda!.Pagina.Should().Be(2);
        (await consegne.AcknowledgeAsync(seconda, isLast: true, None)).Should().BeNull();

        (await consegne.FindAsync(Ente, Lotto, None)).Should().BeEquivalentTo(
            new { Stato = StatoConsegna.Consegnata, ConclusaIl = clock.GetUtcNow(), ProssimoTentativo = (DateTimeOffset?)null });
        clock.Advance(TimeSpan.FromHours(1));
        (await consegne.TakeAsync(0, None)).Should().BeEmpty();
        (await consegne.FindAsync("PAT902", Lotto, None)).Should().BeNull("it is another ente's");
    }

    [Fact]
    public async Task Failure_IsTriedAgainAfterPausesThatGrow_UntilTheDaysOfPatienceAreOver()
    {
        await using var motore = await OpenAsync(
            "Sqlite", ("Consegne:RiprovaMinimaSecondi", "60"), ("Consegne:RiprovaMassimaSecondi", "43200"), ("Consegne:GiorniMassimi", "1"));
        var consegne = motore.Get<Engine.Consegne.Consegne>();
        var hours = new List<double>();
        for (var ora = clock.GetUtcNow(); (await consegne.FindAsync(Ente, Lotto, None))!.Stato == StatoConsegna.DaConsegnare; ora = clock.GetUtcNow())
        {
            var presa = (await consegne.TakeAsync(0, None)).Single();
            await consegne.FailAsync(presa, "The consumer answered 500.", null, None);
            (await consegne.TakeAsync(0, None)).Should().BeEmpty("it pauses");
            if ((await consegne.FindAsync(Ente, Lotto, None))!.ProssimoTentativo is { } next)
            {
                hours.Add((next - ora).TotalMinutes);
                SetTime(next);
            }
        }

        hours.Should().Equal(1, 2, 4, 8, 16, 32, 64, 128, 256, 512);
        (await consegne.FindAsync(Ente, Lotto, None)).Should().BeEquivalentTo(
            new { Stato = StatoConsegna.Abbandonata, Tentativi = 11, UltimoErrore = "The consumer answered 500.", ConclusaIl = clock.GetUtcNow() });
    }

    [Fact]
    public async Task ConsumerThatSaysWhen_IsAskedThen()
    {
        await using var motore = await OpenAsync("Sqlite");
        var consegne = motore.Get<Engine.Consegne.Consegne>();

        await consegne.FailAsync((await consegne.TakeAsync(0, None)).Single(), "The consumer answered 503.", TimeSpan.FromMinutes(10), None);

        (await consegne.FindAsync(Ente, Lotto, None))!.ProssimoTentativo.Should().Be(clock.GetUtcNow().AddMinutes(10));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task InstanceThatDiesWhileDelivering_IsFollowedByAnother_FromTheSamePage(string provider)
    {
        await using var motore = await OpenAsync(provider);
        await using var altro = await motore.StartTwinAsync(clock);
        var consegne = motore.Get<Engine.Consegne.Consegne>();
        var seconda = await consegne.AcknowledgeAsync((await consegne.TakeAsync(0, None)).Single(), isLast: false, None);

        clock.Advance(TimeSpan.FromSeconds(121));
        var ripresa = (await altro.Get<Engine.Consegne.Consegne>().TakeAsync(0, None)).Single();

        ripresa.Pagina.Should().Be(2);
        (await consegne.AcknowledgeAsync(seconda!, isLast: true, None)).Should().BeNull("the first has lost its turn");
        (await consegne.FindAsync(Ente, Lotto, None))!.Stato.Should().Be(StatoConsegna.DaConsegnare);
        await altro.Get<Engine.Consegne.Consegne>().AcknowledgeAsync(ripresa, isLast: true, None);
        (await consegne.FindAsync(Ente, Lotto, None))!.Stato.Should().Be(StatoConsegna.Consegnata);
    }

    [Fact]
    public async Task Resend_BeginsAgainFromTheFirstPage()
    {
        await using var motore = await OpenAsync("Sqlite");
        var consegne = motore.Get<Engine.Consegne.Consegne>();
        var seconda = await consegne.AcknowledgeAsync((await consegne.TakeAsync(0, None)).Single(), isLast: false, None);
        await consegne.AcknowledgeAsync(seconda!, isLast: true, None);

        (await consegne.ResendAsync("PAT902", Lotto, None)).Should().BeFalse();
        (await consegne.ResendAsync(Ente, "LOT00000000000000008", None)).Should().BeFalse();
        (await consegne.ResendAsync(Ente, "7", None)).Should().BeFalse("it is no number of a lotto");
        (await consegne.ResendAsync(Ente, Lotto, None)).Should().BeTrue();

        (await consegne.TakeAsync(0, None)).Single().Should().BeEquivalentTo(new { Pagina = 1, Tentativi = 0, Stato = StatoConsegna.DaConsegnare });
    }

    [Fact]
    public async Task AddressTakenOutOfTheAdesione_IsNotCalledAnyMore()
    {
        await using var motore = await OpenAsync("Sqlite");
        await EnrolAsync(motore, "https://patronato.example/altro");

        (await motore.Get<Engine.Consegne.Consegne>().TakeAsync(0, None)).Should().BeEmpty();

        (await motore.Get<Engine.Consegne.Consegne>().ListAsync(StatoConsegna.Abbandonata, 10, None)).Should().ContainSingle()
            .Which.UltimoErrore.Should().Be("L'indirizzo non è più tra quelli dell'adesione, o l'adesione non è attiva.");
        await using var context = motore.Get<InteropDbContextFactory>().CreateDbContext();
        (await context.Eventi.SingleAsync(None)).Should().BeEquivalentTo(new { Ente, Tipo = TipoEvento.ConsegnaAbbandonata, Riferimento = Lotto });
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task OfEachEnte_OneResultIsOnItsWay_SoThatAConsumerThatHangsHoldsUpNobodyElse(string provider)
    {
        await using var motore = await OpenAsync(provider);
        await EnrolAsync(motore, Indirizzo, "PAT902");
        await OpenAsync(motore, Ente, 8);
        await OpenAsync(motore, "PAT902", 9);
        var consegne = motore.Get<Engine.Consegne.Consegne>();

        var prese = await consegne.TakeAsync(0, None);

        prese.Select(c => c.NumeroLotto).Should().BeEquivalentTo(Lotto, "LOT00000000000000009");
        (await consegne.TakeAsync(2, None)).Should().BeEmpty();
        await consegne.AcknowledgeAsync(prese.Single(c => c.Ente == Ente), isLast: true, None);
        (await consegne.TakeAsync(1, None)).Single().NumeroLotto.Should().Be("LOT00000000000000008");
    }

    [Fact]
    public async Task InstanceThatStops_LeavesItsTurns()
    {
        await using var motore = await OpenAsync("Sqlite");
        await using var altro = await motore.StartTwinAsync(clock);
        await motore.Get<Engine.Consegne.Consegne>().TakeAsync(0, None);

        await motore.Get<Engine.Consegne.Consegne>().LeaveTurniAsync(None);

        (await altro.Get<Engine.Consegne.Consegne>().TakeAsync(0, None)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("http://patronato.example/esiti")]
    [InlineData("https://utente@patronato.example/esiti")]
    [InlineData("https://patronato.example/esiti#parte")]
    [InlineData("https://patronato.example/ esiti")]
    [InlineData("/esiti")]
    [InlineData("file:///etc/passwd")]
    public async Task WrongAddress_IsNotEnrolled(string indirizzo)
    {
        await using var motore = await StartAsync("Sqlite", clock);

        (await motore.Awaiting(m => EnrolAsync(m, indirizzo)).Should().ThrowAsync<AdesioneException>()).Which.Message.Should().Contain(indirizzo);
    }

    private async Task<MotoreDiProva> OpenAsync(string provider, params (string Key, string Value)[] settings)
    {
        var motore = await StartAsync(provider, clock, settings);
        await EnrolAsync(motore, Indirizzo);
        await OpenAsync(motore, Ente, Numero);
        return motore;
    }

    private static Task<bool> OpenAsync(MotoreDiProva motore, string ente, long numero) => motore.Get<WriteVariazione>().RunAsync(
        s =>
        {
            Engine.Consegne.Consegne.Open(s, LottoOf(ente, numero));
            return true;
        },
        None);

    private static LottoRow LottoOf(string ente, long numero) => new()
    {
        NumeroLotto = numero,
        Ente = ente,
        IdLotto = "lotto",
        CodicePatronato = ente,
        CodiceUfficio = "6038C",
        UserId = "RSSMRA80A01H501U",
        Canale = "PATRONATO_COOP",
        Impronta = [],
        ImprontaIniziale = [],
        RispostaA = Indirizzo,
    };

    // Its timers would fire at each of their periods on the way.
    private void SetTime(DateTimeOffset istante) => clock.AdjustTime(istante);

    private static Task EnrolAsync(MotoreDiProva motore, string indirizzo, string ente = Ente) => motore.Get<EnrolAdesione>().RunAsync(
        new NuovaAdesione
        {
            CodiceEnte = ente,
            Denominazione = "Patronato di prova",
            CodicePatronato = ente,
            Ambiente = Ambiente.Collaudo,
            IndirizziCallback = [indirizzo],
        },
        AzioneAdesione.Iscrizione,
        MotoreDiProva.Prova,
        None);
}
