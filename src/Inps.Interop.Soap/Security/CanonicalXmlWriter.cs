using System.Buffers;
using System.Xml;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// The canonical form of one element, written while a reader passes over it: Exclusive XML Canonicalization 1.0, Canonical XML 1.0 and 1.1, without
/// comments. Its time grows with the text alone: what is known of namespaces is kept by prefix and undone at the end of the element that wrote it.
/// </summary>
/// <param name="output">Where the text goes.</param>
internal sealed class CanonicalXmlWriter(CanonicalOutput output)
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create("&<\"\t\n\r");

    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);
    private readonly Stack<(string Prefix, string? Before)> undo = new();
    private readonly Stack<(string Prefix, string LocalName, int Undo)> open = new();
    private readonly List<(string Prefix, string Uri)> declarations = [];
    private readonly List<ElementAttribute> attributes = [];
    private CanonicalForm form;
    private IReadOnlyList<string> inclusivePrefixes = [];
    private IReadOnlyList<ElementAttribute> inherited = [];

    /// <summary>True from the outermost start tag to its end tag.</summary>
    public bool IsOpen => open.Count > 0;

    /// <summary>Before the start tag of the outermost element.</summary>
    /// <param name="form">Which of the three.</param>
    /// <param name="inclusivePrefixes">The PrefixList of the exclusive form; the empty prefix stands for <c>#default</c>.</param>
    /// <param name="inherited">Attributes <c>xml:*</c> of the ancestors, which the inclusive forms write on the outermost element.</param>
    public void Begin(CanonicalForm form, IReadOnlyList<string> inclusivePrefixes, IReadOnlyList<ElementAttribute> inherited)
    {
        this.form = form;
        this.inclusivePrefixes = inclusivePrefixes;
        this.inherited = inherited;
    }

    /// <summary>Writes a start tag.</summary>
    /// <param name="element">The element.</param>
    /// <param name="scope">The reader that stands on it.</param>
    public void StartElement(ElementView element, IXmlNamespaceResolver scope)
    {
        var outermost = open.Count == 0;
        open.Push((element.Prefix, element.LocalName, undo.Count));
        declarations.Clear();
        if (form == CanonicalForm.Exclusive)
        {
            DeclareUsed(element, scope);
        }
        else
        {
            DeclareAll(element, scope, outermost);
        }

        declarations.Sort(static (a, b) => string.CompareOrdinal(a.Prefix, b.Prefix));
        attributes.Clear();
        attributes.AddRange(element.Attributes);
        if (outermost && form != CanonicalForm.Exclusive)
        {
            attributes.AddRange(inherited.Where(a => !element.Attributes.Any(own => own.NamespaceUri == XmlNamespaces.Xml && own.LocalName == a.LocalName)));
        }

        attributes.Sort();
        WriteStartTag(element);
    }

    /// <summary>Writes the end tag of the innermost open element.</summary>
    public void EndElement()
    {
        var (prefix, localName, mark) = open.Pop();
        output.Write("</");
        WriteName(prefix, localName);
        output.Write(">");
        while (undo.Count > mark)
        {
            var (declared, before) = undo.Pop();
            if (before is null)
            {
                written.Remove(declared);
            }
            else
            {
                written[declared] = before;
            }
        }
    }

    /// <summary>Writes text, which may come in pieces.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(SpecialInText) is var at and >= 0)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&#xD;" });
            text = text[(at + 1)..];
        }

        output.Write(text);
    }

    /// <summary>Exclusive: the prefixes that the element and its attributes use, and those of the list.</summary>
    private void DeclareUsed(ElementView element, IXmlNamespaceResolver scope)
    {
        Declare(element.Prefix, element.NamespaceUri);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Prefix.Length > 0)
            {
                Declare(attribute.Prefix, attribute.NamespaceUri);
            }
        }

        for (var i = 0; i < inclusivePrefixes.Count; i++)
        {
            var prefix = inclusivePrefixes[i];
            var uri = scope.LookupNamespace(prefix);
            if (!string.IsNullOrEmpty(uri) || prefix.Length == 0)
            {
                Declare(prefix, uri ?? "");
            }
        }
    }

    /// <summary>Inclusive: everything in scope.</summary>
    private void DeclareAll(ElementView element, IXmlNamespaceResolver scope, bool outermost)
    {
        if (outermost)
        {
            foreach (var (prefix, uri) in scope.GetNamespacesInScope(XmlNamespaceScope.ExcludeXml))
            {
                Declare(prefix, uri);
            }

            return;
        }

        foreach (var (prefix, uri) in element.Declarations)
        {
            Declare(prefix, uri);
        }
    }

    private void Declare(string prefix, string uri)
    {
        var known = written.GetValueOrDefault(prefix);
        if (prefix == "xml" || (known ?? "") == uri)
        {
            return;
        }

        undo.Push((prefix, known));
        written[prefix] = uri;
        declarations.Add((prefix, uri));
    }

    private void WriteStartTag(ElementView element)
    {
        output.Write("<");
        WriteName(element.Prefix, element.LocalName);
        foreach (var (prefix, uri) in declarations)
        {
            output.Write(prefix.Length == 0 ? " xmlns" : " xmlns:");
            output.Write(prefix);
            WriteValue(uri);
        }

        foreach (var attribute in attributes)
        {
            output.Write(" ");
            WriteName(attribute.Prefix, attribute.LocalName);
            WriteValue(attribute.Value);
        }

        output.Write(">");
    }

    private void WriteName(string prefix, string localName)
    {
        if (prefix.Length > 0)
        {
            output.Write(prefix);
            output.Write(":");
        }

        output.Write(localName);
    }

    private void WriteValue(ReadOnlySpan<char> value)
    {
        output.Write("=\"");
        while (value.IndexOfAny(SpecialInAttribute) is var at and >= 0)
        {
            output.Write(value[..at]);
            output.Write(value[at] switch { '&' => "&amp;", '<' => "&lt;", '"' => "&quot;", '\t' => "&#x9;", '\n' => "&#xA;", _ => "&#xD;" });
            value = value[(at + 1)..];
        }

        output.Write(value);
        output.Write("\"");
    }
}
