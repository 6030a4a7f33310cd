using System.Text;
using System.Xml;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Egov;

/// <summary>Steps through the elements of a busta in the order of its schema; whatever does not fit there is refused.</summary>
internal sealed class BustaElements(XmlReader reader)
{
    private const int LongestText = 255;
    private readonly IXmlLineInfo position = (IXmlLineInfo)reader;

    /// <summary>Where the element stands that was read last.</summary>
    public int Line { get; private set; }

    public int Column { get; private set; }

    public bool IsAt(string name) =>
        reader.MoveToMarkup() == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI == EgovNames.Namespace;

    /// <summary>Goes into an element that has children.</summary>
    public void Open(string name)
    {
        Attributes(name, []);
        if (reader.IsEmptyElement)
        {
            throw Refuse($"L'elemento {name} è vuoto.", $"The element {name} is empty.");
        }

        reader.Read();
    }

    /// <summary>Goes out of it: nothing else may follow in it.</summary>
    public void Close(string name)
    {
        if (reader.MoveToMarkup() != XmlNodeType.EndElement)
        {
            throw Refuse($"In {name} c'è {Shown()} dove lo schema non lo prevede.", $"{name} holds {Shown()} where the schema does not allow it.");
        }

        reader.Read();
    }

    /// <summary>An element without content.</summary>
    /// <returns>Its attributes in the order of the names; null for an absent one.</returns>
    public string?[] Empty(string name, params ReadOnlySpan<string> names)
    {
        var values = Attributes(name, names);
        if (Content(name).Length > 0)
        {
            throw Refuse($"L'elemento {name} deve essere vuoto.", $"The element {name} must be empty.");
        }

        return values;
    }

    /// <summary>An element of text.</summary>
    public (string Text, string?[] Attributes) Text(string name, params ReadOnlySpan<string> names)
    {
        var values = Attributes(name, names);
        return (Content(name), values);
    }

    /// <summary>The value of a required attribute.</summary>
    public string Required(string?[] values, int index, string element, string attribute) =>
        values[index] ?? throw Refuse($"A {element} manca l'attributo {attribute}.", $"{element} has no attribute {attribute}.");

    public XmlRefusedException Refuse(string it, string en) => new(it, en, position.LineNumber, position.LinePosition);

    private string?[] Attributes(string name, ReadOnlySpan<string> names)
    {
        if (!IsAt(name))
        {
            throw Refuse($"Manca l'elemento {name}: al suo posto c'è {Shown()}.", $"The element {name} is missing: {Shown()} stands in its place.");
        }

        (Line, Column) = (position.LineNumber, position.LinePosition);
        var values = new string?[names.Length];
        while (reader.MoveToNextAttribute())
        {
            // Qualified ones are of SOAP, WS-Security or whoever; the busta's own have no namespace.
            if (reader.NamespaceURI.Length > 0)
            {
                continue;
            }

            var index = names.IndexOf(reader.LocalName);
            if (index < 0)
            {
                throw Refuse($"L'attributo {Cut(reader.LocalName)} di {name} non è previsto.", $"The attribute {Cut(reader.LocalName)} of {name} is not of the schema.");
            }

            values[index] = reader.Value;
        }

        reader.MoveToElement();
        return values;
    }

    private string Content(string name)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        if (isEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        for (; reader.NodeType != XmlNodeType.EndElement; reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                throw Refuse($"In {name} c'è {Shown()}: lo schema vi prevede solo testo.", $"{name} holds {Shown()}: the schema allows text only.");
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }

            if (text.Length > LongestText)
            {
                throw Refuse($"Il testo di {name} supera {LongestText} caratteri.", $"The text of {name} is longer than {LongestText} characters.");
            }
        }

        reader.Read();
        return text.ToString();
    }

    private string Shown() => reader.NodeType switch
    {
        XmlNodeType.Element => Cut(reader.LocalName),
        XmlNodeType.EndElement => $"la fine di {Cut(reader.LocalName)}",
        _ => "testo",
    };

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
