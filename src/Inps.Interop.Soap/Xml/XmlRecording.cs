using System.Buffers;
using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>
/// The nodes of one element as the first reading met them, so that what comes after (schema, digest, mapping) reads them again without parsing.
/// Comments are left out. It ends by itself where an element is larger than what is worth keeping.
/// </summary>
internal sealed class XmlRecording : IDisposable
{
    private const int MaxNodes = 8 * 1024;
    private const int MaxCharacters = 256 * 1024;

    private XmlRecordedNode[] nodes = ArrayPool<XmlRecordedNode>.Shared.Rent(256);
    private XmlRecordedAttribute[] attributes = [];
    private int attributeCount;
    private int characters;

    /// <summary>Begins with the element the reader stands on.</summary>
    public XmlRecording(XmlReader reader)
    {
        Names = reader.NameTable;
        Scope = ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.All);
    }

    public XmlNameTable Names { get; }

    /// <summary>Prefixes declared by the ancestors of the element, and by itself.</summary>
    public IDictionary<string, string> Scope { get; }

    public int Count { get; private set; }

    public ref readonly XmlRecordedNode this[int index] => ref nodes[index];

    public ref readonly XmlRecordedAttribute Attribute(int index) => ref attributes[index];

    /// <summary>Takes in the node the reader stands on. False when the element is too large: the recording is of no use then.</summary>
    public bool Add(XmlReader reader, IXmlLineInfo position)
    {
        var type = reader.NodeType;
        if (type == XmlNodeType.Comment)
        {
            return true;
        }

        var isElement = type is XmlNodeType.Element;
        var value = isElement || type == XmlNodeType.EndElement ? string.Empty : reader.Value;
        characters += value.Length;
        if (Count == MaxNodes || characters > MaxCharacters)
        {
            return false;
        }

        if (Count == nodes.Length)
        {
            Grow();
        }

        ref var node = ref nodes[Count++];
        node.Type = (byte)type;
        node.Depth = reader.Depth;
        node.Line = position.LineNumber;
        node.Column = position.LinePosition;
        node.Value = value;
        node.Prefix = reader.Prefix;
        node.LocalName = reader.LocalName;
        node.NamespaceUri = reader.NamespaceURI;
        if (isElement)
        {
            node.IsEmpty = reader.IsEmptyElement;
            node.FirstAttribute = attributeCount;
            if (reader.HasAttributes)
            {
                node.AttributeCount = reader.AttributeCount;
                AddAttributes(reader, position);
            }
        }

        return true;
    }

    /// <summary>Gives the buffer back; nothing can be read any more.</summary>
    public void Dispose()
    {
        var rented = nodes;
        nodes = [];
        GiveBack(rented);
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<XmlRecordedNode>.Shared.Rent(Count * 2);
        nodes.AsSpan(0, Count).CopyTo(larger);
        GiveBack(nodes);
        nodes = larger;
    }

    // Only what was used holds texts of the message.
    private void GiveBack(XmlRecordedNode[] rented)
    {
        rented.AsSpan(0, Math.Min(Count, rented.Length)).Clear();
        ArrayPool<XmlRecordedNode>.Shared.Return(rented);
    }

    private void AddAttributes(XmlReader reader, IXmlLineInfo position)
    {
        while (reader.MoveToNextAttribute())
        {
            if (attributeCount == attributes.Length)
            {
                Array.Resize(ref attributes, Math.Max(4, attributeCount * 2));
            }

            characters += reader.Value.Length;
            attributes[attributeCount++] = new(
                reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value, position.LineNumber, position.LinePosition);
        }

        reader.MoveToElement();
    }
}

internal struct XmlRecordedNode
{
    public string Prefix;
    public string LocalName;
    public string NamespaceUri;
    public string Value;
    public int Line;
    public int Column;
    public int FirstAttribute;
    public int AttributeCount;
    public int Depth;
    public byte Type;
    public bool IsEmpty;

    public readonly XmlNodeType NodeType => (XmlNodeType)Type;
}

internal readonly record struct XmlRecordedAttribute(string Prefix, string LocalName, string NamespaceUri, string Value, int Line, int Column);
