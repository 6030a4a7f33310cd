namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>The next <paramref name="quanti"/> bytes of a stream.</summary>
internal sealed class FlussoTroncato(Stream stream, long quanti) : FlussoInAvanti
{
    private long restano = quanti;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (restano == 0)
        {
            return 0;
        }

        var read = await stream.ReadAsync(buffer[..(int)Math.Min(buffer.Length, restano)], cancellationToken).ConfigureAwait(false);
        restano -= read;
        return read;
    }
}
