using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

public class SubmitTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task FirstDomanda_HasTheFirstNumbers_AndItsTrafficRecord(string provider)
    {
        await using var motore = await StartAsync(provider, ClockAt("2026-11-24T08:30:01Z"));
        var richiesta = Of("MSG-0001", minore: "NREMRC15T12H501J");

        var fatti = (await Registered(motore, richiesta)).Fatti;

        fatti.NumeroDomanda.Should().Be(1);
        fatti.IdDomanda.Should().Be("DOM00000000000000001");
        fatti.NumeroProtocollo.Should().Be("INPS-AUF-2026-000000000001");
        fatti.Stato.Should().Be(StatoDomanda.Protocollata);
        fatti.Presentazione.Should().Be(Istante);
        fatti.DataProtocollo.Should().Be(DateTimeOffset.Parse("2026-11-24T08:30:01Z", System.Globalization.CultureInfo.InvariantCulture));
        fatti.NumeroPratica.Should().Be("PR-2026/15");
        fatti.Minori.Should().Equal(new MinoreInDomanda(1, new("NREMRC15T12H501J"), new(2026, 11, 1), new CodiceFiscale("RSSMRA80A01H501U")));
        await using var context = motore.Context();
        var record = await context.Transazioni.SingleAsync(CancellationToken.None);
        record.Should().BeEquivalentTo(Record(richiesta.IdTransazione, fatti));
        System.Text.Encoding.UTF8.GetString(Compressione.Expand(record.Risposta)).Should().Contain(fatti.IdDomanda);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Replay_AnswersTheFirstFacts(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = await Registered(motore, Of("MSG-0001", "MINORE1") with { Segnalazioni = [Avviso] });

        var replay = await motore.Submit.RunAsync(Of("MSG-0001", "MINORE1"), CancellationToken.None);

        replay.Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.Should().BeEquivalentTo(prima.Fatti);
        await motore.RegisterHoldsAsync(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ReplaysInOneBatch_AllAnswerTheFirstFacts(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = await Registered(motore, Of("MSG-0001", "MINORE1"));

        var esiti = await BatchTests.InOneBatch(motore, Of("MSG-0001", "MINORE1"), Of("MSG-0001", "MINORE1"), Of("MSG-0002"));

        esiti[..2].Should().AllBeOfType<EsitoRegistrazione.Duplicata>().Which.Should().OnlyContain(d => d.Prima.NumeroDomanda == prima.Fatti.NumeroDomanda);
        esiti[2].Should().BeOfType<EsitoRegistrazione.Registrata>();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SameKeyOtherContent_IsInConflitto_WithMSGR001(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = await Registered(motore, Of("MSG-0001", contenuto: "A"));

        var esito = await motore.Submit.RunAsync(Of("MSG-0001", contenuto: "B"), CancellationToken.None);

        var conflitto = esito.Should().BeOfType<EsitoRegistrazione.InConflitto>().Subject;
        conflitto.PrimaImpronta.Should().Equal(prima.Fatti.Impronta);
        conflitto.Segnalazione.Codice.Should().Be("MSG-R001");
        conflitto.Segnalazione.Valore.Should().Be(
            $"domanda 1 del 2026-11-24T09:30:00.123+01:00, impronta {Convert.ToHexStringLower(prima.Fatti.Impronta)}");
        await motore.RegisterHoldsAsync(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SameMessageOfAnotherEnte_IsAnotherKey(string provider)
    {
        await using var motore = await StartAsync(provider);
        await Registered(motore, Of("MSG-0001", ente: "PAT901"));

        var fatti = (await Registered(motore, Of("MSG-0001", ente: "PAT902"))).Fatti;

        fatti.NumeroDomanda.Should().Be(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task KeysThatDifferInCase_AreTwo(string provider)
    {
        await using var motore = await StartAsync(provider);
        await Registered(motore, Of("msg-0001"));

        (await Registered(motore, Of("MSG-0001"))).Fatti.NumeroDomanda.Should().Be(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task BlockedDocument_IsRefused_AndNotRemembered(string provider)
    {
        await using var motore = await StartAsync(provider);

        var refused = await motore.Submit.RunAsync(Of("MSG-0001") with { Segnalazioni = [Avviso, Blocco] }, CancellationToken.None);

        var rifiutata = refused.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Subject;
        rifiutata.Esito.Should().Be(Esito.RichiestaInvalida);
        rifiutata.Segnalazioni.Should().Equal(Avviso, Blocco);
        (await Registered(motore, Of("MSG-0001", contenuto: "corrected"))).Fatti.NumeroDomanda.Should().Be(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ReplayThatTheRulesRefuseToday_AnswersTheFirstFacts(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = await Registered(motore, Of("MSG-0001"));

        var replay = await motore.Submit.RunAsync(Of("MSG-0001") with { Segnalazioni = [Blocco] }, CancellationToken.None);

        replay.Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.Should().BeEquivalentTo(prima.Fatti);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task MinoreOfAnActiveDomanda_IsRefused_WithATR013(string provider)
    {
        await using var motore = await StartAsync(provider);
        await Registered(motore, Of("MSG-0001", minore: "MINORE1"));

        var esito = await motore.Submit.RunAsync(Of("MSG-0002", minore: "MINORE1") with { Segnalazioni = [Avviso] }, CancellationToken.None);

        esito.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Which.Segnalazioni.Select(s => s.Codice).Should().Equal("CF-W03", "AT-R013");
        await motore.RegisterHoldsAsync(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task MinoreOfAnAnnulledDomanda_IsFree(string provider)
    {
        await using var motore = await StartAsync(provider);
        await Registered(motore, Of("MSG-0001", minore: "MINORE1"));
        await motore.ExecuteAsync("""UPDATE "Domande" SET "Stato" = 7""");

        await Registered(motore, Of("MSG-0002", minore: "MINORE1"));

        await motore.RegisterHoldsAsync(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Verify_FindsWhatSubmitWouldRefuse_AndStoresNothing(string provider)
    {
        await using var motore = await StartAsync(provider);
        await Registered(motore, Of("MSG-0001", minore: "MINORE1"));
        var richiesta = Of("MSG-0002", minore: "MINORE1");

        var (esito, segnalazioni, _) = await motore.Get<Verify>().RunAsync(richiesta.Prestazione, richiesta.Domanda, richiesta.Contesto, [Avviso], CancellationToken.None);

        esito.Should().Be(Esito.RichiestaInvalida);
        segnalazioni.Select(s => s.Codice).Should().Equal("CF-W03", "AT-R013");
        await motore.RegisterHoldsAsync(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RegisteredContent_ReadsBackEqual(string provider)
    {
        await using var motore = await StartAsync(provider);
        var richiesta = Of("MSG-0001");
        var fatti = (await Registered(motore, richiesta)).Fatti;

        var letta = await motore.Get<FindDomande>().FindAsync("PAT901", RiferimentoDomanda.ByIdDomanda(fatti.IdDomanda), CancellationToken.None);

        richiesta.Prestazione.Deserialize(letta!.Contenuto).Should().BeEquivalentTo(richiesta.Domanda, o => o.RespectingRuntimeTypes());
    }

    internal static async Task<EsitoRegistrazione.Registrata> Registered(MotoreDiProva motore, RichiestaRegistrazione richiesta)
    {
        var esito = await motore.Submit.RunAsync(richiesta, CancellationToken.None);
        return esito.Should().BeOfType<EsitoRegistrazione.Registrata>().Subject;
    }
}
