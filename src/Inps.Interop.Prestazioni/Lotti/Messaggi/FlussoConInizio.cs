namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>A stream whose first bytes were read already, to see what it is. Forward only; leaves the stream below open.</summary>
internal sealed class FlussoConInizio(ReadOnlyMemory<byte> inizio, Stream resto) : FlussoInAvanti
{
    private ReadOnlyMemory<byte> inizio = inizio;

    /// <summary>Reads up to <paramref name="count"/> bytes and puts them back in front.</summary>
    public static async Task<(FlussoConInizio Stream, ReadOnlyMemory<byte> Inizio)> PeekAsync(Stream stream, int count, CancellationToken ct)
    {
        var bytes = new byte[count];
        var read = await stream.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, ct).ConfigureAwait(false);
        return (new FlussoConInizio(bytes.AsMemory(0, read), stream), bytes.AsMemory(0, read));
    }

    /// <summary>Drops the next bytes of those in front.</summary>
    public void Skip(int count) => inizio = inizio[count..];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (inizio.IsEmpty || buffer.IsEmpty)
        {
            return await resto.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        var count = Math.Min(buffer.Length, inizio.Length);
        inizio[..count].CopyTo(buffer);
        inizio = inizio[count..];
        return count;
    }
}
