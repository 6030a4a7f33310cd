using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.Protocollo.DifferitoTests;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Protocollo;

/// <summary>Maintenance of a register, whoever keeps it, and the order between registers.</summary>
public class RegistriProtocolloTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider clock = ClockAt("2026-11-24T08:00:00Z");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task OwnRegisterUnderMaintenance_Queues_AndGoesOnInOrderAfterIt(string provider)
    {
        await using var motore = await StartAsync(provider, clock);
        var registri = motore.Get<RegistriProtocollo>();
        await RegisterAsync(motore, 2);
        await registri.SetManutenzioneAsync("AUF", attiva: true, None);
        await RegisterAsync(motore, 3, from: 3);

        await NumberAsync(motore);
        (await StatoAsync(motore)).Should().BeEquivalentTo(
            new { InAttesa = 3L, InAttesaDal = clock.GetUtcNow(), ManutenzioneDal = clock.GetUtcNow(), Tentativi = 0, ProssimoTentativo = (DateTimeOffset?)null });

        await registri.SetManutenzioneAsync("AUF", attiva: false, None);
        (await SubmitTests.Registered(motore, Of("MSG-0006"))).Fatti.NumeroProtocollo.Should().BeNull("those that wait come first");
        await NumberAsync(motore);

        (await StatoAsync(motore)).Should().BeEquivalentTo(new { InAttesa = 0L, ManutenzioneDal = (DateTimeOffset?)null });
        (await SubmitTests.Registered(motore, Of("MSG-0007"))).Fatti.NumeroProtocollo.Should().Be("INPS-AUF-2026-000000000007");
        await motore.RegisterHoldsAsync(7);
        await using var context = motore.Context();
        (await context.Domande.AllAsync(d => d.NumeroProtocollo == d.NumeroDomanda, None)).Should().BeTrue();
    }

    [Fact]
    public async Task RemoteRegisterUnderMaintenance_IsNotAsked()
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings());
        await motore.Get<RegistriProtocollo>().SetManutenzioneAsync("AUF", attiva: true, None);
        await RegisterAsync(motore, 1);

        await NumberAsync(motore);
        server.Richieste.Should().Be(0);

        await motore.Get<RegistriProtocollo>().SetManutenzioneAsync("AUF", attiva: false, None);
        await NumberAsync(motore);
        server.Richieste.Should().Be(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task AnnulmentOfADomandaThatWaits_IsNumberedAfterIt_AndTheDomandaStaysAnnulled(string provider)
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync(provider, clock, server.Settings());
        var registri = motore.Get<RegistriProtocollo>();
        await registri.SetManutenzioneAsync("AUF", attiva: true, None);
        var fatti = (await SubmitTests.Registered(motore, Of("MSG-0001"))).Fatti;
        await motore.Get<WriteVariazione>().RunAsync(s => Annul(s, fatti.NumeroDomanda), None);

        await NumberAsync(motore);
        server.Richieste.Should().Be(0, "the annulment waits for the domanda that it annuls");

        await registri.SetManutenzioneAsync("AUF", attiva: false, None);
        await NumberAsync(motore);
        await NumberAsync(motore);

        await using var context = motore.Context();
        var domanda = await context.Domande.SingleAsync(None);
        (domanda.Stato, domanda.NumeroProtocollo).Should().Be((StatoDomanda.Annullata, 1));
        var documento = await context.Documenti.SingleAsync(None);
        (documento.Registro, documento.Anno, documento.NumeroProtocollo, documento.DataProtocollo).Should().Be(("ANN", 2026, 1, clock.GetUtcNow()));
        (await context.Eventi.Where(e => e.Tipo == TipoEvento.Protocollata).OrderBy(e => e.Progressivo).Select(e => e.Riferimento).ToListAsync(None))
            .Should().Equal(null, documento.IdDocumento);
        (await registri.ListAsync(None)).Should().OnlyContain(r => r.InAttesa == 0);
    }

    [Fact]
    public async Task RegisterNumberedByTheRemoteService_IsNotGoneOnWithByOurOwn()
    {
        await using var server = await ServerDiProva.StartAsync(clock);
        await using var motore = await StartAsync("Sqlite", clock, server.Settings());
        await RegisterAsync(motore, 2);
        await NumberAsync(motore);

        (await motore.Awaiting(m => m.StartTwinAsync(clock)).Should().ThrowAsync<StoreRefusedException>())
            .Which.Message.Should().Contain("numbered the register AUF up to INPS-AUF-2026-000000000002");

        await using var nextYear = await motore.StartTwinAsync(ClockAt("2026-12-31T23:30:00Z"));
        (await SubmitTests.Registered(nextYear, Of("MSG-0003"))).Fatti.NumeroProtocollo.Should().Be("INPS-AUF-2027-000000000001");
    }

    [Theory]
    [InlineData("auf")]
    [InlineData("AUFX")]
    [InlineData("")]
    public async Task WrongName_IsRefused(string registro)
    {
        await using var motore = await StartAsync("Sqlite", clock);

        await motore.Awaiting(m => m.Get<RegistriProtocollo>().SetManutenzioneAsync(registro, attiva: true, None)).Should().ThrowAsync<ArgumentException>();
        await motore.Awaiting(m => m.Get<RegistriProtocollo>().ResumeAsync(registro, None)).Should().ThrowAsync<ArgumentException>();
    }

    private static bool Annul(Scrittura scrittura, long numeroDomanda)
    {
        var domanda = scrittura.Db.Domande.Find(numeroDomanda)!;
        domanda.Stato = StatoDomanda.Annullata;
        var documento = new DocumentoRow
        {
            IdDocumento = "ANN00000000000000001",
            NumeroDomanda = numeroDomanda,
            Ente = domanda.Ente,
            Tipo = TipoDocumento.RicevutaAnnullamento,
            Istante = scrittura.Istante,
            CodiceUfficio = domanda.CodiceUfficio,
            UserId = domanda.UserId,
            Impronta = new byte[32],
        };
        scrittura.Db.Add(documento);
        scrittura.Protocolla(
            new DocumentoInEntrata("ANN", documento.IdDocumento, numeroDomanda, domanda.Ente, "Annullamento", documento.Impronta, scrittura.Istante, domanda.IdTransazione), dopoAltri: true);
        return true;
    }
}
