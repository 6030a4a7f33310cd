using System.Xml;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Security;

/// <summary>The start tag the reader stands on, read once for all who need it; the same object serves one element after the other.</summary>
internal sealed class ElementView
{
    private readonly List<ElementAttribute> attributes = [];
    private readonly List<(string Prefix, string Uri)> declarations = [];

    public string Prefix { get; private set; } = "";

    public string LocalName { get; private set; } = "";

    public string NamespaceUri { get; private set; } = "";

    /// <summary>Without namespace declarations, in the order written.</summary>
    public List<ElementAttribute> Attributes => attributes;

    /// <summary>The namespace declarations of this very element; the empty prefix is the default namespace.</summary>
    public List<(string Prefix, string Uri)> Declarations => declarations;

    public void Load(XmlReader reader)
    {
        (Prefix, LocalName, NamespaceUri) = (reader.Prefix, reader.LocalName, reader.NamespaceURI);
        attributes.Clear();
        declarations.Clear();
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlNamespaces.Xmlns)
            {
                declarations.Add((reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value));
            }
            else
            {
                attributes.Add(new ElementAttribute(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
            }
        }

        reader.MoveToElement();
    }
}

internal readonly record struct ElementAttribute(string Prefix, string LocalName, string NamespaceUri, string Value) : IComparable<ElementAttribute>
{
    /// <summary>The order of Canonical XML §2.3: namespace, then local name; those without namespace come first.</summary>
    public int CompareTo(ElementAttribute other)
    {
        var byNamespace = string.CompareOrdinal(NamespaceUri, other.NamespaceUri);
        return byNamespace != 0 ? byNamespace : string.CompareOrdinal(LocalName, other.LocalName);
    }
}
