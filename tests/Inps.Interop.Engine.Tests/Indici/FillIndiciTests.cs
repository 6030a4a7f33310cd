using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Eventi;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Domande;
using Inps.Interop.Engine.Tests.Lotti;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Indici;

/// <summary>The indexes are filled behind the writer, and every search is complete wherever the filling stands.</summary>
public class FillIndiciTests
{
    private static readonly DateTimeOffset Dopo = Istante.AddYears(10);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task EverySearch_FindsTheSame_WhereverTheFillingStands(string provider)
    {
        await using var motore = await StartAsync(provider);
        for (var i = 1; i <= 6; i++)
        {
            await SubmitTests.Registered(motore, Di($"MSG-000{i}", $"PR-{i}", $"MNR000000000000{i}", Istante.AddDays(-i)));
        }

        await motore.Get<Istruttore>().StartAsync(2, CancellationToken.None);
        await motore.Get<Istruttore>().StartAsync(5, CancellationToken.None);
        var nonIndicizzate = await AnswersAsync(motore);

        await motore.Get<FillIndici>().FillDomandeAsync(4, giveWay: false, CancellationToken.None);
        var inParte = await AnswersAsync(motore);
        await FillAsync(motore);
        var indicizzate = await AnswersAsync(motore);

        await using var context = motore.Context();
        (await context.IndiceDomande.CountAsync(CancellationToken.None)).Should().Be(6);
        nonIndicizzate.Should().Equal(
            "1 2 3 4 5 6", "3", "5", "2 5", "3 4 5 6", "1 2", "4", "1 2 3 4 5 6", "", "6 5 4 3 2 1", "MSG-0001 MSG-0002 MSG-0003 MSG-0004 MSG-0005 MSG-0006", "");
        inParte.Should().Equal(nonIndicizzate);
        indicizzate.Should().Equal(nonIndicizzate);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task EntryOfADomanda_FollowsIt(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Di("MSG-0001", "PR-1", NuovoMinore(), Istante));
        await FillAsync(motore);

        await motore.Get<Istruttore>().StartAsync(1, CancellationToken.None);

        (await FindAsync(motore, new() { Stati = [StatoDomanda.InIstruttoria], Adesso = Dopo, Fino = Dopo })).Should().Be("1");
        (await FindAsync(motore, new() { Stati = [StatoDomanda.Protocollata], Adesso = Dopo, Fino = Dopo })).Should().BeEmpty();
        await using var context = motore.Context();
        var (domanda, voce) = (await context.Domande.SingleAsync(CancellationToken.None), await context.IndiceDomande.SingleAsync(CancellationToken.None));
        (voce.Stato, voce.UltimaVariazione, voce.NumeroPratica).Should().Be((domanda.Stato, domanda.UltimaVariazione, domanda.NumeroPratica));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandaFromADraft_WhoseNumberTheFillingHasPassed_IsFound(string provider)
    {
        await using var motore = await StartAsync(provider);
        var bozza = (await BozzeTests.SaveAsync(motore, "BOZ-0001", BozzeTests.Bozza("<Bozza/>"))).Registrata().IdDomanda!;
        await SubmitTests.Registered(motore, Di("MSG-0001", "PR-1", NuovoMinore(), Istante));
        await FillAsync(motore);

        await SubmitTests.Registered(motore, Di("MSG-0002", "PR-2", NuovoMinore(), Istante) with { IdBozza = bozza, ImprontaDocumento = new byte[32] });
        await FillAsync(motore);

        (await FindAsync(motore, new() { NumeroPratica = "PR-2", Adesso = Dopo, Fino = Dopo })).Should().Be("1");
        (await ReconcileAsync(motore, "PAT901")).Should().Be("BOZ-0001 MSG-0001 MSG-0002");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwoInstances_FillEachPieceOnce_AndARestartGoesOn(string provider)
    {
        await using var motore = await StartAsync(provider);
        for (var i = 1; i <= 5; i++)
        {
            await SubmitTests.Registered(motore, Of($"MSG-000{i}"));
        }

        await motore.Get<FillIndici>().FillDomandeAsync(2, giveWay: false, CancellationToken.None);
        await using var twin = await motore.StartTwinAsync();
        await Task.WhenAll(FillAsync(motore), FillAsync(twin));

        await using var context = motore.Context();
        (await context.IndiceDomande.Select(d => d.NumeroDomanda).OrderBy(n => n).ToListAsync(CancellationToken.None)).Should().Equal(1, 2, 3, 4, 5);
        (await context.Indici.SingleAsync(i => i.Nome == IndiceRow.Domande, CancellationToken.None)).Fino.Should().Be(5);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CallsOfAMessage_AreAllFound_InTheIndexBehindItAndLate(string provider)
    {
        var clock = ClockAt("2026-11-24T08:30:00Z");
        await using var motore = await StartAsync(provider, clock, ("Adesioni:Aggiornamento", "3600"));
        var vecchia = await RecordAsync(motore, clock.GetUtcNow());
        await RecordAsync(motore, clock.GetUtcNow(), "ALTRO");
        clock.Advance(TimeSpan.FromMinutes(10));
        await FillAsync(motore);
        var recente = await RecordAsync(motore, clock.GetUtcNow());
        var inRitardo = await RecordAsync(motore, clock.GetUtcNow().AddMinutes(-5));
        await FillAsync(motore);

        await using (var context = motore.Context())
        {
            (await context.IndiceChiamate.Where(c => c.IdMessaggio == "MSG-0001").Select(c => c.IdTransazione).ToListAsync(CancellationToken.None))
                .Should().BeEquivalentTo([vecchia, inRitardo]);
        }

        (await CallsAsync(motore)).Should().Equal(recente, inRitardo, vecchia);
        clock.Advance(TimeSpan.FromMinutes(10));
        await FillAsync(motore);
        (await CallsAsync(motore)).Should().Equal(recente, inRitardo, vecchia);
        (await motore.Get<Diagnose>().FindAsync("PAT902", "MSG-0001", CancellationToken.None)).Should().BeEmpty();
    }

    /// <summary>Domande accepted, duplicate and refused, and one without any IdMessaggio.</summary>
    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandeOfALotto_AreFoundByTheirMessage_WhereverTheFillingStands(string provider)
    {
        await using var motore = await StartAsync(provider);
        await using var twin = await motore.StartTwinAsync();
        string[] domande = [.. Enumerable.Range(1, 6).Select(n => LottiDiProva.Domanda(n)), "<Domanda/>", LottiDiProva.Domanda(1, "altro-messaggio")];
        await motore.SendAsync(LottiDiProva.File(domande), 8);
        await motore.SendAsync(LottiDiProva.File(domande[..2]), 2, "lotto-2");
        await motore.SendAsync(LottiDiProva.File(7, 1), 1, "lotto-3", "PAT902");
        await motore.WorkAsync();
        var nonIndicizzate = await ElementiAsync(motore);

        await motore.Get<FillIndici>().FillElementiAsync(2, giveWay: false, CancellationToken.None);
        var inParte = await ElementiAsync(motore);
        await Task.WhenAll(FillAsync(motore), FillAsync(twin));
        var indicizzate = await ElementiAsync(motore);

        await using var context = motore.Context();
        (await context.IndiceElementi.CountAsync(CancellationToken.None)).Should().Be(10);
        (await context.Lotti.CountAsync(l => l.DaIndicizzare != null, CancellationToken.None)).Should().Be(0);
        nonIndicizzate.Should().Equal("LOT00000000000000002/1 OkConAvvisi 1, LOT00000000000000001/1 OkConAvvisi 1", "LOT00000000000000001/6 OkConAvvisi 6", "LOT00000000000000001/8 RichiestaInvalida  AT-R013", "");
        inParte.Should().Equal(nonIndicizzate);
        indicizzate.Should().Equal(nonIndicizzate);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task WhileDomandeAreRegistered_AShortTailWaits(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));

        (await motore.Get<FillIndici>().FillDomandeAsync(10, giveWay: true, CancellationToken.None)).Should().BeFalse();

        await using var context = motore.Context();
        (await context.Indici.AnyAsync(CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public void IdentifierOfACall_TellsItsInstant_AndTheFirstOfAMillisecondIsBeforeIt()
    {
        var millisecondi = Istante.ToUnixTimeMilliseconds();
        var id = Guid.CreateVersion7(Istante);

        IstanteDiChiamata.Of(id).Should().Be(millisecondi);
        IstanteDiChiamata.First(millisecondi).ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(id.ToByteArray(bigEndian: true)).Should().BeNegative();
        IstanteDiChiamata.First(millisecondi + 1).ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(id.ToByteArray(bigEndian: true)).Should().BePositive();
    }

    /// <summary>Fills to the end, whatever the writer has just done.</summary>
    internal static async Task FillAsync(MotoreDiProva motore)
    {
        var fill = motore.Get<FillIndici>();
        while (await fill.FillDomandeAsync(3, giveWay: false, CancellationToken.None) | await fill.FillChiamateAsync(3, giveWay: false, CancellationToken.None)
            | await fill.FillTrafficoAsync(3, giveWay: false, CancellationToken.None)
            | await fill.FillElementiAsync(3, giveWay: false, CancellationToken.None))
        {
        }
    }

    private static Engine.Registrazione.RichiestaRegistrazione Di(string idMessaggio, string numeroPratica, string minore, DateTimeOffset istante)
    {
        var richiesta = Of(idMessaggio, minore, istante: istante);
        return richiesta with { Domanda = richiesta.Domanda with { Patrocinio = richiesta.Domanda.Patrocinio! with { NumeroPratica = numeroPratica } } };
    }

    /// <summary>One answer for each filter, and for the ledger of the ente.</summary>
    private static async Task<List<string>> AnswersAsync(MotoreDiProva motore)
    {
        var giorno = DateOnly.FromDateTime(Istante.DateTime);
        RicercaDiDomande tutte = new() { Adesso = Dopo, Fino = Dopo };
        RicercaDiDomande[] ricerche =
        [
            tutte,
            tutte with { NumeroPratica = "PR-3" },
            tutte with { NumeroDomanda = 5 },
            tutte with { Stati = [StatoDomanda.InIstruttoria] },
            tutte with { PresentataA = giorno.AddDays(-3) },
            tutte with { PresentataDa = giorno.AddDays(-2) },
            tutte with { CodiceFiscale = new CodiceFiscale("MNR0000000000004") },
            tutte with { CodiceFiscale = new CodiceFiscale("BNCLRA85M41F205C"), Prestazione = "AT" },
            tutte with { Prestazione = "ALAS" },
            tutte with { Ordine = OrdineDomande.PresentazioneCrescente },
        ];
        var answers = new List<string>();
        foreach (var ricerca in ricerche)
        {
            answers.Add(await FindAsync(motore, ricerca));
        }

        return [.. answers, await ReconcileAsync(motore, "PAT901"), await ReconcileAsync(motore, "PAT902")];
    }

    /// <summary>What the ente finds by four messages; the last one is another ente's.</summary>
    private static async Task<List<string>> ElementiAsync(MotoreDiProva motore)
    {
        var answers = new List<string>();
        foreach (var idMessaggio in new[] { LottiDiProva.IdMessaggio(1), LottiDiProva.IdMessaggio(6), "altro-messaggio", LottiDiProva.IdMessaggio(7) })
        {
            var elementi = await motore.Get<FindLotti>().FindElementiAsync("PAT901", idMessaggio, CancellationToken.None);
            answers.Add(string.Join(", ", elementi.Select(e =>
                $"{e.NumeroLotto}/{e.Esito.Posizione} {e.Esito.Esito} {e.Esito.NumeroDomanda} {string.Join(' ', e.Esito.Segnalazioni.Where(s => s.Severita == Severita.Bloccante).Select(s => s.Codice))}".Trim())));
        }

        return answers;
    }

    private static async Task<string> FindAsync(MotoreDiProva motore, RicercaDiDomande ricerca)
    {
        var found = await motore.Get<SearchDomande>().FindAsync("PAT901", ricerca, CancellationToken.None);
        found.Totale.Should().Be(found.Domande.Count);
        return string.Join(' ', found.Domande.Select(d => d.NumeroDomanda));
    }

    private static async Task<string> ReconcileAsync(MotoreDiProva motore, string ente)
    {
        var messaggi = await motore.Get<Reconcile>().FindAsync(ente, DateTimeOffset.UnixEpoch, Dopo, 1, 100, CancellationToken.None);
        messaggi.Totale.Should().Be(messaggi.Messaggi.Count);
        messaggi.Messaggi.Where(m => m.Impronta.Length != 32 || m.Servizio == "" || m.Operazione == "").Should().BeEmpty();
        return string.Join(' ', messaggi.Messaggi.Select(m => m.IdMessaggio));
    }

    private static async Task<Guid> RecordAsync(MotoreDiProva motore, DateTimeOffset arrivo, string idMessaggio = "MSG-0001")
    {
        var record = Record(Guid.CreateVersion7(arrivo)) with { Istante = arrivo, IdMessaggio = idMessaggio };
        motore.Get<Engine.Traffico.Traffico>().Record(record);
        await using var context = motore.Context();
        await BatchTests.WaitForAsync(() => context.Transazioni.AnyAsync(t => t.IdTransazione == record.IdTransazione, CancellationToken.None));
        return record.IdTransazione;
    }

    private static async Task<IEnumerable<Guid>> CallsAsync(MotoreDiProva motore) =>
        (await motore.Get<Diagnose>().FindAsync("PAT901", "MSG-0001", CancellationToken.None)).Select(r => r.IdTransazione);
}
