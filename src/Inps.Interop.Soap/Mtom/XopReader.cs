using System.Xml;

namespace Inps.Interop.Soap.Mtom;

/// <summary>
/// Shows an envelope as if its attachments stood in it (XOP 1.0 §3.2): where an Include stands there is a text node whose value is the attachment in
/// base64. The text is made only where it is asked for, in chunks where asked in chunks; who wants the bytes gets them without it.
/// </summary>
/// <remarks>
/// The contract is that of <see cref="XmlDictionaryReader"/>: <see cref="TryGetBase64ContentLength"/> is true on such a node and nowhere else, and
/// <see cref="XmlDictionaryReader.ReadElementContentAsBase64()"/> returns the bytes.
/// </remarks>
internal sealed class XopReader(XmlReader inner, IReadOnlyDictionary<string, MtomPart> parts) : XmlDictionaryReader, IXmlLineInfo, IXmlNamespaceResolver
{
    private const int BytesPerGroup = 3;
    private const int CharsPerGroup = 4;

    private MtomPart? part;
    private int chunked;

    public override int AttributeCount => part is null ? inner.AttributeCount : 0;

    public override string BaseURI => inner.BaseURI;

    public override bool CanReadValueChunk => part is not null || inner.CanReadValueChunk;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool HasValue => part is not null || inner.HasValue;

    public override bool IsEmptyElement => part is null && inner.IsEmptyElement;

    public int LineNumber => ((IXmlLineInfo)inner).LineNumber;

    public int LinePosition => ((IXmlLineInfo)inner).LinePosition;

    public override string LocalName => part is null ? inner.LocalName : "";

    public override string Name => part is null ? inner.Name : "";

    public override string NamespaceURI => part is null ? inner.NamespaceURI : "";

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => part is null ? inner.NodeType : XmlNodeType.Text;

    public override string Prefix => part is null ? inner.Prefix : "";

    public override ReadState ReadState => inner.ReadState;

    public override string Value => part is null ? inner.Value : Convert.ToBase64String(part.Content.Span[chunked..]);

    public override string? GetAttribute(string name) => part is null ? inner.GetAttribute(name) : null;

    public override string? GetAttribute(string localName, string? namespaceUri) => part is null ? inner.GetAttribute(localName, namespaceUri) : null;

    public override string GetAttribute(int i) => part is null ? inner.GetAttribute(i) : throw new ArgumentOutOfRangeException(nameof(i));

    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope) => ((IXmlNamespaceResolver)inner).GetNamespacesInScope(scope);

    public bool HasLineInfo() => ((IXmlLineInfo)inner).HasLineInfo();

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public string? LookupPrefix(string namespaceName) => ((IXmlNamespaceResolver)inner).LookupPrefix(namespaceName);

    public override bool MoveToAttribute(string name) => part is null && inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string localName, string? namespaceUri) => part is null && inner.MoveToAttribute(localName, namespaceUri);

    public override bool MoveToElement() => part is null && inner.MoveToElement();

    public override bool MoveToFirstAttribute() => part is null && inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => part is null && inner.MoveToNextAttribute();

    public override bool Read()
    {
        if (part is null)
        {
            inner.Read();
        }
        else
        {
            part = null;
            inner.Skip();
        }

        if (XopNames.IsAtInclude(inner))
        {
            // Every Include was resolved when the package was read.
            part = parts[MimeContentId.OfAddress(inner.GetAttribute(XopNames.Href)!)!];
            chunked = 0;
        }

        return !inner.EOF;
    }

    public override bool ReadAttributeValue() => part is null && inner.ReadAttributeValue();

    public override byte[] ReadContentAsBase64()
    {
        SkipInsignificant();
        if (part is null)
        {
            return base.ReadContentAsBase64();
        }

        var content = part.Content.ToArray();
        Read();
        SkipInsignificant();
        return content;
    }

    /// <summary>Binary content that stands in the envelope itself; that of an attachment is read whole.</summary>
    public override int ReadContentAsBase64(byte[] buffer, int index, int count) =>
        part is null ? inner.ReadContentAsBase64(buffer, index, count) : throw new NotSupportedException("An attachment is read whole.");

    /// <summary>The next characters of the value, in whole groups of base64; the reader does not move.</summary>
    public override int ReadValueChunk(char[] buffer, int index, int count)
    {
        if (part is null)
        {
            return inner.ReadValueChunk(buffer, index, count);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(count, CharsPerGroup);
        var bytes = Math.Min(part.Content.Length - chunked, count / CharsPerGroup * BytesPerGroup);
        Convert.TryToBase64Chars(part.Content.Span.Slice(chunked, bytes), buffer.AsSpan(index, count), out var written);
        chunked += bytes;
        return written;
    }

    public override void ResolveEntity() => inner.ResolveEntity();

    /// <summary>True where an attachment stands; the length of one that is still arriving is 0.</summary>
    public override bool TryGetBase64ContentLength(out int length)
    {
        length = part?.Content.Length ?? 0;
        return part is not null;
    }

    public override void Close() => inner.Close();

    /// <summary>White space and comments may stand around an attachment.</summary>
    private void SkipInsignificant()
    {
        while (NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.Comment)
        {
            Read();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
