using System.Xml;

namespace Inps.Interop.Soap.Xml;

/// <summary>Reads a recorded element, from its start tag to its end tag, as the parser gave it.</summary>
/// <param name="nodes">Which nodes of the recording.</param>
internal sealed class RecordedXmlReader(XmlRecording recording, Range nodes) : XmlReader, IXmlLineInfo, IXmlNamespaceResolver
{
    private const string Xmlns = XmlNamespaces.Xmlns;
    private const int OnElement = -1;

    private readonly int end = nodes.End.GetOffset(recording.Count);
    private int at = nodes.Start.GetOffset(recording.Count);
    private int attribute = OnElement;
    private bool inAttributeValue;
    private bool isClosed;

    public override XmlNodeType NodeType => EOF ? XmlNodeType.None
        : attribute == OnElement ? recording[at].NodeType
        : inAttributeValue ? XmlNodeType.Text
        : XmlNodeType.Attribute;

    public override string LocalName => EOF || inAttributeValue ? string.Empty : attribute == OnElement ? recording[at].LocalName : recording.Attribute(attribute).LocalName;

    public override string NamespaceURI => EOF || inAttributeValue ? string.Empty : attribute == OnElement ? recording[at].NamespaceUri : recording.Attribute(attribute).NamespaceUri;

    public override string Prefix => EOF || inAttributeValue ? string.Empty : attribute == OnElement ? recording[at].Prefix : recording.Attribute(attribute).Prefix;

    public override string Value => EOF ? string.Empty : attribute == OnElement ? recording[at].Value : recording.Attribute(attribute).Value;

    public override int Depth => EOF ? 0 : recording[at].Depth + (attribute == OnElement ? 0 : inAttributeValue ? 2 : 1);

    public override bool IsEmptyElement => !EOF && attribute == OnElement && recording[at].IsEmpty;

    public override int AttributeCount => EOF ? 0 : recording[at].AttributeCount;

    public override bool HasValue => attribute != OnElement || (!EOF && recording[at].NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement));

    public override bool EOF => at >= end;

    public override ReadState ReadState => isClosed ? ReadState.Closed : EOF ? ReadState.EndOfFile : ReadState.Interactive;

    public override string BaseURI => string.Empty;

    public override XmlNameTable NameTable => recording.Names;

    public int LineNumber => EOF ? 0 : attribute == OnElement ? recording[at].Line : recording.Attribute(attribute).Line;

    public int LinePosition => EOF ? 0 : attribute == OnElement ? recording[at].Column : recording.Attribute(attribute).Column;

    // Behind the end everything that the element declares is still told.
    private int Scope => recording[Math.Min(at, end - 1)].Scope;

    private int FirstAttribute => recording[at].FirstAttribute;

    public bool HasLineInfo() => true;

    public override bool Read()
    {
        MoveToElement();
        if (!EOF)
        {
            at++;
        }

        return !EOF;
    }

    public override string GetAttribute(int i) =>
        i >= 0 && i < AttributeCount ? recording.Attribute(FirstAttribute + i).Value : throw new ArgumentOutOfRangeException(nameof(i));

    public override string? GetAttribute(string name) => Find(name) is var found && found == OnElement ? null : recording.Attribute(found).Value;

    public override string? GetAttribute(string name, string? namespaceURI) =>
        Find(name, namespaceURI) is var found && found == OnElement ? null : recording.Attribute(found).Value;

    public override bool MoveToAttribute(string name) => MoveTo(Find(name));

    public override bool MoveToAttribute(string name, string? ns) => MoveTo(Find(name, ns));

    public override void MoveToAttribute(int i)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(i);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(i, AttributeCount);
        MoveTo(FirstAttribute + i);
    }

    public override bool MoveToFirstAttribute() => AttributeCount > 0 && MoveTo(FirstAttribute);

    public override bool MoveToNextAttribute()
    {
        var next = attribute == OnElement ? 0 : attribute - FirstAttribute + 1;
        return next < AttributeCount && MoveTo(FirstAttribute + next);
    }

    public override bool MoveToElement()
    {
        var moved = attribute != OnElement;
        attribute = OnElement;
        inAttributeValue = false;
        return moved;
    }

    public override bool ReadAttributeValue()
    {
        if (attribute == OnElement || inAttributeValue)
        {
            return false;
        }

        inAttributeValue = true;
        return true;
    }

    /// <summary>There are no entities: a document with a DTD is refused.</summary>
    public override void ResolveEntity() => throw new InvalidOperationException("The document has no entity references.");

    public override string? LookupNamespace(string prefix)
    {
        // The first declaration met is the one in force.
        for (var scope = Scope; scope != XmlRecordedNode.None; scope = recording[scope].OuterScope)
        {
            if (Declared(recording[scope], prefix) is { } found)
            {
                return found.Length == 0 && prefix.Length > 0 ? null : found;
            }
        }

        return prefix == "xml" ? XmlNamespaces.Xml : null;
    }

    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var declaring = Scope; declaring != XmlRecordedNode.None; declaring = recording[declaring].OuterScope)
        {
            ref readonly var node = ref recording[declaring];
            for (var i = node.FirstAttribute; i < node.FirstAttribute + node.AttributeCount; i++)
            {
                if (PrefixOf(recording.Attribute(i)) is { } prefix)
                {
                    found.TryAdd(prefix, recording.Attribute(i).Value);
                }
            }
        }

        if (found.GetValueOrDefault("") is "")
        {
            found.Remove("");
        }

        if (scope == XmlNamespaceScope.All)
        {
            found["xml"] = XmlNamespaces.Xml;
        }

        return found;
    }

    public string? LookupPrefix(string namespaceName) =>
        GetNamespacesInScope(XmlNamespaceScope.All).FirstOrDefault(declared => declared.Value == namespaceName).Key;

    public override void Close() => isClosed = true;

    private static string? PrefixOf(in XmlRecordedAttribute declaration) =>
        declaration.NamespaceUri != Xmlns ? null : declaration.Prefix.Length == 0 ? string.Empty : declaration.LocalName;

    private string? Declared(in XmlRecordedNode element, string prefix)
    {
        for (var j = 0; j < element.AttributeCount; j++)
        {
            ref readonly var declaration = ref recording.Attribute(element.FirstAttribute + j);
            if (PrefixOf(declaration) == prefix)
            {
                return declaration.Value;
            }
        }

        return null;
    }

    private bool MoveTo(int found)
    {
        if (found == OnElement)
        {
            return false;
        }

        attribute = found;
        inAttributeValue = false;
        return true;
    }

    private int Find(string localName, string? namespaceUri)
    {
        for (var i = FirstAttribute; i < FirstAttribute + AttributeCount; i++)
        {
            ref readonly var candidate = ref recording.Attribute(i);
            if (candidate.LocalName == localName && candidate.NamespaceUri == (namespaceUri ?? string.Empty))
            {
                return i;
            }
        }

        return OnElement;
    }

    private int Find(string qualifiedName)
    {
        for (var i = FirstAttribute; i < FirstAttribute + AttributeCount; i++)
        {
            ref readonly var candidate = ref recording.Attribute(i);
            var name = candidate.Prefix.Length == 0 ? candidate.LocalName : $"{candidate.Prefix}:{candidate.LocalName}";
            if (name == qualifiedName)
            {
                return i;
            }
        }

        return OnElement;
    }
}
