using System.Buffers;
using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>
/// The nodes of an element as the first reading met them, so that what comes after (schema, digest, mapping) reads them again without parsing. Comments
/// are left out. It ends by itself where the element is larger than what is worth keeping.
/// </summary>
/// <param name="reader">Stands on the root of the document or before it.</param>
internal sealed class XmlRecording(XmlReader reader) : IDisposable
{
    private const int MaxNodes = 8 * 1024;
    private const int MaxCharacters = 256 * 1024;

    private readonly IXmlLineInfo position = (IXmlLineInfo)reader;
    private XmlRecordedNode[] nodes = ArrayPool<XmlRecordedNode>.Shared.Rent(256);
    private XmlRecordedAttribute[] attributes = [];
    private int attributeCount;
    private int characters;
    private int declaring = XmlRecordedNode.None;

    public XmlNameTable Names { get; } = reader.NameTable;

    public int Count { get; private set; }

    /// <summary>False when the element is too large: the recording is of no use then.</summary>
    public bool IsWhole { get; private set; } = true;

    public ref readonly XmlRecordedNode this[int index] => ref nodes[index];

    public ref readonly XmlRecordedAttribute Attribute(int index) => ref attributes[index];

    /// <summary>Reads on and takes in what was met.</summary>
    public bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        Add();
        return true;
    }

    /// <summary>Takes in the node the reader stands on.</summary>
    public void Add()
    {
        var type = reader.NodeType;
        if (type == XmlNodeType.Comment || !IsWhole)
        {
            return;
        }

        var isElement = type is XmlNodeType.Element;
        var value = isElement || type == XmlNodeType.EndElement ? string.Empty : reader.Value;
        characters += value.Length;
        if (Count == MaxNodes || characters > MaxCharacters)
        {
            IsWhole = false;
            return;
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
        node.IsEmpty = isElement && reader.IsEmptyElement;
        node.FirstAttribute = attributeCount;
        node.AttributeCount = 0;
        if (isElement && reader.HasAttributes)
        {
            AddAttributes();
            node.AttributeCount = attributeCount - node.FirstAttribute;
        }

        SetScope(ref node);
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

    /// <summary>Each node knows the innermost element around it that declares prefixes, and that one the next: a look-up passes no other.</summary>
    private void SetScope(ref XmlRecordedNode node)
    {
        var innermost = node.NodeType == XmlNodeType.EndElement ? node.Depth : node.Depth - 1;
        while (declaring != XmlRecordedNode.None && nodes[declaring].Depth > innermost)
        {
            declaring = nodes[declaring].OuterScope;
        }

        node.OuterScope = declaring;
        for (var i = node.FirstAttribute; i < attributeCount; i++)
        {
            if (attributes[i].NamespaceUri == XmlNamespaces.Xmlns)
            {
                declaring = Count - 1;
            }
        }

        node.Scope = declaring;
    }

    private void AddAttributes()
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
    public const int None = -1;

    public string Prefix;
    public string LocalName;
    public string NamespaceUri;
    public string Value;
    public int Line;
    public int Column;
    public int FirstAttribute;
    public int AttributeCount;
    public int Depth;

    /// <summary>The innermost element that declares prefixes for this node: itself, or one around it.</summary>
    public int Scope;

    /// <summary>The innermost one around it.</summary>
    public int OuterScope;

    public byte Type;
    public bool IsEmpty;

    public readonly XmlNodeType NodeType => (XmlNodeType)Type;
}

internal readonly record struct XmlRecordedAttribute(string Prefix, string LocalName, string NamespaceUri, string Value, int Line, int Column);
