using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>Runs batches on the writer's connection and answers for the failures: a store that is down, and rows that the store refuses.</summary>
internal sealed class BatchRunner(BatchStoreFactory stores, IProtocollo protocollo, RegistrazioneOptions options, TimeProvider clock, ILogger log) : IDisposable
{
    private readonly TimeSpan attesaResa = TimeSpan.FromMilliseconds(options.AttesaResaMillisecondi);
    private readonly EsitoRegistrazione nonDisponibile = new EsitoRegistrazione.NonDisponibile(TimeSpan.FromSeconds(options.RiprovaDopoSecondi));
    private IBatchStore? store;
    private long persi;

    public long Persi => Interlocked.Read(ref persi);

    /// <summary>Completes every call. Returns the records to try again later; none when <paramref name="last"/>.</summary>
    public IReadOnlyList<RecordTraffico> Run(List<RegistrazioneInAttesa> calls, List<RecordTraffico> records, bool last)
    {
        try
        {
            store ??= stores.Open();
            new Batch(store, protocollo, clock, attesaResa).Run(calls, records);
            return [];
        }
#pragma warning disable CA1031 // The writer serves everybody: it survives whatever one batch meets, says it, and tells the callers.
        catch (Exception e)
#pragma warning restore CA1031
        {
            CloseStore();
            if (StoreErrors.IsRefusedRow(e))
            {
                return Divide(calls, records, last, e);
            }

            RegistrazioneLog.BatchFailed(log, e, calls.Count, records.Count);
            calls.ForEach(c => c.Complete(nonDisponibile));
            return last ? Lose(records) : [.. records];
        }
    }

    /// <summary>Applies and completes every write on existing things.</summary>
    public void Run(List<VariazioneInAttesa> writes)
    {
        try
        {
            store ??= stores.Open();
            new VariazioniBatch(store, protocollo, clock).Run(writes);
        }
#pragma warning disable CA1031 // As for a batch of calls.
        catch (Exception e)
#pragma warning restore CA1031
        {
            CloseStore();
            if (!StoreErrors.IsRefusedRow(e))
            {
                RegistrazioneLog.VariazioniFailed(log, e, writes.Count);
                writes.ForEach(w => w.Refuse(e));
            }
            else if (writes.Count == 1)
            {
                RegistrazioneLog.RowRefused(log, e);
                writes[0].Fail(e);
            }
            else
            {
                writes.ForEach(w => Run([w]));
            }
        }
    }

    public void Dispose() => CloseStore();

    /// <summary>The store refused a row: only the call or record it belongs to shall pay for it.</summary>
    private List<RecordTraffico> Divide(List<RegistrazioneInAttesa> calls, List<RecordTraffico> records, bool last, Exception cause)
    {
        if (calls.Count + records.Count == 1)
        {
            RegistrazioneLog.RowRefused(log, cause);
            calls.ForEach(c => c.Complete(new EsitoRegistrazione.ResaFallita(cause)));
            return Lose(records);
        }

        if (calls.Count > 0 && records.Count > 0)
        {
            return [.. Run(calls, [], last), .. Run([], records, last)];
        }

        var half = Math.Max(calls.Count, records.Count) / 2;
        return
        [
            .. Run([.. calls.Take(half)], [.. records.Take(half)], last),
            .. Run([.. calls.Skip(half)], [.. records.Skip(half)], last),
        ];
    }

    private List<RecordTraffico> Lose(List<RecordTraffico> records)
    {
        Interlocked.Add(ref persi, records.Count);
        return [];
    }

    private void CloseStore()
    {
        try
        {
            store?.Dispose();
        }
#pragma warning disable CA1031 // A connection that is broken may fail to close too; it is given up either way.
        catch (Exception e)
#pragma warning restore CA1031
        {
            RegistrazioneLog.CloseFailed(log, e);
        }

        store = null;
    }
}
