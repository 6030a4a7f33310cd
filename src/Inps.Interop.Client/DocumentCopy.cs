using System.Xml;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client;

/// <summary>Copies XML node by node as it is written, except that the base64 of an attachment reaches the writer as bytes: it may send them beside the envelope.</summary>
internal sealed class DocumentCopy
{
    /// <summary>The element of every attachment that holds its bytes (AllegatoType).</summary>
    private const string Contenuto = "Contenuto";

    private readonly XmlReader reader;
    private readonly XmlWriter writer;
    private readonly Action? beforeEnd;

    private DocumentCopy(XmlReader reader, XmlWriter writer, Action? beforeEnd)
    {
        this.reader = reader;
        this.writer = writer;
        this.beforeEnd = beforeEnd;
    }

    /// <summary>Copies the element the reader stands on.</summary>
    public static void WriteElement(XmlReader reader, XmlWriter writer) => new DocumentCopy(reader, writer, beforeEnd: null).Element();

    /// <summary>Copies a whole document but for its XML declaration, which is the writer's.</summary>
    /// <param name="beforeEnd">Called before an end tag is written, the reader standing on it.</param>
    public static void WriteDocument(XmlReader reader, XmlWriter writer, Action beforeEnd)
    {
        var copy = new DocumentCopy(reader, writer, beforeEnd);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                copy.Element();
            }
            else
            {
                copy.Node();
            }
        }
    }

    private void Element()
    {
        var depth = reader.Depth;
        var inContenuto = false;
        while (true)
        {
            if (inContenuto && reader.NodeType == XmlNodeType.Text)
            {
                Binary();
                inContenuto = false;
                continue;
            }

            Node();
            if (reader.Depth == depth && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
            {
                return;
            }

            inContenuto = reader is { NodeType: XmlNodeType.Element, LocalName: Contenuto, NamespaceURI: SpaziNomi.Comune };
            reader.Read();
        }
    }

    private void Node()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (reader.IsEmptyElement)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                beforeEnd?.Invoke();
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
            case XmlNodeType.Comment:
                writer.WriteComment(reader.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(reader.Name, reader.Value);
                break;
        }
    }

    /// <summary>Writes the text as the bytes it means, if it is their whole element and base64, and goes to the next node. Its lines stay, so that what follows keeps its own.</summary>
    private void Binary()
    {
        var text = reader.Value;
        reader.Read();
        var bytes = new byte[text.Length / 4 * 3 + 3];
        if (reader.NodeType != XmlNodeType.EndElement || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            writer.WriteString(text);
            return;
        }

        writer.WriteWhitespace(new string('\n', text.AsSpan().Count('\n')));
        writer.WriteBase64(bytes, 0, length);
    }
}
