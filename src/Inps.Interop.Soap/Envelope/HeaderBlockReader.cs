using System.Xml;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Envelope;

/// <summary>Builds the small trees of the header blocks of one message, all together within the bound of nodes.</summary>
/// <param name="read">Moves the reader on.</param>
internal sealed class HeaderBlockReader(XmlReader reader, Func<bool> read, SoapVersion version, XmlLimits limits)
{
    private readonly IXmlLineInfo position = (IXmlLineInfo)reader;
    private int nodes;

    /// <summary>Reads the block the reader stands on, to its end tag.</summary>
    public (HeaderBlock? Block, SoapFailure? Failure) Read()
    {
        if (reader.NamespaceURI.Length == 0)
        {
            return (null, EnvelopeFailures.UnqualifiedHeader(reader.LocalName, position));
        }

        var (root, failure) = ReadTree();
        if (failure is not null)
        {
            return (null, failure);
        }

        return ToBlock(root!);
    }

    /// <summary>The element the reader stands on, to its end tag, whatever it is.</summary>
    public (HeaderElement? Root, SoapFailure? Failure) ReadTree()
    {
        var open = new Stack<HeaderElement>();
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    if (ReadElement() is not { } element)
                    {
                        return (null, EnvelopeFailures.HeaderTooLarge(limits, position));
                    }

                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(element);
                    }

                    if (!isEmpty)
                    {
                        open.Push(element);
                    }
                    else if (parent is null)
                    {
                        return (element, null);
                    }

                    break;
                case XmlNodeType.EndElement:
                    var ended = open.Pop();
                    ended.Close();
                    if (open.Count == 0)
                    {
                        return (ended, null);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek().Append(reader.Value);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    return (null, EnvelopeFailures.ProcessingInstruction(position));
            }
        }
        while (read());

        throw new XmlException("Unexpected end of file in a header block.");
    }

    private HeaderElement? ReadElement()
    {
        nodes += 1 + reader.AttributeCount;
        if (nodes > limits.MaxHeaderNodes)
        {
            return null;
        }

        var (line, column) = (position.LineNumber, position.LinePosition);
        var (ns, localName, prefix) = (reader.NamespaceURI, reader.LocalName, reader.Prefix);
        List<HeaderAttribute>? attributes = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XmlNamespaces.Xmlns)
            {
                (attributes ??= []).Add(new HeaderAttribute(reader.NamespaceURI, reader.LocalName, reader.Value));
            }
        }

        reader.MoveToElement();
        return new HeaderElement(ns, localName, prefix, attributes ?? (IReadOnlyList<HeaderAttribute>)[], line, column);
    }

    private (HeaderBlock? Block, SoapFailure? Failure) ToBlock(HeaderElement element)
    {
        var soap = SoapNames.NamespaceOf(version);
        var mustUnderstand = false;
        if (element.Attribute(soap, "mustUnderstand") is { } written)
        {
            switch (written.Trim(' ', '\t', '\r', '\n'))
            {
                case "1":
                case "true" when version == SoapVersion.Soap12:
                    mustUnderstand = true;
                    break;
                case "0":
                case "false" when version == SoapVersion.Soap12:
                    break;
                default:
                    return (null, EnvelopeFailures.MustUnderstandValue(written, element, version));
            }
        }

        var role = element.Attribute(soap, version == SoapVersion.Soap12 ? "role" : "actor");
        return (new HeaderBlock(element, mustUnderstand, role, IsForUs(role, version)), null);
    }

    private static bool IsForUs(string? role, SoapVersion version) => role?.Trim() switch
    {
        null or "" => true,
        SoapNames.Next12 or SoapNames.UltimateReceiver12 => version == SoapVersion.Soap12,
        SoapNames.Next11 => version == SoapVersion.Soap11,
        _ => false,
    };
}
