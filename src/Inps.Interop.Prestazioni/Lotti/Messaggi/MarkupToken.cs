using System.Buffers;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>What a piece of markup is.</summary>
internal enum MarkupKind
{
    StartTag,
    EmptyTag,
    EndTag,

    /// <summary>Comment, CDATA section or processing instruction.</summary>
    Other,
}

/// <summary>
/// One piece of markup at the start of some bytes of UTF-8: just enough of XML to know where elements begin and end. Whether what is between is
/// well-formed is the parser's business, which reads every domanda afterwards.
/// </summary>
internal readonly record struct MarkupToken(MarkupKind Kind, int Length)
{
    private static readonly SearchValues<byte> TagStops = SearchValues.Create("\"'>"u8);
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(">/ \t\r\n"u8);

    private static ReadOnlySpan<byte> Comment => "<!--"u8;

    private static ReadOnlySpan<byte> CData => "<![CDATA["u8;

    /// <summary>Reads the markup that begins with the first byte, a <c>&lt;</c>.</summary>
    /// <param name="bytes">What is there of the document from here on.</param>
    /// <param name="searched">How far an earlier attempt has looked; kept for the next one.</param>
    /// <returns>Null when the markup is not whole yet.</returns>
    /// <exception cref="FormatException">What follows is a DTD or goes beyond a bound.</exception>
    public static MarkupToken? Read(ReadOnlySpan<byte> bytes, LimitiLotto limiti, ref int searched)
    {
        if (bytes.Length < 2)
        {
            return null;
        }

        switch (bytes[1])
        {
            case (byte)'/':
                var end = bytes.IndexOf((byte)'>');
                return end >= 0 ? new(MarkupKind.EndTag, end + 1) : Wait(bytes, limiti);
            case (byte)'?':
                return Until(bytes, 2, "?>"u8, ref searched);
            case (byte)'!' when bytes.StartsWith(Comment):
                return Until(bytes, Comment.Length, "-->"u8, ref searched);
            case (byte)'!' when bytes.StartsWith(CData):
                return Until(bytes, CData.Length, "]]>"u8, ref searched);
            case (byte)'!':
                return Comment.StartsWith(bytes) || CData.StartsWith(bytes) ? null : throw new FormatException("markup \"<!\" (DTD)");
            default:
                return Tag(bytes, limiti);
        }
    }

    /// <summary>Name in a start tag, prefix included.</summary>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> startTag) => startTag[1..(1 + startTag[1..].IndexOfAny(NameEnds))];

    /// <summary>Name in a start tag, without its prefix.</summary>
    public static ReadOnlySpan<byte> LocalNameOf(ReadOnlySpan<byte> startTag)
    {
        var name = NameOf(startTag);
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    private static MarkupToken? Tag(ReadOnlySpan<byte> bytes, LimitiLotto limiti)
    {
        var attributes = 0;
        for (var at = 1; bytes[at..].IndexOfAny(TagStops) is >= 0 and var distance;)
        {
            at += distance;
            if (bytes[at] == (byte)'>')
            {
                return new(bytes[at - 1] == (byte)'/' ? MarkupKind.EmptyTag : MarkupKind.StartTag, at + 1);
            }

            if (++attributes > limiti.AttributiMassimi)
            {
                throw new FormatException($"più di {limiti.AttributiMassimi} attributi in un elemento");
            }

            var quote = bytes[(at + 1)..].IndexOf(bytes[at]);
            if (quote < 0)
            {
                break;
            }

            at += quote + 2;
        }

        return Wait(bytes, limiti);
    }

    private static MarkupToken? Wait(ReadOnlySpan<byte> bytes, LimitiLotto limiti) =>
        bytes.Length > limiti.TagByteMassimi ? throw new FormatException($"un tag di più di {limiti.TagByteMassimi} byte") : null;

    private static MarkupToken? Until(ReadOnlySpan<byte> bytes, int opening, ReadOnlySpan<byte> end, ref int searched)
    {
        var from = Math.Max(opening, searched - end.Length);
        if (from > bytes.Length)
        {
            return null;
        }

        var at = bytes[from..].IndexOf(end);
        searched = bytes.Length;
        return at < 0 ? null : new(MarkupKind.Other, from + at + end.Length);
    }
}
