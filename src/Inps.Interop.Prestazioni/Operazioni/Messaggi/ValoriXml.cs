using System.Xml;
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

    /// <summary>Writes the element, or nothing for null.</summary>
    public static void WriteOptional(this XmlWriter writer, string name, string ns, string? value)
    {
        if (value is not null)
        {
            writer.WriteElementString(name, ns, value);
        }
    }

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
}
