using System.Text;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>Copies an element of our contracts, which has no attributes, without what surrounds it: prefixes, white space, comments.</summary>
internal static class CopiaXml
{
    /// <summary>The element that holds a file, inline or as an attachment of the message: never made a string.</summary>
    private const string File = "Contenuto";

    /// <summary>The element that holds an account number.</summary>
    private const string NumeroDiConto = "Iban";

    public static XmlWriter CreateWriter(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
    });

    /// <summary>Copies the element the reader stands on and leaves the reader behind it.</summary>
    /// <param name="root">Local name of the copy's root.</param>
    /// <param name="masked">True when the copy is for an answer: account numbers as those show them.</param>
    public static void Copy(XmlReader reader, XmlWriter writer, string root, bool masked = false)
    {
        writer.WriteStartElement(root, reader.NamespaceURI);
        writer.WriteAttributeString("xmlns", Elementi.Prefix, null, Elementi.Namespace);
        CopyContent(reader, writer, masked);
        writer.WriteEndElement();
    }

    private static void CopyContent(XmlReader reader, XmlWriter writer, bool masked)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == File:
                    CopyFile(reader, writer);
                    break;
                case XmlNodeType.Element when masked && reader.LocalName == NumeroDiConto:
                    writer.WriteElementString(NumeroDiConto, reader.NamespaceURI, new Iban(reader.ReadElementContentAsString()).Mask().InChiaro);
                    break;
                case XmlNodeType.Element:
                    writer.WriteStartElement(reader.LocalName, reader.NamespaceURI);
                    CopyContent(reader, writer, masked);
                    writer.WriteEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    writer.WriteString(reader.Value);
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        reader.ReadEndElement();
    }

    private static void CopyFile(XmlReader reader, XmlWriter writer)
    {
        writer.WriteStartElement(reader.LocalName, reader.NamespaceURI);
        var bytes = Elementi.ReadBase64(reader);
        var array = bytes.ToArray();
        writer.WriteBase64(array, 0, array.Length);
        writer.WriteEndElement();
    }
}
