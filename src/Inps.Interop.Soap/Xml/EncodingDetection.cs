using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Inps.Interop.Soap.Xml;

/// <summary>
/// Finds the encoding of a document: the charset of the media type wins over the XML declaration (RFC 7303 §3),
/// the byte order mark may contradict neither.
/// </summary>
internal static class EncodingDetection
{
    private const int DeclarationWindow = 256;

    /// <summary>The encoding and the number of bytes of the byte order mark.</summary>
    /// <exception cref="XmlRefusedException">Another encoding, a contradiction, or bytes that are not of the encoding.</exception>
    public static (DocumentEncoding Encoding, int BomLength) Detect(ReadOnlySpan<byte> document, string? charset)
    {
        var (bom, bomLength) = ReadBom(document);
        var text = document[bomLength..];

        // A document starts with '<' or white space, so that its first two bytes tell.
        var seen = bom ?? GuessUtf16(text) ?? DocumentEncoding.Utf8;
        if (charset is not null)
        {
            RequireAgreement(charset, seen, "il charset del Content-Type", "the charset of the Content-Type");
        }
        else if (DeclaredName(text, seen) is { } declared)
        {
            RequireAgreement(declared, seen, "la codifica della dichiarazione XML", "the encoding of the XML declaration");
        }

        RequireValid(text, seen);
        return (seen, bomLength);
    }

    private static (DocumentEncoding? Bom, int Length) ReadBom(ReadOnlySpan<byte> document)
    {
        if (document is [0xFF, 0xFE, 0x00, 0x00, ..] or [0x00, 0x00, 0xFE, 0xFF, ..])
        {
            throw Unsupported("UTF-32");
        }

        return document switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (DocumentEncoding.Utf8, 3),
            [0xFF, 0xFE, ..] => (DocumentEncoding.Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (DocumentEncoding.Utf16BigEndian, 2),
            _ => (null, 0),
        };
    }

    /// <summary>UTF-16 without a mark shows a zero byte beside its first character (XML 1.0 appendix F).</summary>
    private static DocumentEncoding? GuessUtf16(ReadOnlySpan<byte> text) => text switch
    {
        [not 0, 0, ..] => DocumentEncoding.Utf16LittleEndian,
        [0, not 0, ..] => DocumentEncoding.Utf16BigEndian,
        _ => null,
    };

    private static void RequireAgreement(string name, DocumentEncoding seen, string dettoIt, string saidEn)
    {
        var agrees = name.Trim().ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => seen == DocumentEncoding.Utf8,
            "UTF-16" => seen != DocumentEncoding.Utf8,
            "UTF-16LE" => seen == DocumentEncoding.Utf16LittleEndian,
            "UTF-16BE" => seen == DocumentEncoding.Utf16BigEndian,
            _ => throw Unsupported(name),
        };
        if (!agrees)
        {
            var found = NameOf(seen);
            throw new XmlRefusedException(
                $"La codifica è contraddittoria: {dettoIt} (\"{Shown(name)}\") non concorda con i byte del messaggio, che sono {found}.",
                $"The encoding is contradictory: {saidEn} (\"{Shown(name)}\") does not agree with the bytes of the message, which are {found}.",
                0,
                0);
        }
    }

    private static string? DeclaredName(ReadOnlySpan<byte> text, DocumentEncoding encoding)
    {
        var window = text[..Math.Min(text.Length, encoding == DocumentEncoding.Utf8 ? DeclarationWindow : 2 * DeclarationWindow)];
        if (encoding == DocumentEncoding.Utf8 && !window.StartsWith("<?xml"u8))
        {
            return null;
        }

        var start = encoding switch
        {
            DocumentEncoding.Utf16LittleEndian => Encoding.Unicode.GetString(window),
            DocumentEncoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetString(window),
            _ => Encoding.UTF8.GetString(window),
        };
        return DeclaredName(start);
    }

    private static string? DeclaredName(string start)
    {
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
        {
            return null;
        }

        var declaration = start.AsSpan(0, end);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var value = declaration[(at + "encoding".Length)..].TrimStart().TrimStart('=').TrimStart();
        if (value is not ['"' or '\'', ..])
        {
            return null;
        }

        var length = value[1..].IndexOf(value[0]);
        return length < 0 ? null : value.Slice(1, length).ToString();
    }

    private static void RequireValid(ReadOnlySpan<byte> text, DocumentEncoding encoding)
    {
        if (encoding != DocumentEncoding.Utf8)
        {
            // Lone surrogates are the parser's to find: it knows where they stand.
            if (text.Length % 2 != 0)
            {
                throw new XmlRefusedException(
                    "Il messaggio è codificato in UTF-16 ma ha un numero dispari di byte: è troncato oppure la codifica è un'altra.",
                    "The message is encoded in UTF-16 but has an odd number of bytes: it is truncated or encoded otherwise.", 0, 0);
            }
        }
        else if (!Utf8.IsValid(text))
        {
            throw InvalidByte(text);
        }
    }

    private static XmlRefusedException InvalidByte(ReadOnlySpan<byte> text)
    {
        var position = new TextPosition();
        Span<char> piece = stackalloc char[512];
        var status = OperationStatus.DestinationTooSmall;
        while (status == OperationStatus.DestinationTooSmall)
        {
            status = Utf8.ToUtf16(text, piece, out var read, out var written, replaceInvalidSequences: false);
            position.Add(piece[..written]);
            text = text[read..];
        }

        return new XmlRefusedException(
            $"Il byte 0x{text[0]:X2} non è UTF-8 valido: il messaggio va codificato in UTF-8 (o in UTF-16 dichiarandolo).",
            $"The byte 0x{text[0]:X2} is not valid UTF-8: encode the message in UTF-8 (or in UTF-16, and say so).",
            position.Line,
            position.Column);
    }

    private static XmlRefusedException Unsupported(string name) => new(
        $"La codifica \"{Shown(name)}\" non è accettata: usare UTF-8 oppure UTF-16.",
        $"The encoding \"{Shown(name)}\" is not accepted: use UTF-8 or UTF-16.", 0, 0);

    private static string NameOf(DocumentEncoding encoding) => encoding switch
    {
        DocumentEncoding.Utf16LittleEndian => "UTF-16 little endian",
        DocumentEncoding.Utf16BigEndian => "UTF-16 big endian",
        _ => "UTF-8",
    };

    private static string Shown(string name) => name.Length <= 40 ? name : string.Concat(name.AsSpan(0, 40), "…");
}
