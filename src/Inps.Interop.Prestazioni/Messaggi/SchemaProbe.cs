using System.Xml;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>
/// Asks the validator whether a message is valid, and nothing more: no path, no list of children, no texts. Most messages are, and only for the others is
/// it worth to look again with <see cref="SchemaPass"/>.
/// </summary>
internal sealed class SchemaProbe
{
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string XsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlReader reader;
    private readonly XmlSchemaValidator validator;
    private readonly XmlSchemaInfo info = new();

    // Not null when the message came with attachments.
    private readonly XmlDictionaryReader? attachments;
    private bool isRejected;
    private bool isBinary;

    private SchemaProbe(XmlSchemaSet schemas, XmlReader reader)
    {
        this.reader = reader;
        attachments = reader as XmlDictionaryReader;
        validator = new XmlSchemaValidator(reader.NameTable, schemas, reader as IXmlNamespaceResolver ?? new XmlNamespaceManager(reader.NameTable), SchemaPass.Flags)
        {
            XmlResolver = null,
        };
        validator.ValidationEventHandler += (_, _) => isRejected = true;
    }

    /// <summary>Reads the element the reader stands on to its end, or to the first thing the schema refuses.</summary>
    /// <param name="digest">Fed with every node that was read.</param>
    public static bool IsValid(XmlSchemaSet schemas, XmlReader reader, InfosetDigest digest) =>
        schemas.GlobalElements[new XmlQualifiedName(reader.LocalName, reader.NamespaceURI)] is XmlSchemaElement root
        && new SchemaProbe(schemas, reader).Run(root, digest);

    private bool Run(XmlSchemaElement root, InfosetDigest digest)
    {
        validator.Initialize(root);
        var depth = 0;
        do
        {
            digest.Add(reader, isBinary);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element();
                    depth += reader.IsEmptyElement ? 0 : 1;
                    break;
                case XmlNodeType.Text when attachments is not null && attachments.TryGetBase64ContentLength(out _):
                    isRejected |= !isBinary;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    validator.ValidateText(reader.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    validator.ValidateWhitespace(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    validator.ValidateEndElement(null);
                    isBinary = false;
                    depth--;
                    break;
            }
        }
        while (!isRejected && depth > 0 && reader.Read());

        return !isRejected;
    }

    private void Element()
    {
        string? xsiType = null;
        string? xsiNil = null;
        if (reader.HasAttributes)
        {
            xsiType = reader.GetAttribute("type", XsiNamespace);
            xsiNil = reader.GetAttribute("nil", XsiNamespace);
        }

        validator.ValidateElement(reader.LocalName, reader.NamespaceURI, info, xsiType, xsiNil, null, null);
        if (isRejected)
        {
            return;
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is not (XmlnsNamespace or XsiNamespace))
            {
                validator.ValidateAttribute(reader.LocalName, reader.NamespaceURI, reader.Value, null);
            }
        }

        reader.MoveToElement();
        validator.ValidateEndOfAttributes(null);
        isBinary = info.SchemaType?.TypeCode == XmlTypeCode.Base64Binary;
        if (reader.IsEmptyElement)
        {
            validator.ValidateEndElement(null);
            isBinary = false;
        }
    }
}
