using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Variazioni;

/// <summary>The general write: durable, idempotent, gap-free, and harmless to its neighbours.</summary>
public class WriteVariazioneTests
{
    private static readonly Segnalazione NonCompatibile = new("STA-R001", Severita.Bloccante, "Non ora.", "Più tardi.");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Write_CommitsItsRowsNumbersEventAndTraceTogether(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        var richiesta = Richiesta("VAR-0001");

        var esito = await RunAsync(motore, richiesta, Protocolla);

        var fatti = esito.Should().BeOfType<EsitoVariazione<FattiDiProva>.Registrata>().Subject.Fatti;
        fatti.Protocollo.Should().EndWith("-000000000001").And.StartWith("INPS-ANN-");
        await using var context = motore.Context();
        (await context.Protocolli.CountAsync(p => p.Registro == "ANN", CancellationToken.None)).Should().Be(1);
        var evento = await context.Eventi.SingleAsync(CancellationToken.None);
        (evento.Progressivo, evento.Tipo, evento.Stato).Should().Be((1, TipoEvento.Annullata, StatoDomanda.Annullata));
        (await context.Domande.SingleAsync(CancellationToken.None)).Stato.Should().Be(StatoDomanda.Annullata);
        (await context.Transazioni.SingleAsync(t => t.IdTransazione == richiesta.IdTransazione, CancellationToken.None)).NumeroDomanda.Should().Be(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Replay_AnswersTheFirstFacts_AndWritesNothing(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        var prima = (EsitoVariazione<FattiDiProva>.Registrata)await RunAsync(motore, Richiesta("VAR-0001"), Protocolla);

        var replay = await RunAsync(motore, Richiesta("VAR-0001"), Protocolla);
        var altro = await RunAsync(motore, Richiesta("VAR-0001", contenuto: "B"), Protocolla);

        replay.Should().BeOfType<EsitoVariazione<FattiDiProva>.Duplicata>().Which.Prima.Should().BeEquivalentTo(prima.Fatti);
        var conflitto = altro.Should().BeOfType<EsitoVariazione<FattiDiProva>.InConflitto>().Which.Segnalazione;
        conflitto.Codice.Should().Be("MSG-R001");
        conflitto.Valore.Should().StartWith("domanda 1 del ").And.EndWith(Convert.ToHexStringLower(Richiesta("X").Impronta));
        await using var context = motore.Context();
        (await context.Eventi.CountAsync(CancellationToken.None)).Should().Be(1);
        (await context.Transazioni.CountAsync(CancellationToken.None)).Should().Be(2);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Refusal_StoresNothing_AndIsNotRemembered(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));

        var refused = await RunAsync(motore, Richiesta("VAR-0001"), scrittura =>
        {
            Protocolla(scrittura);
            return NonCompatibile;
        });

        var rifiutata = refused.Should().BeOfType<EsitoVariazione<FattiDiProva>.Rifiutata>().Subject;
        rifiutata.Esito.Should().Be(Esito.StatoNonCompatibile);
        rifiutata.Segnalazioni.Should().Equal(NonCompatibile);
        var retried = await RunAsync(motore, Richiesta("VAR-0001", contenuto: "B"), Protocolla);
        retried.Should().BeOfType<EsitoVariazione<FattiDiProva>.Registrata>().Which.Fatti.Protocollo.Should().EndWith("-000000000001");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task FailingWrites_HarmNoOther_AndLeaveNoGap(string provider)
    {
        await using var motore = await StartAsync(provider, null, ("Registrazione:AttesaResaMillisecondi", "300"));
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        using var never = new ManualResetEventSlim();

        var esiti = await InOneBatch(
            motore,
            () => RunAsync(motore, Richiesta("VAR-0001"), Protocolla),
            () => RunAsync(motore, Richiesta("VAR-0002"), s => { Protocolla(s); throw new NotSupportedException("a defect"); }),
            () => RunAsync(motore, Richiesta("VAR-0003"), Protocolla, _ => throw new ArgumentException("no answer")),
            () => RunAsync(motore, Richiesta("VAR-0004"), Protocolla, _ => { never.Wait(); return Record(Guid.CreateVersion7()); }),
            () => RunAsync(motore, Richiesta("VAR-0005"), s => { s.Db.Eventi.Add(new EventoRow { Progressivo = 1, Ente = "PAT901" }); return Protocolla(s); }),
            () => RunAsync(motore, Richiesta("VAR-0006"), Protocolla));
        never.Set();

        esiti[0].Should().BeOfType<EsitoVariazione<FattiDiProva>.Registrata>();
        esiti[1].Should().BeOfType<EsitoVariazione<FattiDiProva>.ResaFallita>().Which.Causa.Should().BeOfType<NotSupportedException>();
        esiti[2].Should().BeOfType<EsitoVariazione<FattiDiProva>.ResaFallita>().Which.Causa.Message.Should().Be("no answer");
        esiti[3].Should().BeOfType<EsitoVariazione<FattiDiProva>.ResaFallita>().Which.Causa.Should().BeOfType<TimeoutException>();
        esiti[4].Should().BeOfType<EsitoVariazione<FattiDiProva>.ResaFallita>().Which.Causa.Should().BeAssignableTo<Exception>();
        esiti[5].Should().BeOfType<EsitoVariazione<FattiDiProva>.Registrata>().Which.Fatti.Protocollo.Should().EndWith("-000000000002");
        (await motore.Get<CheckRegistro>().RunAsync(CancellationToken.None)).Should().OnlyContain(e => e.InOrdine);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task TwoEngines_WriteAndRegisterTogether_WithoutAGap(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0000"));
        await using var twin = await motore.StartTwinAsync();

        var writes = Enumerable.Range(1, 40).Select(n => RunAsync(n % 2 == 0 ? motore : twin, Richiesta($"VAR-{n}"), Protocolla)).ToList();
        var calls = Enumerable.Range(1, 40).Select(n => (n % 2 == 0 ? twin : motore).Submit.RunAsync(Of($"MSG-{n:D4}"), CancellationToken.None).AsTask()).ToList();
        (await Task.WhenAll(writes)).Should().AllBeOfType<EsitoVariazione<FattiDiProva>.Registrata>();
        (await Task.WhenAll(calls)).Should().AllBeOfType<EsitoRegistrazione.Registrata>();

        var registri = await motore.Get<CheckRegistro>().RunAsync(CancellationToken.None);
        registri.Should().OnlyContain(e => e.InOrdine);
        registri.Single(r => r.Registro == "ANN").Conteggio.Should().Be(40);
        await using var context = motore.Context();
        var eventi = await context.Eventi.OrderBy(e => e.Progressivo).ToListAsync(CancellationToken.None);
        eventi.Select(e => e.Progressivo).Should().Equal(Enumerable.Range(1, 40).Select(n => (long)n));
        eventi.Select(e => e.Istante).Should().BeInAscendingOrder();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task InternalWrite_ReturnsItsResult_AndLaterOnesSeeIt(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        var write = motore.Get<WriteVariazione>();

        await write.RunAsync(s => s.Db.Domande.Single().Stato = StatoDomanda.InIstruttoria, CancellationToken.None);
        var stato = await write.RunAsync(s => s.Db.Domande.Single().Stato, CancellationToken.None);
        var failing = () => write.RunAsync<int>(_ => throw new NotSupportedException("a defect"), CancellationToken.None);

        stato.Should().Be(StatoDomanda.InIstruttoria);
        await failing.Should().ThrowAsync<NotSupportedException>();
    }

    [Fact]
    public async Task StoreThatIsDown_IsTold_AndTheNextWriteFindsItAgain()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.ExecuteAsync("""ALTER TABLE "Contatori" RENAME TO "Altrove" """);

        var esito = await RunAsync(motore, Richiesta("VAR-0001"), Protocolla);
        var intern = () => motore.Get<WriteVariazione>().RunAsync(_ => 1, CancellationToken.None);
        await intern.Should().ThrowAsync<WriterNonDisponibileException>();
        await motore.ExecuteAsync("""ALTER TABLE "Altrove" RENAME TO "Contatori" """);

        esito.Should().BeOfType<EsitoVariazione<FattiDiProva>.NonDisponibile>();
        (await RunAsync(motore, Richiesta("VAR-0001"), Protocolla)).Should().BeOfType<EsitoVariazione<FattiDiProva>.Registrata>();
    }

    private static Decisione<FattiDiProva> Protocolla(Scrittura scrittura)
    {
        var domanda = scrittura.Db.Domande.Single(d => d.NumeroDomanda == 1);
        domanda.Stato = StatoDomanda.Annullata;
        var numero = scrittura.Protocolla(new DocumentoInEntrata("ANN", "ANN00000000000000001", 1, "PAT901", "Prova", new byte[32], scrittura.Istante, Guid.Empty));
        scrittura.AddEvento(new EventoRow { Ente = "PAT901", Tipo = TipoEvento.Annullata, NumeroDomanda = 1, Stato = domanda.Stato });
        return new FattiDiProva { Istante = scrittura.Istante, NumeroDomanda = 1, Protocollo = numero.ToString(), Segnalazioni = [Avviso] };
    }

    private static Task<EsitoVariazione<FattiDiProva>> RunAsync(
        MotoreDiProva motore, RichiestaVariazione richiesta, Func<Scrittura, Decisione<FattiDiProva>> decide, Func<FattiDiProva, RecordTraffico>? render = null) =>
        motore.Get<WriteVariazione>().RunAsync(
            richiesta,
            JsonDiProva.Default.FattiDiProva,
            decide,
            render ?? (fatti => Record(richiesta.IdTransazione) with { NumeroDomanda = fatti.NumeroDomanda }),
            CancellationToken.None).AsTask();

    /// <summary>The writer is held while the writes are asked for: they then form one batch.</summary>
    private static async Task<T[]> InOneBatch<T>(MotoreDiProva motore, params Func<Task<T>>[] writes)
    {
        using var held = ScrittoreFermo.Hold(motore.Submit);
        var running = writes.Select(w => w()).ToList();
        held.Release();
        return await Task.WhenAll(running);
    }

    private static RichiestaVariazione Richiesta(string idMessaggio, string contenuto = "A") => new()
    {
        Chiave = new ChiaveIdempotenza("PAT901", "GestioneDomande", "Prova", idMessaggio),
        Impronta = SHA256.HashData(Encoding.UTF8.GetBytes(contenuto)),
        Canale = new FattiCanale("PATRONATO_COOP", "PAT901", "PAT901", "6038C", "operatore.demo"),
        Istante = Istante,
        IdTransazione = Guid.CreateVersion7(),
    };
}

internal sealed record FattiDiProva : FattiVariazione
{
    public string? Protocollo { get; init; }
}

[JsonSerializable(typeof(FattiDiProva))]
internal sealed partial class JsonDiProva : JsonSerializerContext;
