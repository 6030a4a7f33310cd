using Inps.Interop.Engine.Registrazione;

namespace Inps.Interop.Engine.Traffico;

/// <summary>The traffic record of every call that registered nothing: a bounded queue that the writer empties into its next transaction (ruling 14).</summary>
public sealed class Traffico
{
    private readonly BatchWriter writer;
    private long rifiutati;

    internal Traffico(BatchWriter writer) => this.writer = writer;

    /// <summary>Records lost since the start: the queue was full, or the store refused them or stayed down until the end.</summary>
    public long Persi => Interlocked.Read(ref rifiutati) + writer.Persi;

    /// <summary>Hands a record over; never waits and never throws. A full queue loses it, and counts it.</summary>
    public void Record(RecordTraffico record)
    {
        if (!writer.TryEnqueue(record.Fit()))
        {
            Interlocked.Increment(ref rifiutati);
        }
    }
}
