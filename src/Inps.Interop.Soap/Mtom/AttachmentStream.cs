using System.Security.Cryptography;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Mtom;

/// <summary>
/// An attachment read while it arrives: forward only, asynchronously only, its digest computed on the way. It ends, with 0 bytes, only when the closing
/// boundary was seen and nothing else follows; anything short of that is an <see cref="MtomException"/>.
/// </summary>
public sealed class AttachmentStream : Stream
{
    private readonly MultipartReader reader;
    private readonly long maxBytes;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> piece;
    private long received;
    private byte[]? sha256;
    private MtomException? failure;

    internal AttachmentStream(MultipartReader reader, PartHeaders headers, long maxBytes)
    {
        this.reader = reader;
        this.maxBytes = maxBytes;
        Headers = headers;
    }

    /// <summary>What the part says of itself: not to be believed.</summary>
    public PartHeaders Headers { get; }

    /// <summary>Bytes handed out so far.</summary>
    public long BytesRead => received - piece.Length;

    /// <summary>True when the attachment was read to its end and the package was closed after it.</summary>
    public bool IsComplete => sha256 is not null;

    /// <summary>SHA-256 of the whole attachment.</summary>
    /// <exception cref="InvalidOperationException">It was not read to its end.</exception>
    public byte[] Sha256 => sha256 ?? throw new InvalidOperationException("The digest exists when the attachment has been read to its end.");

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    /// <exception cref="MtomException">The package is broken, too large or truncated, or the connection failed; the same again at every later read.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (failure is not null)
        {
            throw failure;
        }

        if (buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            if (piece.IsEmpty && !await AdvanceAsync(cancellationToken).ConfigureAwait(false))
            {
                return 0;
            }
        }
        catch (MtomException exception)
        {
            failure = exception;
            throw;
        }

        var count = Math.Min(piece.Length, buffer.Length);
        piece[..count].CopyTo(buffer);
        piece = piece[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("An attachment that is arriving is read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Takes the next piece; false at the end.</summary>
    private async ValueTask<bool> AdvanceAsync(CancellationToken cancellationToken)
    {
        if (IsComplete)
        {
            return false;
        }

        piece = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (!piece.IsEmpty)
        {
            received += piece.Length;
            if (received > maxBytes)
            {
                piece = default;
                throw new MtomException(MtomProblem.TooLarge, failure: null, $"The attachment is larger than {maxBytes} bytes.");
            }

            hash.AppendData(piece.Span);
            return true;
        }

        if (await reader.NextPartAsync(cancellationToken).ConfigureAwait(false) is { } another)
        {
            var seen = MtomFailures.Cut(another.ContentId ?? "-");
            throw MtomException.Because(
                MtomFaultCodes.MTOM006,
                $"Dopo l'allegato c'è un'altra parte ({seen}): questo servizio ne riceve uno.",
                $"Another part ({seen}) follows the attachment: this service takes one.");
        }

        sha256 = hash.GetHashAndReset();
        return false;
    }
}
