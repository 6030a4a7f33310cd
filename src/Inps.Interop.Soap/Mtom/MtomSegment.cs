using System.Xml;

namespace Inps.Interop.Soap.Mtom;

/// <summary>A piece of a message to be sent: bytes in memory, or a source that is opened each time the message is sent.</summary>
public readonly struct MtomSegment
{
    private readonly IStreamProvider? source;

    internal MtomSegment(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    internal MtomSegment(IStreamProvider source) => this.source = source;

    /// <summary>The bytes; empty when they come from a source.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Null when only reading it to its end would tell.</summary>
    public long? Length => source is null ? Bytes.Length : null;

    /// <summary>Sends the piece.</summary>
    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (source is null)
        {
            await destination.WriteAsync(Bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        var stream = source.GetStream();
        try
        {
            await stream.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            source.ReleaseStream(stream);
        }
    }
}
