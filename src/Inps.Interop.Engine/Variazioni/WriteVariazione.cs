using System.Text.Json.Serialization.Metadata;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>
/// Runs writes on existing things through the single writer: durable when it returns, numbered under the writers' lock, remembered by their key.
/// The order is: idempotency → the write's own decision → answer bytes → traffic record → commit → answer.
/// </summary>
internal sealed class WriteVariazione(BatchWriter writer, IOptions<RegistrazioneOptions> options)
{
    private readonly TimeSpan riprovaDopo = TimeSpan.FromSeconds(options.Value.RiprovaDopoSecondi);
    private readonly TimeSpan attesaResa = TimeSpan.FromMilliseconds(options.Value.AttesaResaMillisecondi);

    /// <summary>A write that a caller asked for.</summary>
    /// <param name="json">Stored form of the facts, for the replays.</param>
    /// <param name="decide">Reads, decides and tracks the changes; called again when the transaction is repeated.</param>
    /// <param name="render">Writes the answer and returns the record that commits with the write.</param>
    public async ValueTask<EsitoVariazione<TFatti>> RunAsync<TFatti>(
        RichiestaVariazione richiesta,
        JsonTypeInfo<TFatti> json,
        Func<Scrittura, Decisione<TFatti>> decide,
        Func<TFatti, RecordTraffico> render,
        CancellationToken ct)
        where TFatti : FattiVariazione
    {
        var write = new VariazioneRichiesta<TFatti>(richiesta, json, decide, render, attesaResa, riprovaDopo, ct);
        return writer.TryEnqueue(write)
            ? await write.Task.WaitAsync(ct).ConfigureAwait(false)
            : new EsitoVariazione<TFatti>.NonDisponibile(riprovaDopo);
    }

    /// <summary>A write of our own: the back office, a job. No key and no trace.</summary>
    /// <returns>What <paramref name="work"/> returned, once it is durable.</returns>
    /// <exception cref="WriterNonDisponibileException">The writer or the store does not serve now; nothing was stored.</exception>
    public async Task<T> RunAsync<T>(Func<Scrittura, T> work, CancellationToken ct)
    {
        var write = new VariazioneInterna<T>(work, ct);
        return writer.TryEnqueue(write)
            ? await write.Task.WaitAsync(ct).ConfigureAwait(false)
            : throw new WriterNonDisponibileException(null);
    }
}

/// <summary>The writer takes nothing in, or the store does not serve: a later attempt may do better.</summary>
public sealed class WriterNonDisponibileException(Exception? cause) : Exception("The writer or the store does not serve now; nothing was stored.", cause);
