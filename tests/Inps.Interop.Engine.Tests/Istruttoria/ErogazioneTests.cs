using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Domande;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Istruttoria;

/// <summary>Verified months, payments in quotas, canali and indebiti (domain 4.5).</summary>
public class ErogazioneTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Ottobre = new(2026, 10, 1);
    private static readonly DateOnly Novembre = new(2026, 11, 1);
    private static readonly EsitoMese Buono = new(Requisiti: true, Misura: true, 435.61m);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwoQuotas_ArePaidInHalves_TheSecondOnceItsParentCompletedIt(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        await SubmitTests.Registered(motore, CompleteSecondoGenitoreTests.Divisa("MSG-0001", "MINORE1"));
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        (await istruttore.VerifyCanaleAsync(1, 2, valido: true, Ct))!.Codice.Should().Be("STA-R012", "the second quota has no payment data");
        (await istruttore.VerifyCanaleAsync(1, 1, valido: true, Ct)).Should().BeNull();

        (await istruttore.VerifyMeseAsync(1, Ottobre, Buono, Ct)).Should().BeNull();
        (await PagamentiAsync(motore)).Should().Equal((1, Ottobre, 21781L, StatoPagamento.Predisposto));

        (await CompleteSecondoGenitoreTests.CompleteAsync(motore, "SEC-0001", CompleteSecondoGenitoreTests.Dati(numero: 1), ente: "PAT902")).Registrata();
        (await istruttore.VerifyMeseAsync(1, Novembre, Buono, Ct)).Should().BeNull();

        (await PagamentiAsync(motore)).Should().Equal(
            (1, Ottobre, 21781L, StatoPagamento.Predisposto),
            (2, Ottobre, 21780L, StatoPagamento.Predisposto),
            (1, Novembre, 21781L, StatoPagamento.Predisposto),
            (2, Novembre, 21780L, StatoPagamento.Predisposto));
        (await istruttore.MovePagamentoAsync(2, StatoPagamento.Disposto, null, Ct)).Should().BeNull();
        (await PagamentiAsync(motore))[1].Should().Be((2, Ottobre, 21780L, StatoPagamento.Sospeso), "its account is not verified yet");
        (await istruttore.VerifyCanaleAsync(1, 2, valido: true, Ct)).Should().BeNull();
        (await PagamentiAsync(motore))[1].Should().Be((2, Ottobre, 21780L, StatoPagamento.Predisposto));
        (await istruttore.MovePagamentoAsync(2, StatoPagamento.Disposto, null, Ct)).Should().BeNull();
        (await istruttore.MovePagamentoAsync(2, StatoPagamento.Pagato, null, Ct)).Should().BeNull();
        await using var context = motore.Context();
        var pagato = await context.Pagamenti.SingleAsync(p => p.NumeroPagamento == 2, Ct);
        (await context.Canali.SingleAsync(c => c.NumeroCanale == pagato.NumeroCanale, Ct)).Quota.Should().Be(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task EachMonth_IsVerifiedOnceAndAgainTheNext_AndAMonthThatDoesNotHoldIsSuspended(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        (await istruttore.VerifyMeseAsync(1, Ottobre, Buono, Ct))!.Codice.Should().Be("STA-R020", "it is not accepted yet");
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        await istruttore.VerifyCanaleAsync(1, 1, valido: true, Ct);

        await istruttore.VerifyMeseAsync(1, Ottobre, Buono, Ct);
        await istruttore.VerifyMeseAsync(1, Ottobre.AddDays(20), Buono, Ct);
        await istruttore.VerifyMeseAsync(1, Novembre, new EsitoMese(Requisiti: false, Misura: true, 435.61m), Ct);

        (await PagamentiAsync(motore)).Should().Equal((1, Ottobre, 43561L, StatoPagamento.Predisposto), (1, Novembre, 43561L, StatoPagamento.Sospeso));
        (await istruttore.MovePagamentoAsync(2, StatoPagamento.Disposto, null, Ct))!.Codice.Should().Be("STA-R023");
        (await istruttore.MovePagamentoAsync(2, StatoPagamento.NonDovuto, "Requisito venuto meno", Ct)).Should().BeNull();
        await using var context = motore.Context();
        (await context.Verifiche.OrderBy(v => v.Mese).Select(v => v.Requisiti).ToListAsync(Ct)).Should().Equal(true, false);
    }

    /// <summary>AT-39: the applicant of the test domande, with an ISEE until the end of October.</summary>
    [Theory, MemberData(nameof(OnEach))]
    public async Task MonthAfterTheIsee_DoesNotHold_WhateverTheBackOfficeSays(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        var richiesta = Of("MSG-0001");
        await SubmitTests.Registered(motore, richiesta);
        await using (var context = motore.Context())
        {
            context.Add(new IseeRow { CodiceFiscale = richiesta.Domanda.Richiedente.CodiceFiscale.InChiaro, Valore = 9100.50m, Scadenza = new(2026, 10, 31) });
            await context.SaveChangesAsync(Ct);
        }

        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        await istruttore.VerifyMeseAsync(1, Ottobre, Buono, Ct);
        await istruttore.VerifyMeseAsync(1, Novembre, Buono, Ct);

        (await PagamentiAsync(motore)).Should().Equal((1, Ottobre, 43561L, StatoPagamento.Predisposto), (1, Novembre, 43561L, StatoPagamento.Sospeso));
        await using var dopo = motore.Context();
        (await dopo.Verifiche.OrderBy(v => v.Mese).Select(v => v.Requisiti).ToListAsync(Ct)).Should().Equal(true, false);
        (await dopo.Pagamenti.Where(p => p.Mese == Novembre).Select(p => p.Motivo).SingleAsync(Ct)).Should().Be("Requisiti non verificati per il mese: ISEE scaduto il 31/10/2026");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task MoneyPaidWithoutRight_IsRecovered(string provider)
    {
        await using var motore = await StartAsync(provider);
        var istruttore = motore.Get<Istruttore>();
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        await istruttore.VerifyCanaleAsync(1, 1, valido: true, Ct);
        await istruttore.VerifyMeseAsync(1, Ottobre, Buono, Ct);
        await istruttore.MovePagamentoAsync(1, StatoPagamento.Disposto, null, Ct);
        await istruttore.MovePagamentoAsync(1, StatoPagamento.Pagato, null, Ct);

        (await istruttore.OpenIndebitoAsync(1, 100.10m, "Requisito venuto meno", 1, Ct)).Should().BeNull();
        (await istruttore.MoveIndebitoAsync(1, StatoIndebito.Recuperato, Ct))!.Codice.Should().Be("STA-R025");
        (await istruttore.MoveIndebitoAsync(1, StatoIndebito.InRecupero, Ct)).Should().BeNull();
        (await istruttore.MoveIndebitoAsync(1, StatoIndebito.Recuperato, Ct)).Should().BeNull();

        await using var context = motore.Context();
        var indebito = await context.Indebiti.SingleAsync(Ct);
        (indebito.Centesimi, indebito.NumeroPagamento, indebito.Stato).Should().Be((10010L, 1L, StatoIndebito.Recuperato));
        (await motore.EventiAsync()).Should().EndWith([TipoEvento.IndebitoAperto, TipoEvento.IndebitoVariato, TipoEvento.IndebitoVariato]);
    }

    [Fact]
    public async Task ReturnedPayment_TakesTheAccountThatIsCurrentThen()
    {
        await using var motore = await StartAsync("Sqlite");
        var istruttore = motore.Get<Istruttore>();
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);
        await istruttore.VerifyCanaleAsync(1, 1, valido: true, Ct);
        await istruttore.VerifyMeseAsync(1, Ottobre, Buono, Ct);
        await istruttore.MovePagamentoAsync(1, StatoPagamento.Disposto, null, Ct);
        (await ChangeCanaleAsync(motore, "CAN-0001")).Registrata().PagamentiInteressati.Should().Be(0, "an order that was sent keeps its account");
        await istruttore.VerifyCanaleAsync(1, 1, valido: true, Ct);

        await istruttore.MovePagamentoAsync(1, StatoPagamento.Restituito, "Conto estinto", Ct);
        await istruttore.MovePagamentoAsync(1, StatoPagamento.Predisposto, null, Ct);
        await istruttore.MovePagamentoAsync(1, StatoPagamento.Disposto, null, Ct);

        await using var context = motore.Context();
        (await context.Pagamenti.SingleAsync(Ct)).NumeroCanale.Should().Be(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task BenefitThatIsPaidOnce_IsVerifiedOnce_WithSTAR016(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, RichiestaDiBonus.Of("MSG-0001"));
        await IstruttoreTests.DecideAsync(motore, 1, accolta: true);

        (await motore.Get<Istruttore>().VerifyMeseAsync(1, Ottobre, Buono, Ct)).Should().BeNull();
        (await motore.Get<Istruttore>().VerifyMeseAsync(1, Novembre, Buono, Ct))!.Codice.Should().Be("STA-R016");

        await using var context = motore.Context();
        (await context.Verifiche.CountAsync(Ct)).Should().Be(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task IbanOfAChangedCanaleAndOfTheSecondParent_CountsItsPersons(string provider)
    {
        await using var motore = await StartAsync(provider);
        var contati = ParametriRegole.Default with { IbanRichiedentiMassimi = 2 };
        await SubmitTests.Registered(motore, CompleteSecondoGenitoreTests.Divisa("MSG-0001", "MINORE1"));

        (await ChangeCanaleAsync(motore, "CAN-0001", contati)).Registrata();
        (await ChangeCanaleAsync(motore, "CAN-0002", contati)).Registrata();
        var secondo = CompleteSecondoGenitoreTests.Dati(numero: 1);
        (await CompleteSecondoGenitoreTests.CompleteAsync(motore, "SEC-0001", secondo with { Contesto = Contesto.At(Istante, null, contati) })).Registrata();
        (await ChangeCanaleAsync(motore, "CAN-0003", ParametriRegole.Default)).Registrata();

        await using var context = motore.Context();
        (await context.Set<IbanUsatoRow>().OrderBy(i => i.CodiceFiscale).Select(i => i.CodiceFiscale).ToListAsync(Ct)).Should().Equal("BNCLRA85M41F205C", "RSSMRA80A01H501U");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task IbanOfOthers_IsToldToWhoeverNamesItLater_WithPAGW11(string provider)
    {
        await using var motore = await StartAsync(provider);
        var contati = ParametriRegole.Default with { IbanRichiedentiMassimi = 1 };
        var secondo = CompleteSecondoGenitoreTests.Dati(numero: 1) with { Contesto = Contesto.At(Istante, null, contati) };
        secondo = secondo with { Secondo = secondo.Secondo with { DatiPagamento = NuovoConto } };
        await SubmitTests.Registered(motore, CompleteSecondoGenitoreTests.Divisa("MSG-0001", "MINORE1"));
        (await ChangeCanaleAsync(motore, "CAN-0001", contati)).Registrata().Segnalazioni.Should().BeEmpty("nobody else has it");

        var integrazione = (await CompleteSecondoGenitoreTests.CompleteAsync(motore, "SEC-0001", secondo)).Registrata();
        var canale = (await ChangeCanaleAsync(motore, "CAN-0002", contati)).Registrata();
        var spenta = (await ChangeCanaleAsync(motore, "CAN-0003")).Registrata();

        integrazione.Segnalazioni.Select(s => (s.Codice, s.Campo)).Should().Equal(("PAG-W11", "request/DatiPagamento/Iban"));
        canale.Segnalazioni.Select(s => (s.Codice, s.Campo)).Should().Equal(("PAG-W11", "request/DatiPagamento/Iban"));
        spenta.Segnalazioni.Should().BeEmpty("the setting is off");
    }

    private static DatiPagamento NuovoConto { get; } = new("CONTO_CORRENTE", new Iban("IT30O0760103200000012345678"), null, "INTESTATO", null, null);

    private static ValueTask<Engine.Variazioni.EsitoVariazione<Engine.Pagamenti.FattiCanaleAccredito>> ChangeCanaleAsync(
        MotoreDiProva motore, string idMessaggio, ParametriRegole? parametri = null) => motore.Get<Engine.Pagamenti.ChangeCanale>().RunAsync(
            VariazioneDiProva.Variazione(idMessaggio),
            new Engine.Pagamenti.DatiCanale
            {
                IdDomanda = "DOM00000000000000001",
                DatiPagamento = NuovoConto,
                Parametri = parametri ?? ParametriRegole.Default,
            },
            VariazioneDiProva.Render,
            Ct);

    private static async Task<List<(int Quota, DateOnly Mese, long Centesimi, StatoPagamento Stato)>> PagamentiAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return [.. (await context.Pagamenti.OrderBy(p => p.NumeroPagamento).ToListAsync(Ct)).Select(p => (p.Quota, p.Mese, p.Centesimi, p.Stato))];
    }
}
