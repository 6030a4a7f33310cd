using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Lotti;

/// <summary>Every domanda of a lotto gets its outcome once, in its order, whatever the others are and whoever is cut off.</summary>
public sealed class WorkLottiTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Domande_AreNumberedInTheirOrder_AtTheInstantOfReceipt(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.SendAsync(LottiDiProva.File(1, 2_500), 2_500);

        await motore.WorkAsync();

        var esiti = await motore.FindEsitiAsync();
        esiti.Select(e => e.NumeroDomanda).Should().Equal(Enumerable.Range(1, 2_500).Select(n => (long?)n));
        esiti[1_999].Should().Match<EsitoDellElemento>(e =>
            e.Posizione == 2_000 && e.Stato == StatoElementoLotto.Protocollata && e.IdDomanda == "DOM00000000000002000" && e.NumeroProtocollo!.EndsWith("000000002000") && !e.Duplicato);
        (await motore.FindLottoAsync())!.Should().Match<LottoTrovato>(l =>
            l.Stato == StatoLotto.Completato && l.Presentate == 2_500 && l.Protocollate == 2_500 && l.Duplicate == 0 && l.Scartate == 0 && l.Conclusione != null);
        await motore.RegisterHoldsAsync(2_500);
        await using var context = motore.Context();
        (await context.Domande.Select(d => d.Presentazione).Distinct().SingleAsync(CancellationToken.None)).Should().Be(InvioDiProva.Istante);
        (await context.Eventi.Where(e => e.Tipo == TipoEvento.LottoConcluso).SingleAsync(CancellationToken.None)).Riferimento.Should().Be("LOT00000000000000001");
        var carried = await context.Transazioni.SingleAsync(t => t.Operazione == "InviaLotto", CancellationToken.None);
        (await context.Domande.CountAsync(d => d.IdTransazione == carried.IdTransazione, CancellationToken.None)).Should().Be(2_500, "each is found by the call that carried it");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task OneBadDomanda_HurtsNobodyElse(string provider)
    {
        await using var motore = await StartAsync(provider);
        var good = LottiDiProva.Domanda(1);
        var file = LottiDiProva.File(
            good,
            LottiDiProva.Domanda(2).Replace("<TitoloPresentazione>IN_PROPRIO", "<TitoloPresentazione>ALTRO", StringComparison.Ordinal),
            LottiDiProva.Domanda(3).Replace("IN_PROPRIO", "IN_PROPRIO&", StringComparison.Ordinal),
            good,
            LottiDiProva.Domanda(4, LottiDiProva.IdMessaggio(1)),
            LottiDiProva.Domanda(1, "altro-messaggio"),
            "<Domanda/>",
            LottiDiProva.Domanda(5));

        await motore.SendAsync(file, 8);
        await motore.WorkAsync();

        var esiti = await motore.FindEsitiAsync();
        esiti.Select(e => string.Join(' ', e.Segnalazioni.Where(s => s.Severita == Severita.Bloccante).Select(s => s.Codice)))
            .Should().Equal("", "XSD-001", "SOAP-003", "", "MSG-R001", "AT-R013", "LOT-R011", "");
        esiti.Select(e => e.NumeroDomanda).Should().Equal(1, null, null, 1, null, null, null, 2);
        esiti.Select(e => e.Duplicato).Should().Equal(false, false, false, true, false, false, false, false);
        esiti.SelectMany(e => e.Segnalazioni.Select(s => (e.Posizione, s)))
            .Should().OnlyContain(p => p.s.Riga == p.Posizione + 1 && p.s.Campo!.StartsWith($"Lotto/*[{p.Posizione}]"));
        esiti[1].IdMessaggio.Should().Be(LottiDiProva.IdMessaggio(2));
        (await motore.FindLottoAsync())!.Should().Match<LottoTrovato>(l =>
            l.Stato == StatoLotto.CompletatoConScarti && l.Presentate == 2 && l.Duplicate == 1 && l.Scartate == 5);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task WhatWasPresentedBefore_IsADuplicate_WithItsFirstNumber(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.SendAsync(LottiDiProva.File(1, 1_200), 1_200);
        await motore.WorkAsync();

        await motore.SendAsync(LottiDiProva.File(601, 1_200), 1_200, "lotto-2");
        await motore.WorkAsync();

        (await motore.FindLottoAsync("lotto-2"))!.Should().Match<LottoTrovato>(l => l.Stato == StatoLotto.Completato && l.Presentate == 600 && l.Duplicate == 600);
        (await motore.FindEsitiAsync("lotto-2")).Select(e => e.NumeroDomanda).Should().Equal(Enumerable.Range(601, 1_200).Select(n => (long?)n));
        await motore.RegisterHoldsAsync(1_800);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CutOffWork_GoesOnBehindTheOutcomes(string provider)
    {
        await using var motore = await StartAsync(provider);
        var domande = Enumerable.Range(1, 1_500).Select(n => n % 10 == 0 ? "<Domanda/>" : LottiDiProva.Domanda(n));
        await motore.SendAsync(LottiDiProva.File(domande), 1_500);
        await motore.WorkAsync();

        // As after a crash at any instant: some outcomes of what was not registered are not there yet, and the lotto is another's no more.
        await motore.ExecuteAsync("""DELETE FROM "LottoEsiti" WHERE "NumeroDomanda" IS NULL AND "Posizione" > 700""");
        await motore.ExecuteAsync("""UPDATE "Lotti" SET "Stato" = 3, "Presentate" = 0, "Scartate" = 0""");
        await motore.ExecuteAsync("""DELETE FROM "Eventi" """);
        await motore.WorkAsync();

        (await motore.FindEsitiAsync()).Select(e => e.Posizione).Should().Equal(Enumerable.Range(1, 1_500));
        (await motore.FindLottoAsync())!.Should().Match<LottoTrovato>(l => l.Stato == StatoLotto.CompletatoConScarti && l.Presentate == 1_350 && l.Scartate == 150);
        await motore.RegisterHoldsAsync(1_350);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwoInstances_WorkALottoOnce(string provider)
    {
        await using var motore = await StartAsync(provider);
        await using var twin = await motore.StartTwinAsync();
        await motore.SendAsync(LottiDiProva.File(1, 3_000), 3_000);
        await motore.SendAsync(LottiDiProva.File(3_001, 3_000), 3_000, ente: "PAT902");

        await Task.WhenAll(Task.Run(motore.WorkAsync, CancellationToken.None), Task.Run(twin.WorkAsync, CancellationToken.None));

        await motore.RegisterHoldsAsync(6_000);
        (await motore.FindLottoAsync())!.Presentate.Should().Be(3_000);
        (await motore.FindLottoAsync(ente: "PAT902"))!.Presentate.Should().Be(3_000);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task WorkerThoughtDead_DoublesNothing(string provider)
    {
        // Both believe to hold the lotto: the lease of the first is over at once.
        await using var motore = await StartAsync(provider);
        await using var twin = await motore.StartTwinAsync();
        await motore.SendAsync(LottiDiProva.File([.. Enumerable.Range(1, 2_000).Select(n => n % 7 == 0 ? "<Domanda/>" : LottiDiProva.Domanda(n))]), 2_000);
        await motore.Get<WorkLotti>().StepAsync(ParametriRegole.Default, CancellationToken.None);
        await motore.ExecuteAsync("""UPDATE "Lotti" SET "Lavoratore" = NULL""");

        await Task.WhenAll(Task.Run(motore.WorkAsync, CancellationToken.None), Task.Run(twin.WorkAsync, CancellationToken.None));

        (await motore.FindLottoAsync())!.Should().Match<LottoTrovato>(l => l.Stato == StatoLotto.CompletatoConScarti && l.Presentate == 1_715 && l.Scartate == 285 && l.Duplicate == 0);
        await motore.RegisterHoldsAsync(1_715);
    }

    [Fact]
    public async Task Enti_AreServedInTurn()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.SendAsync(LottiDiProva.File(1, 3_000), 3_000);
        await motore.SendAsync(LottiDiProva.File(3_001, 100), 100, ente: "PAT902");

        await motore.Get<WorkLotti>().StepAsync(ParametriRegole.Default, CancellationToken.None);
        await motore.Get<WorkLotti>().StepAsync(ParametriRegole.Default, CancellationToken.None);

        (await motore.FindLottoAsync(ente: "PAT902"))!.Stato.Should().Be(StatoLotto.Completato, "the second ente waits for one block of the first");
        (await motore.FindLottoAsync())!.Should().Match<LottoTrovato>(l => l.Stato == StatoLotto.InElaborazione && l.Presentate > 0 && l.Presentate < 3_000);
    }

    /// <summary>The numbers tell whose turn it was: each ente has one at a time, however much of its own waits.</summary>
    [Theory, MemberData(nameof(OnEach))]
    public async Task ThreeEnti_TakeTurns_UntilEachHasNothingLeft(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.SendAsync(LottiDiProva.File(1, 3_000), 3_000);
        await motore.SendAsync(LottiDiProva.File(3_001, 1_500), 1_500, "lotto-2");
        await motore.SendAsync(LottiDiProva.File(5_001, 1_500), 1_500, ente: "PAT902");
        await motore.SendAsync(LottiDiProva.File(7_001, 1_500), 1_500, ente: "PAT903");

        await motore.WorkAsync();

        await using var context = motore.Context();
        var enti = await context.Domande.OrderBy(d => d.NumeroDomanda).Select(d => d.Ente).ToListAsync(CancellationToken.None);
        var turni = enti.Where((ente, i) => i == 0 || enti[i - 1] != ente).ToList();
        turni.Should().Equal("PAT901", "PAT902", "PAT903", "PAT901", "PAT902", "PAT903", "PAT901");
        await motore.RegisterHoldsAsync(7_500);
    }

    [Fact]
    public async Task Annulment_IsPossibleUntilTheWorkBegins()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.SendAsync(LottiDiProva.File(1, 10), 10);
        await motore.SendAsync(LottiDiProva.File(11, 10), 10, "lotto-2");

        var annullato = await AnnulAsync(motore, "lotto-1", "annulla-1");
        await motore.WorkAsync();

        annullato.Should().BeOfType<EsitoVariazione<FattiAnnullamentoLotto>.Registrata>().Which.Fatti.Stato.Should().Be(StatoLotto.Annullato);
        (await motore.FindLottoAsync())!.Stato.Should().Be(StatoLotto.Annullato);
        (await AnnulAsync(motore, "lotto-2", "annulla-2")).Should().BeOfType<EsitoVariazione<FattiAnnullamentoLotto>.Rifiutata>()
            .Which.Should().Match<EsitoVariazione<FattiAnnullamentoLotto>.Rifiutata>(r => r.Esito == Esito.StatoNonCompatibile && r.Segnalazioni[0].Codice == "STA-R026");
        (await AnnulAsync(motore, "lotto-3", "annulla-3")).Should().BeOfType<EsitoVariazione<FattiAnnullamentoLotto>.Rifiutata>()
            .Which.Should().Match<EsitoVariazione<FattiAnnullamentoLotto>.Rifiutata>(r => r.Esito == Esito.DatiNonTrovati && r.Segnalazioni[0].Codice == "LOT-R010");
        (await AnnulAsync(motore, "lotto-1", "annulla-1")).Should().BeOfType<EsitoVariazione<FattiAnnullamentoLotto>.Duplicata>();
        await motore.RegisterHoldsAsync(10);
    }

    [Fact]
    public async Task RunningWork_StopsAndGivesItsLottiBack()
    {
        await using var motore = await StartAsync("Sqlite");
        using var stop = new CancellationTokenSource();
        var work = motore.Get<WorkLotti>().RunAsync(ParametriRegole.Default, stop.Token);
        await motore.SendAsync(LottiDiProva.File(1, 5_000), 5_000);
        while ((await motore.FindLottoAsync())!.Presentate == 0)
        {
            await Task.Delay(5, CancellationToken.None);
        }

        await stop.CancelAsync();
        await work;

        await using (var context = motore.Context())
        {
            (await context.Lotti.SingleAsync(CancellationToken.None)).Lavoratore.Should().BeNull();
        }

        await using var twin = await motore.StartTwinAsync();
        await twin.WorkAsync();
        (await motore.FindLottoAsync())!.Presentate.Should().Be(5_000);
        await motore.RegisterHoldsAsync(5_000);
    }

    [Fact]
    public async Task Operator_AnnulsALotto_ThatIsNotWorkedYet()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.SendAsync(LottiDiProva.File(1, 1), 1);
        var annul = motore.Get<AnnulLotto>();

        (await annul.RunAsync("PAT902", "LOT00000000000000001", CancellationToken.None))!.Codice.Should().Be("LOT-R010");
        (await annul.RunAsync("PAT901", "LOT00000000000000001", CancellationToken.None)).Should().BeNull();
        (await annul.RunAsync("PAT901", "LOT00000000000000001", CancellationToken.None))!.Codice.Should().StartWith("STA-R");
        await motore.WorkAsync();

        var lotto = await motore.Get<BrowseLotti>().GetAsync("LOT00000000000000001", CancellationToken.None);
        (lotto!.Stato, lotto.Ente, lotto.Acquisite).Should().Be((StatoLotto.Annullato, "PAT901", 1));
        (await motore.Get<BrowseLotti>().FindAsync(new RicercaDiLotti { Stato = StatoLotto.Annullato, Ente = "PAT901" }, null, 10, CancellationToken.None)).Should().ContainSingle();
        (await motore.Get<BrowseLotti>().FindAsync(new RicercaDiLotti(), "LOT00000000000000001", 10, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task LottoOfAnotherEnte_IsNotFound()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.SendAsync(LottiDiProva.File(1, 1), 1);
        var find = motore.Get<FindLotti>();

        (await find.FindAsync("PAT901", RiferimentoAlLotto.ByNumeroLotto("LOT00000000000000001"), CancellationToken.None)).Should().NotBeNull();
        (await find.FindAsync("PAT902", RiferimentoAlLotto.ByNumeroLotto("LOT00000000000000001"), CancellationToken.None)).Should().BeNull();
        (await find.FindAsync("PAT902", RiferimentoAlLotto.ByIdLotto("lotto-1"), CancellationToken.None)).Should().BeNull();
        (await find.FindAsync("PAT901", RiferimentoAlLotto.ByNumeroLotto("LOT1"), CancellationToken.None)).Should().BeNull();
    }

    private static async Task<EsitoVariazione<FattiAnnullamentoLotto>> AnnulAsync(MotoreDiProva motore, string idLotto, string idMessaggio) =>
        await motore.Get<AnnulLotto>().RunAsync(
            new RichiestaVariazione
            {
                Chiave = new ChiaveIdempotenza("PAT901", "InvioMassivo", "AnnullaLotto", idMessaggio),
                Impronta = new byte[32],
                Canale = new FattiCanale("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo"),
                Istante = InvioDiProva.Istante,
                IdTransazione = Guid.CreateVersion7(),
            },
            RiferimentoAlLotto.ByIdLotto(idLotto),
            idLotto,
            fatti => new RecordTraffico { IdTransazione = Guid.CreateVersion7(), Istante = fatti.Istante, StatoHttp = 200 },
            CancellationToken.None);
}
