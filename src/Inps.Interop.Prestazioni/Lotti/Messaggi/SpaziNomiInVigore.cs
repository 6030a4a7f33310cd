using System.Text;
using System.Xml;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>The namespace declarations that the elements around a domanda give to it: without them its bytes alone could not be read.</summary>
/// <param name="Prefissi">Prefix (empty for the default) and namespace.</param>
public sealed record SpaziNomiInVigore(IReadOnlyList<KeyValuePair<string, string>> Prefissi)
{
    // Bytes that are no UTF-8 are an error, not a replacement character.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A context for a reader of one domanda.</summary>
    internal XmlParserContext ToContext(XmlNameTable names)
    {
        var manager = new XmlNamespaceManager(names);
        for (var i = 0; i < Prefissi.Count; i++)
        {
            manager.AddNamespace(Prefissi[i].Key, Prefissi[i].Value);
        }

        return new XmlParserContext(names, manager, null, XmlSpace.None, Utf8);
    }

    /// <summary>Reads the start tags around the domande, outermost first.</summary>
    /// <returns>The declarations, and the namespace of the innermost element.</returns>
    /// <exception cref="XmlException">They are not well-formed.</exception>
    internal static (SpaziNomiInVigore SpaziNomi, string Namespace) Read(IReadOnlyList<byte[]> startTags)
    {
        using var document = new MemoryStream();
        foreach (var tag in startTags)
        {
            document.Write(tag);
        }

        foreach (var tag in startTags.Reverse())
        {
            document.Write("</"u8);
            document.Write(MarkupToken.NameOf(tag));
            document.Write(">"u8);
        }

        using var reader = HardenedReader.Create(document.ToArray());
        for (var depth = 0; depth < startTags.Count; depth++)
        {
            reader.Read();
        }

        var inScope = ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml);
        var ns = reader.NamespaceURI;
        while (reader.Read())
        {
            // To the end: the tags must close each other.
        }

        return (new([.. inScope.OrderBy(pair => pair.Key, StringComparer.Ordinal)]), ns);
    }
}
