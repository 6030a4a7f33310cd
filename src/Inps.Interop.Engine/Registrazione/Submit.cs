using Inps.Interop.Engine.Archivi;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// Registers a domanda. The order is: idempotency → rules of the document, of the channel and of the archives → rules of state → numero → protocollo → answer bytes
/// → traffic record → commit; everything from the rules of state on happens in the writer's transaction (<see cref="Batch"/>).
/// </summary>
public sealed class Submit
{
    private readonly BatchWriter writer;
    private readonly Idempotenza idempotenza;
    private readonly Finestre finestre;
    private readonly CheckArchivi archivi;
    private readonly AskConferma askConferma;
    private readonly ILogger<Submit> log;

    internal Submit(BatchWriter writer, Idempotenza idempotenza, Finestre finestre, CheckArchivi archivi, AskConferma askConferma, ILogger<Submit> log)
    {
        this.writer = writer;
        this.idempotenza = idempotenza;
        this.finestre = finestre;
        this.archivi = archivi;
        this.askConferma = askConferma;
        this.log = log;
    }

    /// <summary>Returns when the outcome is durable.</summary>
    /// <exception cref="OperationCanceledException">The caller went away; the domanda may be registered all the same, and a retry with the same key tells.</exception>
    public async ValueTask<EsitoRegistrazione> RunAsync(RichiestaRegistrazione richiesta, CancellationToken ct)
    {
        try
        {
            var (call, esito) = await PrepareAsync(richiesta, ct).ConfigureAwait(false);
            if (call is null)
            {
                return esito!;
            }

            return writer.TryEnqueue(call) ? await CompleteAsync(call, ct).ConfigureAwait(false) : writer.NonDisponibile;
        }
        catch (Exception e) when (StoreErrors.IsOfTheStore(e))
        {
            RegistrazioneLog.ReadFailed(log, e);
            return writer.NonDisponibile;
        }
    }

    /// <summary>Everything that comes before the writer: a call for it, or the outcome of what it need not see.</summary>
    internal async ValueTask<(RegistrazioneInAttesa? Call, EsitoRegistrazione? Esito)> PrepareAsync(RichiestaRegistrazione richiesta, CancellationToken ct)
    {
        var delCanale = finestre.Check(richiesta);
        if (delCanale.Count > 0 || richiesta.Segnalazioni.Any(s => s.Severita == Severita.Bloccante))
        {
            // What is refused today may have been registered when the rules still allowed it.
            return (null, await FindPrimaAsync(richiesta, ct).ConfigureAwait(false) ?? Refuse([.. richiesta.Segnalazioni, .. delCanale]));
        }

        if (richiesta.Conferma is { IsPresaVisione: false } conferma)
        {
            if (askConferma.FindConfermata(richiesta, conferma) is not { } bozza)
            {
                return (null, await FindPrimaAsync(richiesta, ct).ConfigureAwait(false) ?? await askConferma.RunAsync(richiesta, conferma, ct).ConfigureAwait(false));
            }

            richiesta = richiesta with { IdBozza = bozza };
        }

        var diArchivio = await archivi.RunAsync(richiesta.Prestazione, richiesta.Domanda, richiesta.Contesto, ct).ConfigureAwait(false);
        return (new RegistrazioneInAttesa(richiesta, diArchivio, ct), null);
    }

    /// <summary>Waits for the writer, and reads the first answer where it says that there is one.</summary>
    internal async ValueTask<EsitoRegistrazione> CompleteAsync(RegistrazioneInAttesa call, CancellationToken ct)
    {
        var risposta = await call.Task.WaitAsync(ct).ConfigureAwait(false);
        return risposta.Esito ?? await idempotenza.AnswerAsync(risposta.Prima!, call.Richiesta, ct).ConfigureAwait(false);
    }

    /// <summary>The answer that the key already has, without registering anything: for a submission whose draft is gone because it was submitted.</summary>
    /// <returns><see cref="EsitoRegistrazione.Duplicata"/>, <see cref="EsitoRegistrazione.InConflitto"/>, or null when the key is new.</returns>
    public async ValueTask<EsitoRegistrazione?> FindPrimaAsync(ChiaveIdempotenza chiave, byte[] impronta, CancellationToken ct)
    {
        try
        {
            return await idempotenza.FindAsync(chiave, impronta, "Testata/IdMessaggio", ct).ConfigureAwait(false);
        }
        catch (Exception e) when (StoreErrors.IsOfTheStore(e))
        {
            RegistrazioneLog.ReadFailed(log, e);
            return writer.NonDisponibile;
        }
    }

    private Task<EsitoRegistrazione?> FindPrimaAsync(RichiestaRegistrazione richiesta, CancellationToken ct) =>
        idempotenza.FindAsync(richiesta.Chiave, richiesta.Impronta, Idempotenza.CampoOf(richiesta), ct);

    private static EsitoRegistrazione.Rifiutata Refuse(IReadOnlyList<Segnalazione> segnalazioni) => new(EsitoDelleRegole.Of(segnalazioni), segnalazioni);
}
