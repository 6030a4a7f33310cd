using Inps.Interop.Engine.Archivi;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Istruttoria;

/// <summary>Several ALAS of one person: what the accepted one leaves of the one before, and for how many days it is due itself (ALAS-15, ALAS-16).</summary>
public class SuccessioneTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Settembre = new(2026, 9, 1);

    // They are presented on 24 November 2026.
    private static readonly DateOnly Novembre = new(2026, 11, 1);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task AcceptedAlas_IsDueForTheDaysThatEarlierOnesLeft(string provider)
    {
        await using var motore = await StartAsync(provider);
        await LoadAsync(motore, (Settembre.AddMonths(-1), 31), (Settembre, 29));
        await PresentAsync(motore, "2026-08-31", "2026-09-30");
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        (await ComputoAsync(motore, 1)).Should().Be(new ComputoGiornate(31, 0, 15));
        (await VerifyAsync(motore, 1, Settembre, 11)).Should().BeNull();
        (await VerifyAsync(motore, 1, Settembre.AddMonths(1), 2, requisiti: false)).Should().BeNull("a month that does not hold uses no day");

        await IstruttoreTests.DecideAsync(motore, 2, accolta: true);

        var computo = new ComputoGiornate(60, 22, 19);
        (await ComputoAsync(motore, 2)).Should().Be(computo);
        await using var context = motore.Context();
        (await context.Documenti.Where(d => d.NumeroDomanda == 2).Select(d => d.Testo).SingleAsync(Ct)).Should().Be(computo.Nota);
        (await context.Eventi.Where(e => e.NumeroDomanda == 2 && e.Tipo == TipoEvento.Accolta).Select(e => e.Dettaglio).SingleAsync(Ct)).Should().Be(computo.Nota);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task MoreDaysThanAreLeft_AreNotPaid_WithSTAR017(string provider)
    {
        await using var motore = await StartAsync(provider);
        await LoadAsync(motore, (Settembre, 28));
        await PresentAsync(motore, "2026-09-30");
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        (await VerifyAsync(motore, 1, Settembre, 10)).Should().BeNull();

        var rifiuto = await motore.Get<Istruttore>().VerifyMeseAsync(1, Novembre, new EsitoMese(true, true, 500m, 5), Ct);

        (rifiuto!.Codice, rifiuto.Valore).Should().Be(("STA-R017", "restano 4 giornate"));
        (await VerifyAsync(motore, 1, Novembre, 4)).Should().BeNull();
        (await VerifyAsync(motore, 1, Novembre.AddMonths(1), 1)).Should().Be("STA-R017");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task PersonWhoseContributionIsNotKnown_IsAcceptedWithoutAComputation(string provider)
    {
        await using var motore = await StartAsync(provider);
        await PresentAsync(motore, "2026-09-30");

        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);

        (await ComputoAsync(motore, 1)).Should().BeNull();
        (await VerifyAsync(motore, 1, Novembre, EsitoMese.MeseIntero)).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ClosedAlas_KeepsWhatIsDueBeforeItsEnd_AndDropsTheRest(string provider)
    {
        await using var motore = await StartAsync(provider);
        await PresentAsync(motore, "2026-08-31", "2026-09-30");
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        await VerifyAsync(motore, 1, Novembre.AddMonths(-1), 30);
        await VerifyAsync(motore, 1, Novembre, 30);
        await VerifyAsync(motore, 1, Novembre.AddMonths(1), 30);
        await VerifyAsync(motore, 1, Novembre.AddMonths(2), 30, requisiti: false);

        await IstruttoreTests.DecideAsync(motore, 2, accolta: true);

        (await PagamentiAsync(motore)).Should().Equal(
            (Novembre.AddMonths(-1), StatoPagamento.Predisposto),
            (Novembre, StatoPagamento.Sospeso), // part of it is the new one's
            (Novembre.AddMonths(1), StatoPagamento.NonDovuto),
            (Novembre.AddMonths(2), StatoPagamento.NonDovuto));
        (await motore.Get<Istruttore>().MovePagamentoAsync(2, StatoPagamento.Predisposto, "Ricalcolato", Ct)).Should().BeNull("the back office computes it again");
    }

    [Fact]
    public async Task EndedRight_DropsWhatIsPreparedForLaterMonths()
    {
        await using var motore = await StartAsync("Sqlite", ClockAt("2026-11-24T08:30:01Z"));
        await PresentAsync(motore, "2026-09-30");
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        await VerifyAsync(motore, 1, Novembre, 30);
        await VerifyAsync(motore, 1, Novembre.AddMonths(1), 30);

        (await motore.Get<Istruttore>().CloseAsync(1, "Pensione", Ct)).Should().BeNull();

        (await PagamentiAsync(motore)).Should().Equal((Novembre, StatoPagamento.Predisposto), (Novembre.AddMonths(1), StatoPagamento.NonDovuto));
    }

    [Fact]
    public async Task IstruttoreSimulato_PaysTheDaysThatAreDue_ThenClosesTheDomanda()
    {
        var clock = ClockAt("2026-11-24T08:30:01Z");
        await using var motore = await StartAsync("Sqlite", clock, ("CicloDiVita:IstruttoreSimulato", "true"), ("Adesioni:Aggiornamento", "3600"));
        await LoadAsync(motore, (Settembre, 30), (Settembre.AddMonths(-1), 30), (Settembre.AddMonths(-2), 30));
        var richiesta = DomandeAlas.Of("MSG-0001");
        DomandeAlas.Fatti(await motore.Submit.RunAsync(
            richiesta with { Domanda = richiesta.Domanda with { Patrocinio = new Patrocinio("PAT901", "6038C", null, null, "PR-1", null) } }, Ct));

        for (var giro = 0; giro < 24; giro++)
        {
            await motore.Get<LavoriPeriodici>().RunAsync(Ct);
            clock.Advance(TimeSpan.FromDays(4));
        }

        await using var context = motore.Context();
        (await context.Verifiche.OrderBy(v => v.Mese).Select(v => v.Giornate).ToListAsync(Ct)).Should().Equal(30, 15);
        (await context.Pagamenti.OrderBy(p => p.Mese).Select(p => p.Centesimi).ToListAsync(Ct)).Should().Equal(21780L, 10890L);
        (await context.Domande.Select(d => d.Stato).SingleAsync(Ct)).Should().Be(StatoDomanda.Chiusa);
    }

    private static async Task PresentAsync(MotoreDiProva motore, params string[] cessazioni)
    {
        foreach (var (i, cessazione) in cessazioni.Index())
        {
            DomandeAlas.Fatti(await motore.Submit.RunAsync(DomandeAlas.Of($"MSG-000{i + 1}", cessazione), Ct)).NumeroDomanda.Should().Be(i + 1);
        }
    }

    private static async Task<string?> VerifyAsync(MotoreDiProva motore, long numero, DateOnly mese, int giornate, bool requisiti = true) =>
        (await motore.Get<Istruttore>().VerifyMeseAsync(numero, mese, new EsitoMese(requisiti, Misura: true, 500m, giornate), Ct))?.Codice;

    private static async Task<ComputoGiornate?> ComputoAsync(MotoreDiProva motore, long numero) => (await motore.Get<FindComplementi>().FindAsync(numero, Ct)).Computo;

    private static async Task<List<(DateOnly Mese, StatoPagamento Stato)>> PagamentiAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return [.. (await context.Pagamenti.OrderBy(p => p.NumeroPagamento).ToListAsync(Ct)).Select(p => (p.Mese, p.Stato))];
    }

    private static async Task LoadAsync(MotoreDiProva motore, params (DateOnly Mese, int Giornate)[] mesi)
    {
        var folder = Directory.CreateTempSubdirectory("inps-interop-contribuzione-").FullName;
        var righe = mesi.Select(m => $"{DomandeAlas.Persona.InChiaro};{m.Mese:yyyy-MM-dd};{m.Giornate}");
        await File.WriteAllLinesAsync(Path.Combine(folder, "contribuzione.csv"), ["CodiceFiscale;Mese;Giornate", .. righe], Ct);
        await motore.Get<LoadArchivi>().RunAsync(folder, Ct);
        Directory.Delete(folder, recursive: true);
    }
}
