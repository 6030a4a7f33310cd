using System.Text;

namespace Inps.Interop.Soap.Envelope;

/// <summary>An element of a header block: a small immutable tree, made of the Header alone and bounded in nodes.</summary>
public sealed class HeaderElement
{
    private List<HeaderElement>? children;
    private StringBuilder? pieces;

    internal HeaderElement(string ns, string localName, string prefix, IReadOnlyList<HeaderAttribute> attributes, int line, int column)
    {
        Namespace = ns;
        LocalName = localName;
        Prefix = prefix;
        Attributes = attributes;
        Line = line;
        Column = column;
    }

    /// <summary>Empty for an element without namespace.</summary>
    public string Namespace { get; }

    public string LocalName { get; }

    /// <summary>As written; empty for none.</summary>
    public string Prefix { get; }

    /// <summary>In the order written, namespace declarations left out.</summary>
    public IReadOnlyList<HeaderAttribute> Attributes { get; }

    /// <summary>The child elements in order.</summary>
    public IReadOnlyList<HeaderElement> Children => children ?? (IReadOnlyList<HeaderElement>)[];

    /// <summary>The text directly inside, untrimmed; that of child elements is theirs.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Line of the start tag, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of the name in the start tag, from 1.</summary>
    public int Column { get; }

    /// <summary>The value of an attribute, or null.</summary>
    public string? Attribute(string ns, string localName)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.LocalName == localName && attribute.Namespace == ns)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    // The rest is for the reader, while it builds the tree.
    internal void Add(HeaderElement child) => (children ??= []).Add(child);

    // Comments may cut a text into any number of pieces: they are joined once.
    internal void Append(string text)
    {
        if (Text.Length == 0)
        {
            Text = text;
        }
        else
        {
            (pieces ??= new StringBuilder(Text)).Append(text);
        }
    }

    internal void Close()
    {
        if (pieces is not null)
        {
            Text = pieces.ToString();
            pieces = null;
        }
    }
}
