using System.Threading.Channels;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// The single writer of this instance (design D4): a thread that takes whatever waits, up to a limit, and commits it in one transaction.
/// While it commits, the next calls gather: the busier the gateway, the larger the batches.
/// </summary>
internal sealed class BatchWriter : IAsyncDisposable
{
    private const int CodaTraffico = 16 * 1024;
    private const int TrafficoMassimo = 512;
    private const int VariazioniMassime = 64;
    private const int CodaElementi = 1024;

    // While single calls come this often, those of lotti give way.
    private const int QuieteMillisecondi = 500;

    // Records of calls that registered nothing are not urgent: a short wait spares a disk flush for each of them.
    private const int RaccoltaTrafficoMillisecondi = 20;
    private const int AttesaStoreMillisecondi = 1000;

    private readonly Channel<RegistrazioneInAttesa> calls;
    private readonly Channel<RegistrazioneInAttesa> elementi = Channel.CreateBounded<RegistrazioneInAttesa>(new BoundedChannelOptions(CodaElementi) { SingleReader = true });
    private readonly Channel<VariazioneInAttesa> variazioni;
    private readonly Channel<RecordTraffico> traffico;
    private readonly ManualResetEventSlim wake = new(initialState: false, spinCount: 0);
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Thread> thread;
    private readonly BatchRunner runner;
    private readonly int lottoMassimo;
    private readonly int codaMassima;
    private readonly LottiOptions lotti;
    private readonly long trafficoByteMassimi;
    private long trafficoByte;
    private long ultimaChiamata = long.MinValue / 2;
    private long ultimaRegistrazione = long.MinValue / 2;
    private volatile bool stopping;

    public BatchWriter(BatchStoreFactory stores, IProtocollo protocollo, IOptions<RegistrazioneOptions> options, IOptions<LottiOptions> lotti, TimeProvider clock, ILogger<BatchWriter> log)
    {
        this.lotti = lotti.Value;
        lottoMassimo = options.Value.LottoMassimo;
        codaMassima = options.Value.CodaMassima;
        trafficoByteMassimi = options.Value.TrafficoMassimoMiB * 1024L * 1024;
        calls = Channel.CreateBounded<RegistrazioneInAttesa>(new BoundedChannelOptions(options.Value.CodaMassima) { SingleReader = true });
        variazioni = Channel.CreateBounded<VariazioneInAttesa>(new BoundedChannelOptions(options.Value.CodaMassima) { SingleReader = true });
        traffico = Channel.CreateBounded<RecordTraffico>(new BoundedChannelOptions(CodaTraffico) { SingleReader = true });
        runner = new BatchRunner(stores, protocollo, options.Value, clock, log);
        thread = new Lazy<Thread>(Start);
        NonDisponibile = new EsitoRegistrazione.NonDisponibile(TimeSpan.FromSeconds(options.Value.RiprovaDopoSecondi));
    }

    /// <summary>What a call is told that cannot be taken now.</summary>
    public EsitoRegistrazione NonDisponibile { get; }

    /// <summary>How much of each kind waits for the writer now.</summary>
    public (int Chiamate, int Elementi, int Variazioni, int Traffico) InCoda =>
        (calls.Reader.Count, elementi.Reader.Count, variazioni.Reader.Count, traffico.Reader.Count);

    /// <summary>True when single calls fill the queue.</summary>
    public bool IsFull => calls.Reader.Count >= codaMassima;

    public int Capienza => codaMassima;

    /// <summary>Records that could not be stored.</summary>
    public long Persi => runner.Persi;

    /// <summary>False when the queue is full or the engine is stopping.</summary>
    public bool TryEnqueue(RegistrazioneInAttesa call) => Signal(calls.Writer.TryWrite(call));

    /// <inheritdoc cref="TryEnqueue(RegistrazioneInAttesa)"/>
    public bool TryEnqueue(VariazioneInAttesa write) => Signal(variazioni.Writer.TryWrite(write));

    /// <summary>Hands over domande of a lotto, as there is room: they wait behind the single calls, and hold them up a little at most.</summary>
    /// <exception cref="ChannelClosedException">The engine is stopping.</exception>
    public async ValueTask EnqueueElementiAsync(IEnumerable<RegistrazioneInAttesa> dellaPorzione, CancellationToken ct)
    {
        foreach (var elemento in dellaPorzione)
        {
            // The writer is woken when there is a transaction's worth, not for the first one alone.
            if (!elementi.Writer.TryWrite(elemento))
            {
                Signal(written: true);
                await elementi.Writer.WriteAsync(elemento, ct).ConfigureAwait(false);
            }
        }

        Signal(written: true);
    }

    /// <summary>True while single calls come.</summary>
    public bool IsBusy => Environment.TickCount64 - Volatile.Read(ref ultimaChiamata) < QuieteMillisecondi;

    /// <summary>True while domande come, alone or in lotti.</summary>
    public bool IsRegistering => Environment.TickCount64 - Volatile.Read(ref ultimaRegistrazione) < QuieteMillisecondi;

    /// <summary>False when the queue is full, by records or by bytes, or the engine is stopping.</summary>
    public bool TryEnqueue(RecordTraffico record)
    {
        if (Interlocked.Read(ref trafficoByte) >= trafficoByteMassimi || !traffico.Writer.TryWrite(record))
        {
            return false;
        }

        Interlocked.Add(ref trafficoByte, BytesOf(record));
        return Signal(written: true);
    }

    /// <summary>Takes no more calls, finishes those that wait, and ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        calls.Writer.TryComplete();
        elementi.Writer.TryComplete();
        variazioni.Writer.TryComplete();
        traffico.Writer.TryComplete();
        stopping = true;
        _ = thread.Value;
        wake.Set();
        await stopped.Task.ConfigureAwait(false);
        wake.Dispose();
    }

    private static long BytesOf(RecordTraffico record) => (record.Richiesta?.Length ?? 0) + (record.Risposta?.Length ?? 0);

    private bool Signal(bool written)
    {
        if (written)
        {
            _ = thread.Value;
            wake.Set();
        }

        return written;
    }

    private Thread Start()
    {
        var started = new Thread(Loop) { IsBackground = true, Name = "batch-writer" };
        started.Start();
        return started;
    }

    private void Loop()
    {
        try
        {
            var batch = new List<RegistrazioneInAttesa>();
            var records = new List<RecordTraffico>();
            while (true)
            {
                Fill(batch, records);
                var changed = RunVariazioni();
                if (batch.Count > 0 || records.Count > 0)
                {
                    var waited = records.Sum(BytesOf);
                    records = [.. runner.Run(batch, records, last: stopping)];
                    Interlocked.Add(ref trafficoByte, records.Sum(BytesOf) - waited);
                    batch.Clear();
                    Pause(records.Count > 0);
                }
                else if (!changed && stopping && !calls.Reader.TryPeek(out _) && !elementi.Reader.TryPeek(out _) && !traffico.Reader.TryPeek(out _))
                {
                    break;
                }
            }
        }
        finally
        {
            runner.Dispose();
            stopped.TrySetResult();
        }
    }

    /// <summary>Waits for something to do and takes it. Only records: gathers for a moment, unless a call comes.</summary>
    private void Fill(List<RegistrazioneInAttesa> batch, List<RecordTraffico> records)
    {
        Take(batch, records);
        if (batch.Count == 0 && records.Count == 0 && !stopping && !variazioni.Reader.TryPeek(out _))
        {
            wake.Wait();
            wake.Reset();
            Take(batch, records);
        }

        var until = Environment.TickCount64 + RaccoltaTrafficoMillisecondi;
        while (batch.Count == 0 && records.Count is > 0 and < TrafficoMassimo && !stopping && Environment.TickCount64 is var now && now < until)
        {
            wake.Wait((int)(until - now));
            wake.Reset();
            Take(batch, records);
        }
    }

    private void Take(List<RegistrazioneInAttesa> batch, List<RecordTraffico> records)
    {
        while (batch.Count < lottoMassimo && calls.Reader.TryRead(out var call))
        {
            if (call.Abandoned)
            {
                call.Cancel();
            }
            else
            {
                batch.Add(call);
            }
        }

        if (batch.Count > 0)
        {
            Volatile.Write(ref ultimaChiamata, Environment.TickCount64);
        }

        TakeElementi(batch);
        if (batch.Count > 0)
        {
            Volatile.Write(ref ultimaRegistrazione, Environment.TickCount64);
        }

        while (records.Count < TrafficoMassimo && traffico.Reader.TryRead(out var record))
        {
            records.Add(record);
        }
    }

    /// <summary>Domande of lotti fill what is left of the transaction, less of it while single calls come: the next ones wait until it is committed.</summary>
    private void TakeElementi(List<RegistrazioneInAttesa> batch)
    {
        var room = Math.Min(lottoMassimo - batch.Count, IsBusy ? lotti.ElementiConChiamate : lotti.ElementiPerTransazione);
        while (room-- > 0 && elementi.Reader.TryRead(out var elemento))
        {
            batch.Add(elemento);
        }
    }

    /// <summary>Writes on existing things go before the next batch, a few at a time: neither kind waits for the whole queue of the other.</summary>
    private bool RunVariazioni()
    {
        var writes = new List<VariazioneInAttesa>();
        while (writes.Count < VariazioniMassime && variazioni.Reader.TryRead(out var write))
        {
            if (write.Abandoned)
            {
                write.Cancel();
            }
            else
            {
                writes.Add(write);
            }
        }

        if (writes.Count > 0)
        {
            runner.Run(writes);
        }

        return writes.Count > 0;
    }

    /// <summary>The store is down and records are kept for it: no use in asking it all the time.</summary>
    private void Pause(bool storeIsDown)
    {
        if (storeIsDown && !stopping)
        {
            wake.Wait(AttesaStoreMillisecondi);
        }
    }
}
