using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Tests.Riesami;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Istruttoria;

/// <summary>The documented triggers of the istruttore simulato, and what time brings by itself.</summary>
public class IstruttoreSimulatoTests
{
    private static readonly (string Key, string Value) Acceso = ("CicloDiVita:IstruttoreSimulato", "true");

    public static TheoryData<string, string, StatoDomanda, string> Vie => new()
    {
        { "Sqlite", "PR-1", StatoDomanda.Accolta, "IstruttoriaAvviata NotificaInviata MinoreDeciso Accolta CanaleVerificato PagamentoPredisposto PagamentoDisposto PagamentoEseguito" },
        { "PostgreSql", "PR-1", StatoDomanda.Accolta, "IstruttoriaAvviata NotificaInviata MinoreDeciso Accolta CanaleVerificato PagamentoPredisposto PagamentoDisposto PagamentoEseguito" },
        { "Sqlite", "PR-2", StatoDomanda.Respinta, "IstruttoriaAvviata NotificaInviata MinoreDeciso Respinta" },
        { "Sqlite", "PR-3", StatoDomanda.InAttesaIntegrazione, "IstruttoriaAvviata IntegrazioneRichiesta" },
        { "Sqlite", "PR-4", StatoDomanda.InIstruttoria, "IstruttoriaAvviata" },
        { "Sqlite", "PR-5", StatoDomanda.Accolta, "IstruttoriaAvviata NotificaInviata MinoreDeciso Accolta CanaleVerificato PagamentoSospeso" },
        { "Sqlite", "PR-6", StatoDomanda.Accolta, "IstruttoriaAvviata NotificaInviata MinoreDeciso Accolta CanaleVerificato PagamentoPredisposto PagamentoDisposto PagamentoRestituito" },
        { "Sqlite", "PR-7", StatoDomanda.Accolta, "IstruttoriaAvviata NotificaInviata MinoreDeciso Accolta CanaleVerificato PagamentoPredisposto PagamentoDisposto PagamentoEseguito IndebitoAperto" },
        { "Sqlite", "PR-0", StatoDomanda.Protocollata, "" },
        { "Sqlite", "PRATICA", StatoDomanda.Protocollata, "" },
    };

    [Theory, MemberData(nameof(Vie))]
    public async Task LastDigitOfTheNumeroPratica_SaysTheWay(string provider, string numeroPratica, StatoDomanda stato, string eventi)
    {
        await using var motore = await StartAsync(provider, null, Acceso);
        await PresentAsync(motore, numeroPratica);

        await RoundsAsync(motore, 8);

        (await StatoAsync(motore)).Should().Be(stato);
        (await motore.EventiAsync()).Should().Equal(eventi.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<TipoEvento>));
    }

    [Theory]
    [InlineData("PR-8", StatoRiesame.Accolto, StatoDomanda.Accolta)]
    [InlineData("PR-9", StatoRiesame.Respinto, StatoDomanda.Respinta)]
    [InlineData("PR-2", StatoRiesame.InEsame, StatoDomanda.Respinta)]
    public async Task RiesameOfARefusedDomanda_GoesItsWayToo(string numeroPratica, StatoRiesame riesame, StatoDomanda stato)
    {
        await using var motore = await StartAsync("Sqlite", null, Acceso);
        await PresentAsync(motore, numeroPratica);
        await RoundsAsync(motore, 3);
        (await RiesamiTests.RequestAsync(motore, "RIE-0001")).Registrata();

        await RoundsAsync(motore, 6);

        await using var context = motore.Context();
        (await context.Riesami.SingleAsync(CancellationToken.None)).Stato.Should().Be(riesame);
        (await StatoAsync(motore)).Should().Be(stato);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task SecondParent_IsVerifiedAndPaidToo_AndEachMonthAgain(string provider)
    {
        var clock = ClockAt("2026-11-24T08:30:01Z");
        await using var motore = await StartAsync(provider, clock, Acceso, ("Adesioni:Aggiornamento", "3600"));
        var divisa = Domande.CompleteSecondoGenitoreTests.Divisa("MSG-0001", "MINORE1");
        await SubmitTests.Registered(motore, divisa with { Domanda = divisa.Domanda with { Patrocinio = divisa.Domanda.Patrocinio! with { NumeroPratica = "PR-1" } } });
        await RoundsAsync(motore, 6);
        (await Domande.CompleteSecondoGenitoreTests.CompleteAsync(motore, "SEC-0001", Domande.CompleteSecondoGenitoreTests.Dati(numero: 1))).Registrata();
        await RoundsAsync(motore, 4);
        clock.Advance(TimeSpan.FromDays(10));

        await RoundsAsync(motore, 4);

        await using var context = motore.Context();
        (await context.Pagamenti.OrderBy(p => p.Mese).ThenBy(p => p.Quota).ToListAsync(CancellationToken.None)).Select(p => (p.Mese.Month, p.Quota, p.Centesimi, p.Stato)).Should().Equal(
            (11, 1, 10890L, StatoPagamento.Pagato), (11, 2, 10890L, StatoPagamento.Pagato), (12, 1, 10890L, StatoPagamento.Pagato), (12, 2, 10890L, StatoPagamento.Pagato));
        (await context.Canali.Select(c => c.Stato).ToListAsync(CancellationToken.None)).Should().AllBeEquivalentTo(StatoCanale.Valido);
    }

    [Fact]
    public async Task SwitchedOff_ItTouchesNothing()
    {
        await using var motore = await StartAsync("Sqlite");
        await PresentAsync(motore, "PR-1");

        await RoundsAsync(motore, 3);

        (await StatoAsync(motore)).Should().Be(StatoDomanda.Protocollata);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task RequestThatNobodyAnswers_Expires_AndTheExaminationGoesOn(string provider)
    {
        var clock = ClockAt("2026-11-24T08:30:01Z");
        // The clock jumps over days: without it, a refresh would run for every few seconds of them.
        await using var motore = await StartAsync(provider, clock, ("Adesioni:Aggiornamento", "3600"));
        await PresentAsync(motore, "PR-0");
        var istruttore = motore.Get<Istruttore>();
        await istruttore.StartAsync(1, CancellationToken.None);
        await istruttore.RequestIntegrazioneAsync(1, "Documento", clock.GetUtcNow().AddDays(1), null, CancellationToken.None);
        await istruttore.RequestIntegrazioneAsync(1, "Altro documento", clock.GetUtcNow().AddDays(2), 1, CancellationToken.None);

        clock.Advance(TimeSpan.FromDays(1.5));
        await RoundsAsync(motore, 1);
        (await StatoAsync(motore)).Should().Be(StatoDomanda.InAttesaIntegrazione);
        (await SendAsync(motore, "INT-0001", "RIN00000000000000001")).Rifiutata().Should().Equal("STA-R010");
        clock.Advance(TimeSpan.FromDays(1));
        await RoundsAsync(motore, 1);

        (await StatoAsync(motore)).Should().Be(StatoDomanda.InIstruttoria);
        (await motore.EventiAsync()).Should().Equal(
            TipoEvento.IstruttoriaAvviata, TipoEvento.IntegrazioneRichiesta, TipoEvento.IntegrazioneRichiesta, TipoEvento.IntegrazioneScaduta, TipoEvento.IntegrazioneScaduta);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task AnsweredRequest_LetsTheExaminationGoOn_WithItsProtocollo(string provider)
    {
        await using var motore = await StartAsync(provider);
        await PresentAsync(motore, "PR-0");
        var istruttore = motore.Get<Istruttore>();
        await istruttore.StartAsync(1, CancellationToken.None);
        await istruttore.RequestIntegrazioneAsync(1, "Documento", DateTimeOffset.MaxValue.AddDays(-2), null, CancellationToken.None);

        var fatti = (await SendAsync(motore, "INT-0001", "RIN00000000000000001")).Registrata();

        (fatti.Stato, fatti.IdDocumento, fatti.NumeroProtocollo).Should().Be((StatoDomanda.InIstruttoria, "INT00000000000000001", "INPS-INT-2026-000000000001"));
        (await SendAsync(motore, "INT-0002", "RIN00000000000000001")).Rifiutata().Should().Equal("STA-R010");
    }

    private static ValueTask<Engine.Variazioni.EsitoVariazione<FattiDocumento>> SendAsync(MotoreDiProva motore, string idMessaggio, string idRichiesta) =>
        motore.Get<SendIntegrazione>().RunAsync(Variazione(idMessaggio), "DOM00000000000000001", idRichiesta, "Ecco.", [], Render, CancellationToken.None);

    private static async Task PresentAsync(MotoreDiProva motore, string numeroPratica)
    {
        var richiesta = Of("MSG-0001");
        await SubmitTests.Registered(
            motore, richiesta with { Domanda = richiesta.Domanda with { Patrocinio = richiesta.Domanda.Patrocinio! with { NumeroPratica = numeroPratica } } });
    }

    private static async Task RoundsAsync(MotoreDiProva motore, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            await motore.Get<LavoriPeriodici>().RunAsync(CancellationToken.None);
        }
    }

    private static async Task<StatoDomanda> StatoAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return (await context.Domande.SingleAsync(CancellationToken.None)).Stato;
    }
}
