using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Inps.Interop.Soap.Xml;

/// <summary>
/// Decodes a document straight into the parser's buffer, past the guard. UTF-8 was validated as a whole before;
/// UTF-16 is passed on as it is, since the parser checks surrogates.
/// </summary>
internal sealed class DocumentTextReader(ReadOnlyMemory<byte> document, DocumentEncoding encoding, XmlLimits? limits) : TextReader
{
    // No limits: the document was read before within the bounds, only the second reading of a SOAP Body does this.
    private readonly MarkupGuard? guard = limits is null ? null : new MarkupGuard(limits);
    private int position;
    private long characters;
    private char lowSurrogate;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var written = Decode(buffer);
        if (guard is not null && written > 0)
        {
            Inspect(buffer[..written], guard, limits!);
        }

        characters += written;
        return written;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => throw new NotSupportedException("The parser never peeks.");

    private void Inspect(ReadOnlySpan<char> text, MarkupGuard guard, XmlLimits bounds)
    {
        if (characters + text.Length > bounds.MaxCharacters)
        {
            throw GuardSentences.Refusal(GuardFinding.TooLarge, bounds, 0, 0);
        }

        if (guard.Inspect(text, characters) is { } finding)
        {
            var position = PositionOf(guard.Start);
            throw GuardSentences.Refusal(finding, bounds, position.Line, position.Column);
        }
    }

    private int Decode(Span<char> buffer)
    {
        if (buffer.IsEmpty || (position == document.Length && lowSurrogate == '\0'))
        {
            return 0;
        }

        return encoding == DocumentEncoding.Utf8 ? DecodeUtf8(buffer) : DecodeUtf16(buffer);
    }

    private int DecodeUtf8(Span<char> buffer)
    {
        if (lowSurrogate != '\0')
        {
            buffer[0] = lowSurrogate;
            lowSurrogate = '\0';
            return 1;
        }

        Utf8.ToUtf16(document.Span[position..], buffer, out var read, out var written, replaceInvalidSequences: false);
        if (written == 0)
        {
            // A supplementary character and room for half of it; zero would mean the end.
            Span<char> pair = stackalloc char[2];
            Utf8.ToUtf16(document.Span.Slice(position, 4), pair, out read, out _, replaceInvalidSequences: false);
            (buffer[0], lowSurrogate) = (pair[0], pair[1]);
            written = 1;
        }

        position += read;
        return written;
    }

    private int DecodeUtf16(Span<char> buffer)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(document.Span[position..]);
        var count = Math.Min(units.Length, buffer.Length);
        var target = MemoryMarshal.Cast<char, ushort>(buffer)[..count];
        if (BitConverter.IsLittleEndian == (encoding == DocumentEncoding.Utf16LittleEndian))
        {
            units[..count].CopyTo(target);
        }
        else
        {
            BinaryPrimitives.ReverseEndianness(units[..count], target);
        }

        position += 2 * count;
        return count;
    }

    /// <summary>Reads the document once more up to the given character: only on the way to a refusal.</summary>
    private TextPosition PositionOf(long character)
    {
        using var again = new DocumentTextReader(document, encoding, limits: null);
        var position = new TextPosition();
        Span<char> piece = stackalloc char[512];
        while (character > 0 && again.Read(piece[..(int)Math.Min(character, piece.Length)]) is > 0 and var read)
        {
            position.Add(piece[..read]);
            character -= read;
        }

        return position;
    }
}
