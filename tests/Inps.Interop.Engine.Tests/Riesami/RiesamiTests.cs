using System.Text;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Riesami;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Riesami;

/// <summary>Riesami as a patronato asks for them and annuls them (ALAS-44..51).</summary>
public class RiesamiTests
{
    private const string Motivazione = "Il requisito di residenza risulta dal certificato allegato.";
    private static readonly Allegato Certificato = new("certificato.pdf", "application/pdf", null, "%PDF-1.7"u8.ToArray(), "Certificato");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task RiesameOfARefusedDomanda_GoesToTheSedeOfTheResidence_WithItsProtocolloAndFiles(string provider)
    {
        await using var motore = await StartAsync(provider, null, ("CicloDiVita:Sedi:FE", "380000"));
        var richiesta = Of("MSG-0001");
        var residenza = new Indirizzo("Via Roma", "1", "44121", "D548", "FE");
        await SubmitTests.Registered(motore, richiesta with { Domanda = richiesta.Domanda with { Richiedente = richiesta.Domanda.Richiedente with { Residenza = residenza } } });
        await motore.PutInStateAsync(1, StatoDomanda.Respinta);

        var fatti = (await RequestAsync(motore, "RIE-0001")).Registrata();

        (fatti.IdRiesame, fatti.StatoRiesame, fatti.CodiceSede).Should().Be(("RIE00000000000000001", StatoRiesame.Presentato, "380000"));
        fatti.NumeroProtocollo.Should().Be("INPS-RIE-2026-000000000001");
        await using var context = motore.Context();
        var allegato = await context.Allegati.SingleAsync(CancellationToken.None);
        (allegato.IdDocumento, allegato.NomeFile, Encoding.UTF8.GetString(allegato.Contenuto)).Should().Be((fatti.IdDocumento, "certificato.pdf", "%PDF-1.7"));
        (await context.Documenti.SingleAsync(CancellationToken.None)).Testo.Should().Be(Motivazione);
        (await motore.EventiAsync()).Should().Equal(TipoEvento.RiesameRichiesto);
    }

    [Theory]
    [InlineData(StatoDomanda.Protocollata)]
    [InlineData(StatoDomanda.Accolta)]
    [InlineData(StatoDomanda.Annullata)]
    public async Task DomandaThatIsNotRefused_HasNoRiesame(StatoDomanda stato)
    {
        await using var motore = await RefusedAsync("Sqlite");
        await motore.PutInStateAsync(1, stato);

        (await RequestAsync(motore, "RIE-0001")).Rifiutata().Should().Equal("RIE-R001");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task OneRiesameAtATime_AndANewOneAfterAnAnnulment(string provider)
    {
        await using var motore = await RefusedAsync(provider);
        var primo = (await RequestAsync(motore, "RIE-0001")).Registrata();
        (await RequestAsync(motore, "RIE-0002")).Rifiutata().Should().Equal("RIE-R002");

        var annullato = (await AnnulAsync(motore, "ARI-0001", primo.IdRiesame)).Registrata();
        var secondo = (await RequestAsync(motore, "RIE-0002")).Registrata();

        (annullato.StatoRiesame, annullato.IdDocumento, annullato.NumeroProtocollo)
            .Should().Be((StatoRiesame.Annullato, "ARI00000000000000001", "INPS-ANN-2026-000000000001"));
        secondo.IdRiesame.Should().Be("RIE00000000000000002");
        (await AnnulAsync(motore, "ARI-0002", primo.IdRiesame)).Rifiutata().Should().Equal("STA-R021");
        (await motore.EventiAsync()).Should().Equal(TipoEvento.RiesameRichiesto, TipoEvento.RiesameAnnullato, TipoEvento.RiesameRichiesto);
    }

    [Theory]
    [InlineData("false", "RIE-R003")]
    [InlineData("true", null)]
    public async Task AfterARefusedRiesame_AnotherOneIsAsked_OnlyWhereConfigured(string setting, string? codice)
    {
        await using var motore = await RefusedAsync("Sqlite", ("CicloDiVita:RiesameDopoRigetto", setting));
        (await RequestAsync(motore, "RIE-0001")).Registrata();
        await motore.ExecuteAsync("""UPDATE "Riesami" SET "Stato" = 4""");

        var esito = await RequestAsync(motore, "RIE-0002");

        if (codice is null)
        {
            esito.Registrata().IdRiesame.Should().Be("RIE00000000000000002");
        }
        else
        {
            esito.Rifiutata().Should().Equal(codice);
        }
    }

    [Fact]
    public async Task RiesameThatWaitsForItsProtocollo_IsDaProtocollare()
    {
        await using var motore = await RefusedAsync("Sqlite");
        await motore.Get<RegistriProtocollo>().SetManutenzioneAsync("RIE", true, CancellationToken.None);

        var fatti = (await RequestAsync(motore, "RIE-0001")).Registrata();

        (fatti.StatoRiesame, fatti.NumeroProtocollo).Should().Be((StatoRiesame.DaProtocollare, null));
        (await AnnulAsync(motore, "ARI-0001", fatti.IdRiesame)).Registrata().NumeroProtocollo.Should().BeNull("an annulment is entered after what it annuls");
    }

    [Fact]
    public async Task RiesameOfAnotherEnte_IsNotFound()
    {
        await using var motore = await RefusedAsync("Sqlite");
        var id = (await RequestAsync(motore, "RIE-0001")).Registrata().IdRiesame;

        (await motore.Get<AnnulRiesame>().RunAsync(Variazione("ARI-0001", ente: "PAT902"), id, Render, CancellationToken.None))
            .Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
    }

    internal static async Task<MotoreDiProva> RefusedAsync(string provider, params (string Key, string Value)[] settings)
    {
        var motore = await StartAsync(provider, null, settings);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, StatoDomanda.Respinta);
        return motore;
    }

    internal static ValueTask<EsitoVariazione<FattiRiesame>> RequestAsync(MotoreDiProva motore, string idMessaggio) =>
        motore.Get<RequestRiesame>().RunAsync(Variazione(idMessaggio), "DOM00000000000000001", Motivazione, [Certificato], Render, CancellationToken.None);

    private static ValueTask<EsitoVariazione<FattiRiesame>> AnnulAsync(MotoreDiProva motore, string idMessaggio, string id) =>
        motore.Get<AnnulRiesame>().RunAsync(Variazione(idMessaggio), id, Render, CancellationToken.None);
}
