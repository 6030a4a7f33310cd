namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>Counts the bytes that pass, and keeps the last ones where a zip has to look back.</summary>
internal sealed class FlussoContato(Stream stream, int daRicordare = 0) : FlussoInAvanti
{
    private readonly byte[] ultimi = new byte[daRicordare];

    public long Letti { get; private set; }

    /// <summary>The last bytes that passed, oldest first.</summary>
    public ReadOnlySpan<byte> Ultimi => ultimi.AsSpan(ultimi.Length - (int)Math.Min(ultimi.Length, Letti));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Letti += read;
        Remember(buffer.Span[..read]);
        return read;
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= ultimi.Length)
        {
            bytes[^ultimi.Length..].CopyTo(ultimi);
        }
        else
        {
            ultimi.AsSpan(bytes.Length).CopyTo(ultimi);
            bytes.CopyTo(ultimi.AsSpan(ultimi.Length - bytes.Length));
        }
    }
}
