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
    private readonly ILogger<Submit> log;

    internal Submit(BatchWriter writer, Idempotenza idempotenza, Finestre finestre, CheckArchivi archivi, ILogger<Submit> log)
    {
        this.writer = writer;
        this.idempotenza = idempotenza;
        this.finestre = finestre;
        this.archivi = archivi;
        this.log = log;
    }

    /// <summary>Returns when the outcome is durable.</summary>
    /// <exception cref="OperationCanceledException">The caller went away; the domanda may be registered all the same, and a retry with the same key tells.</exception>
    public async ValueTask<EsitoRegistrazione> RunAsync(RichiestaRegistrazione richiesta, CancellationToken ct)
    {
        try
        {
            var delCanale = finestre.Check(richiesta);
            if (delCanale.Count > 0 || richiesta.Segnalazioni.Any(s => s.Severita == Severita.Bloccante))
            {
                // What is refused today may have been registered when the rules still allowed it.
                return await idempotenza.FindAsync(richiesta, ct).ConfigureAwait(false) ?? Refuse([.. richiesta.Segnalazioni, .. delCanale]);
            }

            var diArchivio = await archivi.RunAsync(richiesta.Prestazione, richiesta.Domanda, richiesta.Contesto, ct).ConfigureAwait(false);
            var call = new RegistrazioneInAttesa(richiesta, diArchivio, ct);
            if (!writer.TryEnqueue(call))
            {
                return writer.NonDisponibile;
            }

            var risposta = await call.Task.WaitAsync(ct).ConfigureAwait(false);
            return risposta.Esito ?? await idempotenza.AnswerAsync(risposta.Prima!, richiesta, ct).ConfigureAwait(false);
        }
        catch (Exception e) when (StoreErrors.IsOfTheStore(e))
        {
            RegistrazioneLog.ReadFailed(log, e);
            return writer.NonDisponibile;
        }
    }

    private static EsitoRegistrazione.Rifiutata Refuse(IReadOnlyList<Segnalazione> segnalazioni) => new(EsitoDelleRegole.Of(segnalazioni), segnalazioni);
}
