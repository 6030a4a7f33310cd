using System.Xml;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Pull iteration over the children of an element, without copies: each turn stands on a child's start tag, and the turn must consume that child.</summary>
/// <example><c>foreach (var nome in reader.Children()) { … reader.ReadElementContentAsString() … }</c></example>
internal ref struct ChildElements
{
    private readonly XmlReader reader;
    private readonly bool empty;

    internal ChildElements(XmlReader reader)
    {
        this.reader = reader;
        reader.MoveToContent();
        empty = reader.IsEmptyElement;
        reader.ReadStartElement();
        Current = "";
    }

    /// <summary>Local name of the child.</summary>
    public string Current { get; private set; }

    public readonly ChildElements GetEnumerator() => this;

    /// <summary>Goes to the next child; after the last one, leaves the reader behind the parent's end tag.</summary>
    public bool MoveNext()
    {
        if (empty || !Elementi.MoveToChild(reader))
        {
            return false;
        }

        Current = reader.LocalName;
        return true;
    }
}
