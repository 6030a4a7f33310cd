using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Domande;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Pagamenti;

/// <summary>Saved accounts (PAG-R010) and the history of the canali di accredito (ALAS-58, ALAS-59).</summary>
public class ContiECanaliTests
{
    private const string Persona = "BNCLRA85M41F205C";
    private static readonly DatiPagamento Conto = new("CONTO_CORRENTE", new Iban("IT30O0760103200000012345678"), null, "INTESTATO", null, null);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task ChangedCanale_IsToBeVerified_AndTheEarlierOneIsKept(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await PayAsync(motore, StatoPagamento.Predisposto, StatoPagamento.Sospeso, StatoPagamento.Disposto, StatoPagamento.Pagato, StatoPagamento.Restituito);

        var fatti = (await ChangeAsync(motore, "CAN-0001", Conto)).Registrata();

        (fatti.Quota, fatti.StatoCanale, fatti.PagamentiInteressati).Should().Be((1, StatoCanale.InVerifica, 3));
        await using var context = motore.Context();
        var canali = await context.Canali.OrderBy(c => c.NumeroCanale).ToListAsync(CancellationToken.None);
        canali.Select(c => c.Iban).Should().Equal("IT60X0542811101000000123456", "IT30O0760103200000012345678");
        canali[0].Dal.Should().Be(Istante);
        canali[0].Al.Should().Be(canali[1].Dal);
        canali[1].Al.Should().BeNull();
        (await motore.EventiAsync()).Should().Equal(TipoEvento.CanaleModificato);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SecondQuota_IsChangedByTheEnteThatCompletedIt(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, CompleteSecondoGenitoreTests.Divisa("MSG-0001", "MINORE1"));
        (await ChangeAsync(motore, "CAN-0001", Conto, quota: 2)).Rifiutata().Should().Equal("STA-R012");
        (await CompleteSecondoGenitoreTests.CompleteAsync(motore, "SEC-0001", CompleteSecondoGenitoreTests.Dati(numero: 1), ente: "PAT902")).Registrata();

        (await ChangeAsync(motore, "CAN-0001", Conto, quota: 2)).Rifiutata().Should().Equal("STA-R012");
        (await ChangeAsync(motore, "CAN-0001", Conto, quota: 2, ente: "PAT902")).Registrata().Quota.Should().Be(2);
        (await ChangeAsync(motore, "CAN-0002", Conto, ente: "PAT902")).Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
    }

    [Theory]
    [InlineData(StatoDomanda.Respinta)]
    [InlineData(StatoDomanda.Annullata)]
    public async Task StateThatForbidsIt_IsToldByItsCode(StatoDomanda stato)
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, stato);

        (await ChangeAsync(motore, "CAN-0001", Conto)).Rifiutata().Should().Equal("STA-R011");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SavedAccount_IsUsed_OnceVerified_ForItsPersonOnly(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "CON-0001")).Registrata().IdConto;
        (await SubmitWithAsync(motore, "MSG-0001", id)).Should().Equal("PAG-R010");

        await VerifyAsync(motore);

        (await SubmitWithAsync(motore, "MSG-0001", id)).Should().BeEmpty();
        (await SubmitWithAsync(motore, "MSG-0002", id, persona: "RSSMRA80A01H501U")).Should().Equal("PAG-R010");
        (await SubmitWithAsync(motore, "MSG-0003", id, ente: "PAT902")).Should().Equal("PAG-R010");
        (await SubmitWithAsync(motore, "MSG-0004", "CON00000000000000099")).Should().Equal("PAG-R010");
        (await ChangeAsync(motore, "CAN-0001", Conto with { Iban = null, IdConto = id })).Registrata();
        (await ChangeAsync(motore, "CAN-0002", Conto with { Iban = null, IdConto = "nonsense" })).Rifiutata(Esito.RichiestaInvalida).Should().Equal("PAG-R010");
        await using var context = motore.Context();
        (await context.Canali.SingleAsync(c => c.Al == null, CancellationToken.None)).Iban.Should().Be(Conto.Iban!.Value.InChiaro);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DeletedAccount_IsNoLongerUsable(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "CON-0001")).Registrata().IdConto;
        (await SaveAsync(motore, "CON-0002")).Registrata().IdConto.Should().Be(id, "the same account is saved once");
        await VerifyAsync(motore);

        (await DeleteAsync(motore, "CON-0003", id, ente: "PAT902")).Rifiutata(Esito.RichiestaInvalida).Should().Equal("PAG-R010");
        (await DeleteAsync(motore, "CON-0003", id)).Registrata();

        (await SubmitWithAsync(motore, "MSG-0001", id)).Should().Equal("PAG-R010");
        (await DeleteAsync(motore, "CON-0004", id)).Rifiutata(Esito.RichiestaInvalida).Should().Equal("PAG-R010");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandaThatAsksForIt_SavesItsAccount(string provider)
    {
        await using var motore = await StartAsync(provider);
        var richiesta = Of("MSG-0001");

        await SubmitTests.Registered(motore, With(richiesta, ((Domanda)richiesta.Domanda).DatiPagamento with { MemorizzaConto = true }));

        await using var context = motore.Context();
        var conto = await context.Conti.SingleAsync(CancellationToken.None);
        (conto.CodiceFiscale, conto.Ente, conto.Stato).Should().Be((Persona, "PAT901", StatoCanale.InVerifica));
        (await motore.EventiAsync()).Should().Equal(TipoEvento.ContoAggiunto);
    }

    [Fact]
    public async Task DryRun_KnowsTheSavedAccounts()
    {
        await using var motore = await StartAsync("Sqlite");
        var richiesta = With(Of("MSG-0001"), Conto with { Iban = null, IdConto = "CON00000000000000001" });

        var verifica = await motore.Get<Verify>().RunAsync(richiesta.Prestazione, richiesta.Domanda, richiesta.Contesto, [], CancellationToken.None);

        verifica.Segnalazioni.Select(s => s.Codice).Should().Equal("PAG-R010");
    }

    private static RichiestaRegistrazione With(RichiestaRegistrazione richiesta, DatiPagamento dati) =>
        richiesta with { Domanda = (Domanda)richiesta.Domanda with { DatiPagamento = dati } };

    private static async Task<IReadOnlyList<string>> SubmitWithAsync(MotoreDiProva motore, string idMessaggio, string idConto, string persona = Persona, string ente = "PAT901")
    {
        var richiesta = With(Of(idMessaggio, ente: ente), Conto with { Iban = null, IdConto = idConto });
        richiesta = richiesta with { Domanda = richiesta.Domanda with { Richiedente = richiesta.Domanda.Richiedente with { CodiceFiscale = new CodiceFiscale(persona) } } };
        return await motore.Submit.RunAsync(richiesta, CancellationToken.None) switch
        {
            EsitoRegistrazione.Registrata => [],
            EsitoRegistrazione.Rifiutata rifiutata => [.. rifiutata.Segnalazioni.Select(s => s.Codice)],
            var altro => throw new InvalidOperationException(altro.ToString()),
        };
    }

    private static Task<int> PayAsync(MotoreDiProva motore, params StatoPagamento[] stati) => motore.Get<WriteVariazione>().RunAsync(
        s =>
        {
            s.Db.Pagamenti.AddRange(stati.Select((stato, i) => new PagamentoRow { NumeroPagamento = i + 1, NumeroDomanda = 1, Quota = 1, Stato = stato }));
            return 0;
        },
        CancellationToken.None);

    private static Task<StatoCanale> VerifyAsync(MotoreDiProva motore) => motore.Get<WriteVariazione>().RunAsync(s => s.Db.Conti.Single().Stato = StatoCanale.Valido, CancellationToken.None);

    private static ValueTask<EsitoVariazione<FattiCanaleAccredito>> ChangeAsync(
        MotoreDiProva motore, string idMessaggio, DatiPagamento dati, int? quota = null, string ente = "PAT901") => motore.Get<ChangeCanale>().RunAsync(
            Variazione(idMessaggio, ente: ente),
            new DatiCanale { IdDomanda = "DOM00000000000000001", Quota = quota, DatiPagamento = dati },
            Render,
            CancellationToken.None);

    private static ValueTask<EsitoVariazione<FattiConto>> SaveAsync(MotoreDiProva motore, string idMessaggio) =>
        motore.Get<SaveConto>().RunAsync(Variazione(idMessaggio), new CodiceFiscale(Persona), Conto, [], Render, CancellationToken.None);

    private static ValueTask<EsitoVariazione<FattiConto>> DeleteAsync(MotoreDiProva motore, string idMessaggio, string id, string ente = "PAT901") =>
        motore.Get<DeleteConto>().RunAsync(Variazione(idMessaggio, ente: ente), new CodiceFiscale(Persona), id, "request/IdConto", Render, CancellationToken.None);
}
