using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Reads and writes the leaves of a message. What the schema leaves wide is read without throwing: the rules judge it.</summary>
internal static class Elementi
{
    /// <summary>Namespace of the common types.</summary>
    public const string Namespace = "http://inps.it/Domande/TipiComuni/v1";

    /// <summary>Prefix we write for it.</summary>
    public const string Prefix = "c";

    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    /// <summary>Enters the element the reader stands on; false when it is empty, and then it is left behind.</summary>
    public static bool Enter(XmlReader reader)
    {
        var vuoto = reader.IsEmptyElement;
        reader.Read();
        return !vuoto;
    }

    /// <summary>Moves to the next child element; false at the parent's end tag, which is left behind.</summary>
    public static bool MoveToChild(XmlReader reader)
    {
        while (reader.MoveToContent() is not (XmlNodeType.Element or XmlNodeType.EndElement or XmlNodeType.None))
        {
            reader.Read();
        }

        if (reader.NodeType == XmlNodeType.Element)
        {
            return true;
        }

        reader.Read();
        return false;
    }

    /// <summary>Reads a token: blanks around it dropped, runs of blanks inside made one.</summary>
    public static string ReadToken(XmlReader reader)
    {
        var testo = reader.ReadElementContentAsString();
        var pulito = true;
        for (var i = 0; i < testo.Length && pulito; i++)
        {
            pulito = !XmlConvert.IsWhitespaceChar(testo[i]) || (testo[i] == ' ' && i > 0 && i < testo.Length - 1 && testo[i - 1] != ' ');
        }

        return pulito ? testo : string.Join(' ', testo.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Reads a token that means nothing when it is empty.</summary>
    public static string? ReadOptional(XmlReader reader) => ReadToken(reader) is { Length: > 0 } testo ? testo : null;

    public static bool ReadSiNo(XmlReader reader) => ReadToken(reader) == "SI";

    /// <summary>Reads a number; 0 when it is none.</summary>
    public static int ReadInt(XmlReader reader) =>
        int.TryParse(ReadToken(reader), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numero) ? numero : 0;

    /// <summary>Reads an amount; 0 when it is none.</summary>
    public static decimal ReadDecimal(XmlReader reader) =>
        decimal.TryParse(ReadToken(reader), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var importo) ? importo : 0;

    public static DateOnly? ReadDate(XmlReader reader) =>
        DateOnly.TryParseExact(ReadToken(reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var data) ? data : null;

    /// <summary>Reads an instant; without offset it is Italian time, as the contract says. One that the calendar of the runtime cannot hold is the default one.</summary>
    public static DateTimeOffset ReadDateTime(XmlReader reader)
    {
        var testo = ReadToken(reader);
        var hasOffset = testo.Length > 19 && (testo[^1] == 'Z' || testo[^6] is '+' or '-');
        if (hasOffset)
        {
            return DateTimeOffset.TryParse(testo, CultureInfo.InvariantCulture, DateTimeStyles.None, out var istante) ? istante : default;
        }

        return DateTime.TryParse(testo, CultureInfo.InvariantCulture, DateTimeStyles.None, out var locale) && locale.Year is > 1 and < 9999
            ? new DateTimeOffset(locale, Roma.GetUtcOffset(locale))
            : default;
    }

    public static CodiceFiscale ReadCodiceFiscale(XmlReader reader) => new(ReadToken(reader));

    /// <summary>Reads base64 content, inline or travelling as an attachment, without making a string of it.</summary>
    public static ReadOnlyMemory<byte> ReadBase64(XmlReader reader)
    {
        if (reader is XmlDictionaryReader attachments)
        {
            return attachments.ReadElementContentAsBase64();
        }

        if (!reader.CanReadBinaryContent)
        {
            return Convert.FromBase64String(reader.ReadElementContentAsString());
        }

        var bytes = new ArrayBufferWriter<byte>();
        var pezzo = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int letti;
            while ((letti = reader.ReadElementContentAsBase64(pezzo, 0, pezzo.Length)) > 0)
            {
                bytes.Write(pezzo.AsSpan(0, letti));
            }

            return bytes.WrittenMemory;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(pezzo);
        }
    }

    /// <summary>Opens an element of the common namespace.</summary>
    public static void Start(XmlWriter writer, string nome) => writer.WriteStartElement(Prefix, nome, Namespace);

    /// <summary>Writes a leaf of the common namespace; nothing when the value is missing.</summary>
    public static void Write(XmlWriter writer, string nome, string? valore)
    {
        if (valore is not null)
        {
            writer.WriteElementString(Prefix, nome, Namespace, valore);
        }
    }

    public static void Write(XmlWriter writer, string nome, bool? valore)
    {
        if (valore is { } risposta)
        {
            Write(writer, nome, ToSiNo(risposta));
        }
    }

    public static void Write(XmlWriter writer, string nome, DateOnly? valore)
    {
        if (valore is { } data)
        {
            Write(writer, nome, ToText(data));
        }
    }

    public static string ToSiNo(bool valore) => valore ? "SI" : "NO";

    public static string ToText(DateOnly data) => data.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Instant with offset, without needless fraction.</summary>
    public static string ToText(DateTimeOffset istante) => istante.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
