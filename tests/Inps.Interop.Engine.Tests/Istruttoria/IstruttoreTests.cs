using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Istruttoria;

/// <summary>What the back office decides: in which order, for which minor, and what follows for the other domande.</summary>
public class IstruttoreTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task AlasOfTheSamePerson_AreExaminedInTheOrderOfPresentation(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        await PresentAlasAsync(motore, "2026-07-31", "2026-08-31", "2026-09-30");

        (await istruttore.StartAsync(2, Ct))!.Codice.Should().Be("STA-R014");
        (await istruttore.StartAsync(1, Ct)).Should().BeNull();
        (await istruttore.StartAsync(2, Ct))!.Codice.Should().Be("STA-R014", "the first one is not decided yet");
        (await istruttore.DecideAsync(1, null, accolta: false, "Requisiti", Ct)).Should().BeNull();
        (await istruttore.StartAsync(3, Ct))!.Codice.Should().Be("STA-R014", "the second one comes first");
        (await istruttore.StartAsync(2, Ct)).Should().BeNull();

        (await StatiAsync(motore)).Should().Equal(StatoDomanda.Respinta, StatoDomanda.InIstruttoria, StatoDomanda.Protocollata);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task AnnulledAlas_HoldsNobodyUp_NorDoesAnotherPersons(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        await PresentAlasAsync(motore, "2026-07-31", "2026-08-31");
        DomandeAlas.Fatti(await motore.Submit.RunAsync(DomandeAlas.Of("MSG-0009", persona: new CodiceFiscale("VRDLCU75D15L219V")), Ct));
        (await istruttore.StartAsync(3, Ct)).Should().BeNull();
        (await motore.Get<Engine.Domande.AnnulDomanda>().RunAsync(
            VariazioneDiProva.Variazione("ANN-0001"), "DOM00000000000000001", null, null, VariazioneDiProva.Render, Ct)).Registrata();

        (await istruttore.StartAsync(2, Ct)).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task AcceptedAlas_ClosesTheOneBefore_FromItsOwnPresentation(string provider)
    {
        await using var motore = await StartAsync(provider);
        await PresentAlasAsync(motore, "2026-07-31", "2026-08-31", "2026-09-30");
        await DecideAsync(motore, 1, accolta: true);
        await DecideAsync(motore, 2, accolta: false);
        (await StatiAsync(motore)).Should().Equal([StatoDomanda.Accolta, StatoDomanda.Respinta, StatoDomanda.Protocollata], "a refused one ends nothing");

        await DecideAsync(motore, 3, accolta: true);

        (await StatiAsync(motore)).Should().Equal(StatoDomanda.Chiusa, StatoDomanda.Respinta, StatoDomanda.Accolta);
        await using var context = motore.Context();
        var chiusa = await context.Eventi.SingleAsync(e => e.Tipo == TipoEvento.Chiusa, Ct);
        (chiusa.NumeroDomanda, chiusa.Riferimento, chiusa.Dettaglio).Should().Be((1, "DOM00000000000000003", "Chiusa per subentro dal 2026-11-24"));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Minori_AreDecidedOneByOne_AndTheDomandaFollows(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        await SubmitTests.Registered(motore, ConMinori("MSG-0001", 3));
        await istruttore.StartAsync(1, Ct);

        (await istruttore.DecideAsync(1, 2, accolta: false, "Residenza", Ct)).Should().BeNull();
        (await StatiAsync(motore)).Should().Equal([StatoDomanda.InIstruttoria], "two minors are pending");
        (await istruttore.DecideAsync(1, 2, accolta: true, null, Ct))!.Codice.Should().Be("STA-R020", "the minor is decided already");
        (await istruttore.DecideAsync(1, 9, accolta: true, null, Ct))!.Codice.Should().Be("PAT-R003");
        (await istruttore.DecideAsync(1, 1, accolta: true, null, Ct)).Should().BeNull();
        (await istruttore.DecideAsync(1, null, accolta: true, null, Ct)).Should().BeNull();

        (await StatiAsync(motore)).Should().Equal(StatoDomanda.Accolta);
        (await MinoriAsync(motore)).Should().Equal(StatoDomanda.Accolta, StatoDomanda.Respinta, StatoDomanda.Accolta);
        (await motore.EventiAsync()).Should().Equal(
            TipoEvento.IstruttoriaAvviata, TipoEvento.MinoreDeciso, TipoEvento.MinoreDeciso, TipoEvento.MinoreDeciso, TipoEvento.Accolta);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandaIsRefused_OnlyWhenAllItsMinoriAre(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        await SubmitTests.Registered(motore, ConMinori("MSG-0001", 2));
        await istruttore.StartAsync(1, Ct);

        await istruttore.DecideAsync(1, 1, accolta: false, "ISEE", Ct);
        (await StatiAsync(motore)).Should().Equal(StatoDomanda.InIstruttoria);
        await istruttore.DecideAsync(1, 2, accolta: false, "ISEE", Ct);

        (await StatiAsync(motore)).Should().Equal(StatoDomanda.Respinta);
        (await MinoriAsync(motore)).Should().Equal(StatoDomanda.Respinta, StatoDomanda.Respinta);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task AcceptedBonus_BeginsToWaitForItsLibretto(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, RichiestaDiBonus.Of("MSG-0001"));

        await DecideAsync(motore, 1, accolta: true);

        await using var context = motore.Context();
        (await context.Set<Engine.Bonus.BonusRow>().SingleAsync(Ct)).Stato.Should().Be(StatoBonus.InAttesaLibretto);
        (await motore.EventiAsync()).Should().EndWith(TipoEvento.BonusVariato);
    }

    [Fact]
    public async Task EndedRight_ClosesAnAcceptedDomandaOnly()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, RichiestaDiProva.Of("MSG-0001"));
        (await motore.Get<Istruttore>().CloseAsync(1, "Maggiore età", Ct))!.Codice.Should().Be("STA-R020");
        await DecideAsync(motore, 1, accolta: true);

        (await motore.Get<Istruttore>().CloseAsync(1, "Maggiore età", Ct)).Should().BeNull();

        (await StatiAsync(motore)).Should().Equal(StatoDomanda.Chiusa);
        (await MinoriAsync(motore)).Should().Equal(StatoDomanda.Chiusa);
    }

    /// <summary>Begins and decides.</summary>
    internal static async Task DecideAsync(MotoreDiProva motore, long numero, bool accolta)
    {
        (await motore.Get<Istruttore>().StartAsync(numero, Ct)).Should().BeNull();
        (await motore.Get<Istruttore>().DecideAsync(numero, null, accolta, accolta ? null : "Requisiti", Ct)).Should().BeNull();
    }

    private static async Task PresentAlasAsync(MotoreDiProva motore, params string[] cessazioni)
    {
        foreach (var (i, cessazione) in cessazioni.Index())
        {
            DomandeAlas.Fatti(await motore.Submit.RunAsync(DomandeAlas.Of($"MSG-000{i + 1}", cessazione), Ct)).NumeroDomanda.Should().Be(i + 1);
        }
    }

    private static Engine.Registrazione.RichiestaRegistrazione ConMinori(string idMessaggio, int quanti)
    {
        var richiesta = RichiestaDiProva.Of(idMessaggio);
        var domanda = (Domanda)richiesta.Domanda;
        return richiesta with
        {
            Domanda = domanda with
            {
                Minori = [.. Enumerable.Range(1, quanti).Select(i => domanda.Minori[0] with { Progressivo = i, CodiceFiscale = new CodiceFiscale(RichiestaDiProva.NuovoMinore()) })],
            },
        };
    }

    private static async Task<List<StatoDomanda>> StatiAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return await context.Domande.OrderBy(d => d.NumeroDomanda).Select(d => d.Stato).ToListAsync(Ct);
    }

    private static async Task<List<StatoDomanda>> MinoriAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return await context.Minori.OrderBy(m => m.Progressivo).Select(m => m.Stato).ToListAsync(Ct);
    }
}
