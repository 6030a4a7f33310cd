using System.Buffers;
using System.Text;

namespace Inps.Interop.Soap.Security;

/// <summary>Takes canonical text and hands it on as UTF-8 in pieces, to a digest or into memory.</summary>
internal sealed class CanonicalOutput(CanonicalOutput.Sink sink) : IDisposable
{
    private const int Size = 8 * 1024;
    private const int Longest = Size / 4;

    // A text arrives in pieces, which may end between the halves of a surrogate pair: the encoder remembers the first half.
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int count;

    public delegate void Sink(ReadOnlySpan<byte> bytes);

    public void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var piece = text[..Math.Min(text.Length, Longest)];
            if (buffer.Length - count < Encoding.UTF8.GetMaxByteCount(piece.Length))
            {
                Flush();
            }

            count += encoder.GetBytes(piece, buffer.AsSpan(count), flush: false);
            text = text[piece.Length..];
        }
    }

    /// <summary>Hands on what is still here.</summary>
    public void Flush()
    {
        sink(buffer.AsSpan(0, count));
        count = 0;
    }

    public void Dispose()
    {
        var rented = buffer;
        buffer = [];
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }
}
