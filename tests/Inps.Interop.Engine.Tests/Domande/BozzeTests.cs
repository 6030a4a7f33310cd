using System.Text;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Domande;

/// <summary>Drafts: saved, read again, changed, removed, submitted, expired.</summary>
public class BozzeTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Draft_IsGivenBackAsItWasSaved(string provider)
    {
        await using var motore = await StartAsync(provider, ClockAt("2026-11-24T08:30:01Z"));

        var fatti = (await SaveAsync(motore, "BOZ-0001", Bozza("<Bozza/>") with { Passo = 2, NumeroPratica = "PR-1" })).Registrata();
        var (bozza, rifiuto) = await motore.Get<FindBozza>().FindAsync("PAT901", fatti.IdDomanda!, CancellationToken.None);

        rifiuto.Should().BeNull();
        Encoding.UTF8.GetString(bozza!.Contenuto).Should().Be("<Bozza/>");
        (bozza.IdDomanda, bozza.Passo, bozza.NumeroPratica, bozza.CodicePrestazione).Should().Be(("DOM00000000000000001", 2, "PR-1", "AT"));
        fatti.Stato.Should().Be(StatoDomanda.Bozza);
        fatti.Scadenza.Should().Be(fatti.Istante.AddDays(90));
        (await motore.EventiAsync()).Should().Equal(TipoEvento.BozzaSalvata);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SavedAgain_ReplacesTheContent_AndAReplayDoesNot(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "BOZ-0001", Bozza("<Prima/>"))).Registrata().IdDomanda!;

        (await SaveAsync(motore, "BOZ-0002", Bozza("<Seconda/>") with { IdDomanda = id })).Registrata().IdDomanda.Should().Be(id);
        var replay = await SaveAsync(motore, "BOZ-0001", Bozza("<Prima/>"));

        replay.Should().BeOfType<EsitoVariazione<FattiBozza>.Duplicata>().Which.Prima.IdDomanda.Should().Be(id);
        Encoding.UTF8.GetString((await FindAsync(motore, id)).Bozza!.Contenuto).Should().Be("<Seconda/>");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SubmittedDraft_BecomesTheDomandaOfItsNumber(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "BOZ-0001", Bozza("<Bozza/>"))).Registrata().IdDomanda!;
        await SubmitTests.Registered(motore, Of("MSG-0001"));

        var fatti = (await SubmitTests.Registered(motore, Of("MSG-0002") with { IdBozza = id, ImprontaDocumento = new byte[32] })).Fatti;

        fatti.IdDomanda.Should().Be(id);
        fatti.NumeroProtocollo.Should().EndWith("-000000000002");
        (await motore.EventiAsync()).Should().Equal(TipoEvento.BozzaSalvata, TipoEvento.Presentata);
        (await FindAsync(motore, id)).Rifiuto!.Codice.Should().Be("STA-R002");
        (await DeleteAsync(motore, "BOZ-0002", id)).Rifiutata().Should().Equal("STA-R003");
        (await SaveAsync(motore, "BOZ-0003", Bozza("<X/>") with { IdDomanda = id })).Rifiutata().Should().Equal("STA-R001");
        var domanda = await motore.Get<FindDomande>().FindAsync("PAT901", RiferimentoDomanda.ByIdDomanda(id), CancellationToken.None);
        domanda!.Impronta.Should().Equal(new byte[32]);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DraftSubmittedTwice_IsRefusedTheSecondTime_EvenInOneBatch(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "BOZ-0001", Bozza("<Bozza/>"))).Registrata().IdDomanda!;

        var esiti = await BatchTests.InOneBatch(motore, Of("MSG-0001") with { IdBozza = id }, Of("MSG-0002") with { IdBozza = id }, Of("MSG-0001", contenuto: "A") with { IdBozza = id });

        esiti[0].Should().BeOfType<EsitoRegistrazione.Registrata>();
        esiti[1].Should().BeOfType<EsitoRegistrazione.Rifiutata>().Which.Segnalazioni.Should().ContainSingle(s => s.Codice == "STA-R004");
        (await motore.Submit.FindPrimaAsync(Of("MSG-0001").Chiave, Of("MSG-0001").Impronta, CancellationToken.None))
            .Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.IdDomanda.Should().Be(id);
        (await motore.Submit.FindPrimaAsync(Of("MSG-0009").Chiave, Of("MSG-0009").Impronta, CancellationToken.None)).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task FailedRendering_LeavesTheDraftADraft(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "BOZ-0001", Bozza("<Bozza/>"))).Registrata().IdDomanda!;

        await motore.Submit.RunAsync(Of("MSG-0001") with { IdBozza = id, Render = _ => throw new NotSupportedException("no answer") }, CancellationToken.None);

        (await FindAsync(motore, id)).Bozza.Should().NotBeNull();
        (await SubmitTests.Registered(motore, Of("MSG-0001") with { IdBozza = id })).Fatti.NumeroProtocollo.Should().EndWith("-000000000001");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DraftOfAnotherEnte_IsNotFound(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "BOZ-0001", Bozza("<Bozza/>"))).Registrata().IdDomanda!;

        (await motore.Get<FindBozza>().FindAsync("PAT902", id, CancellationToken.None)).Rifiuto!.Codice.Should().Be("PAT-R003");
        (await motore.Get<DeleteBozza>().RunAsync(Variazione("BOZ-0002", ente: "PAT902"), id, Render, CancellationToken.None))
            .Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
        var submitted = await motore.Submit.RunAsync(Of("MSG-0001", ente: "PAT902") with { IdBozza = id }, CancellationToken.None);
        submitted.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Which.Esito.Should().Be(Esito.DatiNonTrovati);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ExpiredDraft_CountsAsRemoved_AndIsRemovedByTheJob(string provider)
    {
        var clock = ClockAt("2026-11-24T08:30:01Z");
        // The clock jumps over days: without it, a refresh would run for every few seconds of them.
        await using var motore = await StartAsync(provider, clock, ("CicloDiVita:BozzaGiorni", "10"), ("Adesioni:Aggiornamento", "3600"));
        var id = (await SaveAsync(motore, "BOZ-0001", Bozza("<Bozza/>"))).Registrata().IdDomanda!;
        (await motore.Get<DeleteBozza>().RemoveExpiredAsync(CancellationToken.None)).Should().Be(0);

        clock.Advance(TimeSpan.FromDays(10));

        (await FindAsync(motore, id)).Rifiuto!.Codice.Should().Be("STA-R002");
        (await SaveAsync(motore, "BOZ-0002", Bozza("<X/>") with { IdDomanda = id })).Rifiutata().Should().Equal("STA-R001");
        (await motore.Get<DeleteBozza>().RemoveExpiredAsync(CancellationToken.None)).Should().Be(1);
        (await motore.EventiAsync()).Should().Equal(TipoEvento.BozzaSalvata, TipoEvento.BozzaEliminata);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RemovedDraft_IsGone(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await SaveAsync(motore, "BOZ-0001", Bozza("<Bozza/>"))).Registrata().IdDomanda!;

        (await DeleteAsync(motore, "BOZ-0002", id)).Registrata().Stato.Should().Be(StatoDomanda.Eliminata);

        (await DeleteAsync(motore, "BOZ-0003", id)).Rifiutata().Should().Equal("STA-R003");
        (await DeleteAsync(motore, "BOZ-0004", "DOM00000000000000099")).Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
        (await DeleteAsync(motore, "BOZ-0005", "nonsense")).Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
    }

    internal static DatiBozza Bozza(string xml) => new()
    {
        Prestazione = Catalogo.FindByCodice("AT")!,
        Richiedente = new CodiceFiscale("BNCLRA85M41F205C"),
        Contenuto = Encoding.UTF8.GetBytes(xml),
    };

    internal static ValueTask<EsitoVariazione<FattiBozza>> SaveAsync(MotoreDiProva motore, string idMessaggio, DatiBozza dati) =>
        motore.Get<SaveBozza>().RunAsync(Variazione(idMessaggio), dati, Render, CancellationToken.None);

    private static ValueTask<EsitoVariazione<FattiBozza>> DeleteAsync(MotoreDiProva motore, string idMessaggio, string id) =>
        motore.Get<DeleteBozza>().RunAsync(Variazione(idMessaggio), id, Render, CancellationToken.None);

    private static Task<(Bozza? Bozza, Segnalazione? Rifiuto)> FindAsync(MotoreDiProva motore, string id) =>
        motore.Get<FindBozza>().FindAsync("PAT901", id, CancellationToken.None);
}
