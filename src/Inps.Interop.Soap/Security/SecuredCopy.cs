using System.Buffers;
using System.Globalization;
using System.Xml;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Security;

/// <summary>Copies an envelope, node by node, with everything a signature needs but the signature itself.</summary>
internal sealed class SecuredCopy
{
    private readonly XmlReader reader;
    private readonly XmlWriter writer;
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly string soap;
    private readonly SigningOptions options;
    private readonly CertificateReferenceWriter reference;
    private readonly DateTimeOffset now;
    private readonly List<string> ids = [];
    private readonly HashSet<(string Namespace, string LocalName)> written = [];
    private bool isSecured;

    private SecuredCopy(XmlReader reader, SoapVersion version, SigningOptions options, CertificateReferenceWriter reference, DateTimeOffset now)
    {
        this.reader = reader;
        this.options = options;
        this.reference = reference;
        this.now = now;
        soap = SoapNames.NamespaceOf(version);
        writer = XmlWriter.Create(new BufferWriterStream(buffer), SoapEnvelopeWriter.Settings);
    }

    /// <summary>The copy; the signature belongs at <see cref="Place"/>.</summary>
    public ReadOnlyMemory<byte> Bytes => buffer.WrittenMemory;

    /// <summary>Where the signature is to be inserted.</summary>
    public int Place { get; private set; }

    /// <summary>What is to be signed.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <inheritdoc cref="MessageSigner.Sign"/>
    public static SecuredCopy Make(
        ReadOnlyMemory<byte> envelope, SoapVersion version, SigningOptions options, CertificateReferenceWriter reference, DateTimeOffset now)
    {
        using var reader = HardenedXmlReader.Create(envelope, charset: null, XmlLimits.Default);
        var copy = new SecuredCopy(reader, version, options, reference, now);
        copy.Run();
        return copy;
    }

    /// <summary>An id that no message has yet.</summary>
    public static string NewId(string what) => $"{what}-{Guid.NewGuid():N}";

    private void Run()
    {
        reader.MoveToContent();
        Start(id: null);
        ForEachChild(EnvelopeChild);
        writer.WriteEndElement();
        writer.Dispose();
        if (!isSecured)
        {
            throw new ArgumentException("The envelope has no Body.");
        }

        foreach (var (ns, localName) in options.Parts.AllHeaders())
        {
            if (!written.Contains((ns, localName)))
            {
                throw new ArgumentException($"The header {{{ns}}}{localName}, which is to be signed, is missing.");
            }
        }
    }

    private void EnvelopeChild()
    {
        switch (reader.LocalName)
        {
            case "Header" when reader.NamespaceURI == soap:
                Start(id: null);
                ForEachChild(Block);
                Secure();
                writer.WriteEndElement();
                reader.Read();
                break;
            case "Body" when reader.NamespaceURI == soap:
                if (!isSecured)
                {
                    writer.WriteStartElement(reader.Prefix, "Header", soap);
                    Secure();
                    writer.WriteEndElement();
                }

                Copy(options.Parts.Body ? "body" : null);
                break;
            default:
                writer.WriteNode(reader, defattr: false);
                break;
        }
    }

    private void Block()
    {
        var name = (reader.NamespaceURI, reader.LocalName);
        if (name == WssNames.Security && reader.GetAttribute("role", soap) is null && reader.GetAttribute("actor", soap) is null)
        {
            throw new ArgumentException("The envelope has a Security header already.");
        }

        if (name.NamespaceURI == WsAddressing.Namespace && ValueOf(name.LocalName) is not null)
        {
            reader.Skip();
            return;
        }

        var isSigned = name.NamespaceURI == WsAddressing.Namespace || options.Parts.Headers.Contains(name);
        if (isSigned)
        {
            written.Add(name);
        }

        Copy(isSigned ? "h" : null);
    }

    /// <summary>Copies the element the reader stands on, with an id when it is to be signed, and leaves the reader behind it.</summary>
    private void Copy(string? idPrefix)
    {
        if (idPrefix is null)
        {
            writer.WriteNode(reader, defattr: false);
            return;
        }

        var own = reader.GetAttribute("Id", WssNames.Wsu);
        Start(own is null ? NewSignedId(idPrefix) : null);
        if (own is not null)
        {
            ids.Add(own);
        }

        ForEachChild(() => writer.WriteNode(reader, defattr: false));
        writer.WriteEndElement();
        reader.Read();
    }

    /// <summary>Copies a start tag; the reader stays on it.</summary>
    private void Start(string? id)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
        if (id is not null)
        {
            WriteId(id);
        }
    }

    /// <summary>From the start tag to the end tag, or over an empty element; other nodes than elements are copied here.</summary>
    private void ForEachChild(Action child)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                child();
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }
    }

    private void Secure()
    {
        isSecured = true;
        foreach (var name in (ReadOnlySpan<string>)["To", "Action", "MessageID", "RelatesTo"])
        {
            WriteAddressing(name, ValueOf(name));
        }

        if (options.Parts.MessageId && !written.Contains((WsAddressing.Namespace, "MessageID")))
        {
            WriteAddressing("MessageID", $"urn:uuid:{Guid.NewGuid():D}");
        }

        if (options.RequestDigest is { } digest)
        {
            digest.Write(writer, NewSignedId("request-digest"));
        }

        writer.WriteStartElement("wsse", "Security", WssNames.Wsse);
        writer.WriteAttributeString(writer.LookupPrefix(soap), "mustUnderstand", soap, "1");
        reference.WriteToken(writer);
        writer.WriteStartElement("wsu", "Timestamp", WssNames.Wsu);
        WriteId(NewSignedId("timestamp"));
        WriteInstant("Created", now);
        WriteInstant("Expires", now + options.Lifetime);
        writer.WriteEndElement();
        writer.Flush();
        Place = buffer.WrittenCount;
        writer.WriteEndElement();
    }

    private string? ValueOf(string name) => name switch
    {
        "To" => options.To,
        "Action" => options.Action,
        "MessageID" => options.MessageId,
        "RelatesTo" => options.RelatesTo,
        _ => null,
    };

    private void WriteAddressing(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        writer.WriteStartElement("wsa", name, WsAddressing.Namespace);
        WriteId(NewSignedId("h"));
        writer.WriteString(value);
        writer.WriteEndElement();
        written.Add((WsAddressing.Namespace, name));
    }

    private void WriteInstant(string name, DateTimeOffset instant) => writer.WriteElementString(
        "wsu", name, WssNames.Wsu, instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private string NewSignedId(string what)
    {
        var id = NewId(what);
        ids.Add(id);
        return id;
    }

    private void WriteId(string id) => writer.WriteAttributeString("wsu", "Id", WssNames.Wsu, id);
}
