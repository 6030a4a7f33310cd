using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The primitive values of the messages around a domanda, both directions: read strictly, where <see cref="Elementi"/> leaves the judgement to the rules.</summary>
internal static class ValoriXml
{
    public static ChildElements Children(this XmlReader reader) => new(reader);

    public static string ReadText(this XmlReader reader) => reader.ReadElementContentAsString().Trim();

    public static bool ReadSiNo(this XmlReader reader) => NomiWire.ParseSiNo(reader.ReadText());

    public static DateTimeOffset ReadDateTime(this XmlReader reader) => XmlConvert.ToDateTimeOffset(reader.ReadText());

    public static int ReadInt(this XmlReader reader) => XmlConvert.ToInt32(reader.ReadText());

    public static long ReadLong(this XmlReader reader) => XmlConvert.ToInt64(reader.ReadText());

    public static CodiceFiscale ReadCodiceFiscale(this XmlReader reader) => new(reader.ReadText());

    public static T ReadEnum<T>(this XmlReader reader)
        where T : struct, Enum => NomiWire.Parse<T>(reader.ReadText());

    public static decimal ReadDecimal(this XmlReader reader) => XmlConvert.ToDecimal(reader.ReadText());

    public static DateOnly ReadDate(this XmlReader reader) => DateOnly.ParseExact(reader.ReadText(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads a month; the first day of it.</summary>
    public static DateOnly ReadMese(this XmlReader reader) => DateOnly.ParseExact(reader.ReadText() + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads each child of the element the reader stands on.</summary>
    public static List<T> ReadList<T>(this XmlReader reader, Func<XmlReader, T> readOne)
    {
        var read = new List<T>();
        foreach (var _ in reader.Children())
        {
            read.Add(readOne(reader));
        }

        return read;
    }

    /// <summary>Reads the children of the element the reader stands on.</summary>
    /// <param name="read">Consumes the child of that name; false leaves it to be skipped.</param>
    public static void ReadChildren(this XmlReader reader, Func<string, bool> read)
    {
        foreach (var nome in reader.Children())
        {
            if (!read(nome))
            {
                reader.Skip();
            }
        }
    }

    /// <summary>Writes an element with the content that the function writes.</summary>
    public static void WriteBlock<T>(this XmlWriter writer, string name, string ns, T value, Action<XmlWriter, T> writeContent)
    {
        writer.WriteStartElement(name, ns);
        writeContent(writer, value);
        writer.WriteEndElement();
    }

    /// <summary>Writes a list and its items, the empty element for an empty list, nothing for null.</summary>
    public static void WriteList<T>(this XmlWriter writer, string name, string item, string ns, IReadOnlyList<T>? list, Action<XmlWriter, T> writeContent)
    {
        if (list is null)
        {
            return;
        }

        writer.WriteStartElement(name, ns);
        foreach (var value in list)
        {
            writer.WriteBlock(item, ns, value, writeContent);
        }

        writer.WriteEndElement();
    }

    public static void WriteEnum<T>(this XmlWriter writer, string name, string ns, T value)
        where T : struct, Enum => writer.WriteElementString(name, ns, NomiWire.Name(value));

    public static void WriteSiNo(this XmlWriter writer, string name, string ns, bool value) => writer.WriteElementString(name, ns, NomiWire.Name(value));

    public static void WriteNumber(this XmlWriter writer, string name, string ns, long value) => writer.WriteElementString(name, ns, XmlConvert.ToString(value));

    public static void WriteImporto(this XmlWriter writer, string name, string ns, decimal value) =>
        writer.WriteElementString(name, ns, value.ToString("0.00", CultureInfo.InvariantCulture));

    /// <param name="value">Any day of the month.</param>
    public static void WriteMese(this XmlWriter writer, string name, string ns, DateOnly value) =>
        writer.WriteElementString(name, ns, value.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="WriteOptional(XmlWriter, string, string, string?)"/>
    public static void WriteOptional(this XmlWriter writer, string name, string ns, DateOnly? value) =>
        writer.WriteOptional(name, ns, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes the element, or nothing for null.</summary>
    public static void WriteOptional(this XmlWriter writer, string name, string ns, string? value)
    {
        if (value is not null)
        {
            writer.WriteElementString(name, ns, value);
        }
    }

    /// <summary>Writes, or nothing for null, what was seen in bytes that no parser has accepted: characters that XML does not allow are replaced.</summary>
    public static void WriteSeen(this XmlWriter writer, string name, string ns, string? value) => writer.WriteOptional(name, ns, value is null ? null : ToLegal(value));

    /// <inheritdoc cref="WriteOptional(XmlWriter, string, string, string?)"/>
    public static void WriteOptional(this XmlWriter writer, string name, string ns, int? value) =>
        writer.WriteOptional(name, ns, value is { } number ? XmlConvert.ToString(number) : null);

    /// <inheritdoc cref="WriteOptional(XmlWriter, string, string, string?)"/>
    public static void WriteOptional(this XmlWriter writer, string name, string ns, long? value) =>
        writer.WriteOptional(name, ns, value is { } number ? XmlConvert.ToString(number) : null);

    /// <inheritdoc cref="WriteOptional(XmlWriter, string, string, string?)"/>
    public static void WriteOptional(this XmlWriter writer, string name, string ns, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            writer.WriteDateTime(name, ns, instant);
        }
    }

    public static void WriteDateTime(this XmlWriter writer, string name, string ns, DateTimeOffset value) =>
        writer.WriteElementString(name, ns, XmlConvert.ToString(value));

    public static void WriteBase64(this XmlWriter writer, string name, string ns, ReadOnlyMemory<byte> value)
    {
        writer.WriteStartElement(name, ns);
        if (System.Runtime.InteropServices.MemoryMarshal.TryGetArray(value, out var bytes))
        {
            writer.WriteBase64(bytes.Array!, bytes.Offset, bytes.Count);
        }
        else
        {
            writer.WriteBase64(value.ToArray(), 0, value.Length);
        }

        writer.WriteEndElement();
    }

    private static string ToLegal(string text)
    {
        char[]? legal = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                legal ??= text.ToCharArray();
                legal[i] = '\uFFFD';
            }
        }

        return legal is null ? text : new string(legal);
    }
}
