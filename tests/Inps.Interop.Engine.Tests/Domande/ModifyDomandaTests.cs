using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Domande;

/// <summary>ModificaDomanda and AggiungiMinore in the writer's transaction.</summary>
public class ModifyDomandaTests
{
    private const string Id = "DOM00000000000000001";

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task ChangedDomanda_HasANewVersionItsOwnProtocollo_AndItsHistory(string provider)
    {
        await using var motore = await StartAsync(provider);
        var richiesta = Of("MSG-0001", "MINORE1");
        var prima = (await SubmitTests.Registered(motore, richiesta)).Fatti;

        var fatti = (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE2"))).Registrata();

        (fatti.VersioneDomanda, fatti.Stato, fatti.IdDocumento).Should().Be((2, StatoDomanda.Protocollata, "VAR00000000000000001"));
        fatti.NumeroProtocollo.Should().EndWith("-000000000002");
        fatti.Minori.Select(m => m.CodiceFiscale.InChiaro).Should().Equal("MINORE2");
        var letta = await motore.Get<FindDomande>().FindAsync("PAT901", RiferimentoDomanda.ByIdDomanda(Id), CancellationToken.None);
        letta!.Versione.Should().Be(2);
        letta.NumeroProtocollo.Should().Be(prima.NumeroProtocollo);
        letta.Minori.Select(m => m.CodiceFiscale.InChiaro).Should().Equal("MINORE2");
        await using var context = motore.Context();
        var versione = await context.Versioni.SingleAsync(CancellationToken.None);
        (versione.Versione, versione.Operazione, versione.IdDocumento).Should().Be((2, "ModificaDomanda", fatti.IdDocumento));
        richiesta.Prestazione.Deserialize(Engine.Traffico.Compressione.Expand(versione.ContenutoPrecedente))
            .Should().BeEquivalentTo(richiesta.Domanda, o => o.RespectingRuntimeTypes());
        (await motore.EventiAsync()).Should().Equal(TipoEvento.Modificata);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ReplayOfTheSubmission_TellsTheFirstFacts_AfterAChange(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = (await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"))).Fatti;
        (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE2", "MINORE3"))).Registrata();
        (await ModifyAsync(motore, "VAR-0002", 2, ConMinori("MINORE4"))).Registrata();

        var replay = await motore.Submit.RunAsync(Of("MSG-0001", "MINORE1"), CancellationToken.None);

        replay.Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.Should().BeEquivalentTo(prima);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task MinorThatWasThere_KeepsItsDecorrenza(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"));

        var fatti = (await ModifyAsync(
            motore, "VAR-0001", 1, ConMinori("MINORE2", "MINORE1"), OperazioniSullaDomanda.AggiungiMinore, Istante.AddMonths(2))).Registrata();

        fatti.Minori.Select(m => (m.CodiceFiscale.InChiaro, m.Decorrenza)).Should().Equal(("MINORE2", new DateOnly(2027, 1, 1)), ("MINORE1", new DateOnly(2026, 11, 1)));
        (await motore.EventiAsync()).Should().Equal(TipoEvento.MinoreAggiunto);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task StaleVersion_IsRefused(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE2"))).Registrata();

        (await ModifyAsync(motore, "VAR-0002", 1, ConMinori("MINORE3"))).Rifiutata().Should().Equal("STA-R013");
        (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE2"))).Should().BeOfType<EsitoVariazione<FattiModifica>.Duplicata>()
            .Which.Prima.VersioneDomanda.Should().Be(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task MinorOfAnotherDomanda_IsRefused_WithATR013_ButItsOwnIsNot(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"));
        await SubmitTests.Registered(motore, Of("MSG-0002", "MINORE2"));

        (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE1", "MINORE2"))).Rifiutata(Esito.RichiestaInvalida).Should().Equal("AT-R013");
        (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE1", "MINORE3"))).Registrata().Minori.Should().HaveCount(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DocumentThatTheRulesRefuse_OrAnotherApplicant_ChangesNothing(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"));

        (await ModifyAsync(motore, "VAR-0001", 1, d => new EsitoModifica(d, [Blocco, Avviso]))).Rifiutata(Esito.RichiestaInvalida).Should().Equal("CF-R002");
        var altro = new Soggetto(new CodiceFiscale("RSSMRA80A01H501U"), "ROSSI", "MARIO");
        (await ModifyAsync(motore, "VAR-0001", 1, d => new EsitoModifica(d with { Richiedente = altro }, []))).Rifiutata().Should().Equal("STA-R015");
        (await motore.EventiAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(StatoDomanda.InIstruttoria, "AT-R020")]
    [InlineData(StatoDomanda.Accolta, "AT-R020")]
    [InlineData(StatoDomanda.DaProtocollare, "STA-R005")]
    [InlineData(StatoDomanda.Annullata, "STA-R005")]
    public async Task StateThatForbidsIt_IsToldByItsCode(StatoDomanda stato, string codice)
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, stato);

        (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE2"))).Rifiutata().Should().Equal(codice);
    }

    [Fact]
    public async Task DraftOrDomandaOfAnotherEnte_IsNotChanged()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001", ente: "PAT902"));
        var bozza = (await BozzeTests.SaveAsync(motore, "BOZ-0001", BozzeTests.Bozza("<Bozza/>"))).Registrata().IdDomanda!;

        (await ModifyAsync(motore, "VAR-0001", 1, ConMinori("MINORE2"))).Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
        (await ModifyAsync(motore, "VAR-0002", 1, ConMinori("MINORE2"), id: bozza)).Rifiutata().Should().Equal("STA-R005");
    }

    private static Func<DomandaDiPrestazione, EsitoModifica> ConMinori(params string[] minori) => registrata =>
    {
        var domanda = (Domanda)registrata;
        return new EsitoModifica(
            domanda with { Minori = [.. minori.Select((codice, i) => domanda.Minori[0] with { Progressivo = i + 1, CodiceFiscale = new CodiceFiscale(codice) })] }, []);
    };

    private static ValueTask<EsitoVariazione<FattiModifica>> ModifyAsync(
        MotoreDiProva motore,
        string idMessaggio,
        int versione,
        Func<DomandaDiPrestazione, EsitoModifica> modifica,
        OperazioneSullaDomanda? operazione = null,
        DateTimeOffset? istante = null,
        string id = Id)
    {
        var richiesta = Variazione(idMessaggio, servizio: "AssegnoTemporaneo");
        return motore.Get<ModifyDomanda>().RunAsync(
            richiesta,
            new DatiModifica
            {
                Operazione = operazione ?? OperazioniSullaDomanda.ModificaDomanda,
                IdDomanda = id,
                VersioneDomanda = versione,
                Prestazione = Catalogo.FindByCodice("AT")!,
                Contesto = Contesto.At(istante ?? Istante, richiesta.Canale, ParametriRegole.Default),
                Modifica = modifica,
            },
            Render,
            CancellationToken.None);
    }
}
