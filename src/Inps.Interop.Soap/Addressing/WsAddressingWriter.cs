using System.Xml;

namespace Inps.Interop.Soap.Addressing;

/// <summary>Writes addressing headers.</summary>
public static class WsAddressingWriter
{
    private const string Prefix = "wsa";

    /// <summary>Writes the properties that are there as header blocks; the writer stands inside the Header.</summary>
    public static void Write(XmlWriter writer, WsAddressing addressing)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(addressing);
        Write(writer, "Action", addressing.Action);
        Write(writer, "MessageID", addressing.MessageId);
        Write(writer, "To", addressing.To);
        Write(writer, "RelatesTo", addressing.RelatesTo);
        if (addressing.ReplyTo is not null)
        {
            writer.WriteStartElement(Prefix, "ReplyTo", WsAddressing.Namespace);
            Write(writer, "Address", addressing.ReplyTo);
            writer.WriteEndElement();
        }
    }

    private static void Write(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteElementString(Prefix, name, WsAddressing.Namespace, value);
        }
    }
}
