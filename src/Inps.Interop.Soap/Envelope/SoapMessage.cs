using System.Xml;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Envelope;

/// <summary>A message that was read to its end once: the bytes, the header as a small tree, and where the Body's content stands.</summary>
public sealed class SoapMessage : IDisposable
{
    private readonly DocumentEncoding encoding;
    private readonly int bomLength;

    // Shared by the readers of this message, so that no name is made twice; a message is read by one thread at a time.
    private readonly XmlNameTable names;
    private readonly XmlRecording? recording;
    private readonly Range bodyNodes;

    internal SoapMessage(
        ReadOnlyMemory<byte> bytes,
        (DocumentEncoding Encoding, int BomLength) encoding,
        SoapMediaType mediaType,
        EnvelopeContent content,
        WsAddressing? addressing,
        XmlNameTable names)
    {
        this.names = names;
        recording = content.Recording;
        bodyNodes = content.BodyNodes;
        Bytes = bytes;
        (this.encoding, bomLength) = encoding;
        Version = mediaType.Version;
        Charset = mediaType.Charset;
        Headers = content.Headers;
        BodyNamespace = content.BodyNamespace;
        BodyLocalName = content.BodyLocalName;
        BodyLine = content.BodyLine;
        BodyColumn = content.BodyColumn;
        Addressing = addressing;
    }

    public SoapVersion Version { get; }

    /// <summary>The message as it came; nobody may change it while the message is in use.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The charset of the media type, if it named one.</summary>
    public string? Charset { get; }

    public IReadOnlyList<HeaderBlock> Headers { get; private set; }

    /// <summary>Namespace of the Body's child element; empty for none.</summary>
    public string BodyNamespace { get; }

    /// <summary>Local name of the Body's child element.</summary>
    public string BodyLocalName { get; }

    /// <summary>Line of the Body's child element, from 1.</summary>
    public int BodyLine { get; }

    /// <summary>Column of the name of the Body's child element, from 1.</summary>
    public int BodyColumn { get; }

    /// <summary>The WS-Addressing headers meant for the ultimate receiver; null when there are none.</summary>
    public WsAddressing? Addressing { get; }

    /// <summary>The attachments that Includes in the Body refer to; null for a message that was no package.</summary>
    internal IReadOnlyDictionary<string, MtomPart>? Parts { get; set; }

    /// <summary>
    /// A new reader positioned on the Body's child element, with the lines and columns of the whole document. Read to
    /// the end of that element, not of the document. It throws nothing: the document was read before. Attachments stand where
    /// they are included, as text in base64 (see <see cref="XmlDictionaryReader.TryGetBase64ContentLength"/>).
    /// </summary>
    public XmlReader OpenBody() =>
        Parts is not null ? new XopReader(ParseBody(), Parts)
        : recording is null ? ParseBody()
        : new RecordedXmlReader(recording, bodyNodes);

    /// <summary>The receiver acts in this role too: the header blocks for it are for us (SOAP 1.1 §4.2.2).</summary>
    public void ActAs(string actor) => Headers = [.. Headers.Select(block => block.Role == actor ? block with { IsForUs = true } : block)];

    /// <summary>True while an attachment is still arriving: what is signed is then the envelope as it travels, its Include with it.</summary>
    internal bool IsArriving { get; set; }

    /// <summary>A new reader on the root of the document, or before it, which shows attachments as <see cref="OpenBody"/> does, but for one that is still arriving.</summary>
    internal XmlReader OpenDocument()
    {
        var reader = recording is null ? HardenedXmlReader.Create(Bytes[bomLength..], encoding, limits: null, names) : new RecordedXmlReader(recording, ..);
        return Parts is null || IsArriving ? reader : new XopReader(reader, Parts);
    }

    /// <summary>Gives the buffers back; the Body cannot be opened any more. Without it the garbage collector has the work.</summary>
    public void Dispose() => recording?.Dispose();

    private XmlReader ParseBody()
    {
        var reader = HardenedXmlReader.Create(Bytes[bomLength..], encoding, limits: null, names);
        var soap = SoapNames.NamespaceOf(Version);
        reader.MoveToContent();
        reader.Read();
        while (!(reader.NodeType == XmlNodeType.Element && reader.LocalName == "Body" && reader.NamespaceURI == soap))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }

        do
        {
            reader.Read();
        }
        while (reader.NodeType != XmlNodeType.Element);
        return reader;
    }
}
