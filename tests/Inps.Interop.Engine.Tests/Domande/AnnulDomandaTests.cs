using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Domande;

public class AnnulDomandaTests
{
    private const string Id = "DOM00000000000000001";

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task AnnulledDomanda_HasItsReceipt_AndFreesItsMinor(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"));

        var fatti = (await AnnulAsync(motore, "ANN-0001", motivo: "Rinuncia")).Registrata();

        (fatti.Stato, fatti.IdDocumento).Should().Be((StatoDomanda.Annullata, "ANN00000000000000001"));
        fatti.NumeroProtocollo.Should().Be("INPS-ANN-2026-000000000001");
        await SubmitTests.Registered(motore, Of("MSG-0002", "MINORE1"));
        await using var context = motore.Context();
        var documento = await context.Documenti.SingleAsync(CancellationToken.None);
        (documento.Tipo, documento.Testo, documento.NumeroProtocollo).Should().Be((TipoDocumento.RicevutaAnnullamento, "Rinuncia", 1));
        (await context.Minori.FirstAsync(m => m.NumeroDomanda == 1, CancellationToken.None)).Stato.Should().Be(StatoDomanda.Annullata);
        (await motore.EventiAsync()).Should().Equal(TipoEvento.Annullata);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandaThatWaitsForItsProtocollo_IsAnnulled_AndItsAnnulmentWaitsBehindIt(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.Get<RegistriProtocollo>().SetManutenzioneAsync("AUF", true, CancellationToken.None);
        await SubmitTests.Registered(motore, Of("MSG-0001"));

        var fatti = (await AnnulAsync(motore, "ANN-0001")).Registrata();

        (fatti.Stato, fatti.NumeroProtocollo).Should().Be((StatoDomanda.Annullata, null));
        await using var context = motore.Context();
        (await context.ProtocolliInCoda.OrderBy(c => c.Posizione).Select(c => c.IdDocumento).ToListAsync(CancellationToken.None))
            .Should().Equal(Id, "ANN00000000000000001");
    }

    [Theory]
    [InlineData(StatoDomanda.Accolta)]
    [InlineData(StatoDomanda.Respinta)]
    [InlineData(StatoDomanda.Chiusa)]
    public async Task DecidedDomanda_IsNotAnnulled(StatoDomanda stato)
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, stato);

        (await AnnulAsync(motore, "ANN-0001")).Rifiutata().Should().Equal("STA-R008");
    }

    [Fact]
    public async Task AnnulledTwice_IsRefused_ButAReplayIsNot()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        var prima = (await AnnulAsync(motore, "ANN-0001")).Registrata();

        (await AnnulAsync(motore, "ANN-0001")).Should().BeOfType<EsitoVariazione<FattiDocumento>.Duplicata>().Which.Prima.Should().BeEquivalentTo(prima);
        (await AnnulAsync(motore, "ANN-0002")).Rifiutata().Should().Equal("STA-R008");
    }

    [Fact]
    public async Task DomandaWithAnIssuedPayment_IsNotAnnulled()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, StatoDomanda.InIstruttoria);
        await motore.Get<WriteVariazione>().RunAsync(
            s => s.Db.Pagamenti.Add(new PagamentoRow { NumeroPagamento = 1, NumeroDomanda = 1, Quota = 1, Stato = StatoPagamento.Disposto }), CancellationToken.None);

        (await AnnulAsync(motore, "ANN-0001")).Rifiutata().Should().Equal("STA-R009");
    }

    [Fact]
    public async Task OtherVersionOrEnte_IsRefused()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));

        (await AnnulAsync(motore, "ANN-0001", versione: 2)).Rifiutata().Should().Equal("STA-R013");
        (await motore.Get<AnnulDomanda>().RunAsync(Variazione("ANN-0002", ente: "PAT902"), Id, null, null, Render, CancellationToken.None))
            .Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
        (await AnnulAsync(motore, "ANN-0001", versione: 1)).Registrata();
    }

    private static ValueTask<EsitoVariazione<FattiDocumento>> AnnulAsync(MotoreDiProva motore, string idMessaggio, string? motivo = null, int? versione = null) =>
        motore.Get<AnnulDomanda>().RunAsync(Variazione(idMessaggio), Id, motivo, versione, Render, CancellationToken.None);
}
