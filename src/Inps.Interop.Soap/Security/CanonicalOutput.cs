using System.Buffers;
using System.Text;

namespace Inps.Interop.Soap.Security;

/// <summary>Takes canonical text in many small pieces and hands it on as UTF-8 in few large ones.</summary>
internal sealed class CanonicalOutput(CanonicalOutput.Sink sink) : IDisposable
{
    private const int Size = 4 * 1024;

    private char[] text = ArrayPool<char>.Shared.Rent(Size);
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Size));
    private int count;

    public delegate void Sink(ReadOnlySpan<byte> bytes);

    public void Write(ReadOnlySpan<char> piece)
    {
        while (piece.Length > Size - count)
        {
            var fitting = Size - count;
            piece[..fitting].CopyTo(text.AsSpan(count));
            count = Size;
            piece = piece[fitting..];
            HandOn(char.IsHighSurrogate(text[Size - 1]) ? Size - 1 : Size);
        }

        piece.CopyTo(text.AsSpan(count));
        count += piece.Length;
    }

    /// <summary>Hands on what is still here: no piece of a text may be missing.</summary>
    public void Flush() => HandOn(count);

    public void Dispose()
    {
        if (text.Length == 0)
        {
            return;
        }

        ArrayPool<char>.Shared.Return(text, clearArray: true);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        (text, bytes) = ([], []);
    }

    // The first half of a surrogate pair stays until its second has come.
    private void HandOn(int ready)
    {
        sink(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text.AsSpan(0, ready), bytes)));
        text.AsSpan(ready, count - ready).CopyTo(text);
        count -= ready;
    }
}
