using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>
/// The digest by which a repeated message is recognised (ruling of the idempotency): SHA-256 of the infoset of the Body's child in a streaming form.
/// </summary>
/// <remarks>
/// The form: start of element = 01, namespace, 00, local name, 00, or 05, local name, 00 when the namespace is that of the start before; each
/// attribute, sorted, = 02, namespace, 00, local name, 00, value, 00; a run of text = 03, text, 00; end of element = 04; texts in UTF-8. These
/// bytes cannot occur in XML text. Prefixes, namespace declarations, schema locations, comments, processing instructions and text that is all
/// white space are left out, and so are the elements that may change when the same request is sent again: DataOraInvio and Applicativo of
/// Testata, and ConfermaAvviso. An attachment is the base64 text it stands for, so that the same message has the same digest inline and as MTOM.
/// </remarks>
public sealed class InfosetDigest : IDisposable
{
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string XsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";
    private const int Attribute = 0x02;
    private const int AttachmentChunk = 16 * 1024;
    private static readonly SearchValues<char> Spazi = SearchValues.Create(" \t\r\n");

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    private readonly List<string?> aperti = [];
    private readonly StringBuilder spazi = new();
    private string? ultimoNamespace;
    private int used;
    private int esclusi;
    private bool inTesto;
    private bool disposed;

    /// <summary>Takes in the node the reader stands on; to be called for every node from the start tag to the end tag, in order.</summary>
    /// <param name="isBinary">True for text of type base64Binary: line breaks in it mean nothing, as an attachment has none.</param>
    public void Add(XmlReader reader, bool isBinary = false)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                StartElement(reader);
                break;
            case XmlNodeType.EndElement:
                EndElement();
                break;
            case XmlNodeType.Text when reader is XmlDictionaryReader attachments && attachments.TryGetBase64ContentLength(out _):
                Attachment(attachments);
                break;
            case XmlNodeType.Text when isBinary && esclusi == 0:
                Binary(reader.Value);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when esclusi == 0:
                Text(reader.Value);
                break;
        }
    }

    /// <summary>Takes in the start of an element that stands around what is read, as if it had been read: an element without attributes.</summary>
    public void Enter(string ns, string localName)
    {
        Start(ns, localName);
        aperti.Add(localName);
    }

    /// <summary>Takes in the end of an element of <see cref="Enter"/>.</summary>
    public void Leave() => EndElement();

    /// <summary>The 32 bytes of the digest; the object cannot take more nodes.</summary>
    public byte[] Finish()
    {
        Flush();
        return hash.GetHashAndReset();
    }

    public void Dispose()
    {
        hash.Dispose();
        if (!disposed)
        {
            disposed = true;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void StartElement(XmlReader reader)
    {
        var escluso = esclusi > 0 || IsEscluso(reader.LocalName);
        if (escluso)
        {
            esclusi++;
        }
        else
        {
            Start(reader.NamespaceURI, reader.LocalName);
            if (reader.HasAttributes)
            {
                Attributes(reader);
            }
        }

        aperti.Add(reader.LocalName);
        if (reader.IsEmptyElement)
        {
            EndElement();
        }
    }

    private void Start(string ns, string localName)
    {
        EndText();
        if (ns == ultimoNamespace)
        {
            Byte(0x05);
        }
        else
        {
            ultimoNamespace = ns;
            Byte(0x01);
            Field(ns);
        }

        Field(localName);
    }

    private void EndElement()
    {
        aperti.RemoveAt(aperti.Count - 1);
        if (esclusi > 0)
        {
            esclusi--;
            return;
        }

        EndText();
        Byte(0x04);
    }

    private bool IsEscluso(string nome) => nome switch
    {
        "DataOraInvio" or "Applicativo" => aperti.Count > 0 && aperti[^1] == "Testata",
        "ConfermaAvviso" => true,
        _ => false,
    };

    private void Attributes(XmlReader reader)
    {
        List<(string Namespace, string Name, string Value)>? attributi = null;
        while (reader.MoveToNextAttribute())
        {
            var significativo = reader.NamespaceURI != XmlnsNamespace && !reader.IsDefault
                && !(reader.NamespaceURI == XsiNamespace && reader.LocalName is "schemaLocation" or "noNamespaceSchemaLocation");
            if (significativo)
            {
                (attributi ??= []).Add((reader.NamespaceURI, reader.LocalName, reader.Value));
            }
        }

        reader.MoveToElement();
        attributi?.Sort((a, b) => string.CompareOrdinal(a.Namespace, b.Namespace) is var ordine and not 0 ? ordine : string.CompareOrdinal(a.Name, b.Name));
        foreach (var (ns, name, value) in attributi ?? [])
        {
            Byte(Attribute);
            Field(ns);
            Field(name);
            Field(value);
        }
    }

    /// <summary>White space is held back until something else than white space follows in the same run.</summary>
    private void Text(ReadOnlySpan<char> testo)
    {
        if (!inTesto && testo.IsWhiteSpace())
        {
            spazi.Append(testo);
            return;
        }

        if (!inTesto)
        {
            Byte(0x03);
            inTesto = true;
            foreach (var pezzo in spazi.GetChunks())
            {
                Write(pezzo.Span);
            }
        }

        Write(testo);
    }

    /// <summary>An attachment counts as if it stood in the message, in base64; what is still arriving counts as nothing.</summary>
    private void Attachment(XmlDictionaryReader reader)
    {
        if (esclusi > 0)
        {
            return;
        }

        var chars = ArrayPool<char>.Shared.Rent(AttachmentChunk);
        int read;
        while ((read = reader.ReadValueChunk(chars, 0, chars.Length)) > 0)
        {
            Text(chars.AsSpan(0, read));
        }

        ArrayPool<char>.Shared.Return(chars);
    }

    private void Binary(ReadOnlySpan<char> testo)
    {
        foreach (var pezzo in testo.SplitAny(Spazi))
        {
            if (!testo[pezzo].IsEmpty)
            {
                Text(testo[pezzo]);
            }
        }
    }

    private void EndText()
    {
        spazi.Clear();
        if (inTesto)
        {
            inTesto = false;
            Byte(0x00);
        }
    }

    private void Field(string testo)
    {
        Write(testo);
        Byte(0x00);
    }

    private void Byte(int valore)
    {
        if (used == buffer.Length)
        {
            Flush();
        }

        buffer[used++] = (byte)valore;
    }

    private void Write(ReadOnlySpan<char> testo)
    {
        while (!testo.IsEmpty)
        {
            if (buffer.Length - used < 8)
            {
                Flush();
            }

            // A chunk never ends between the two halves of a surrogate pair.
            var chunk = Math.Min(testo.Length, (buffer.Length - used) / 3);
            if (chunk < testo.Length && char.IsHighSurrogate(testo[chunk - 1]))
            {
                chunk--;
            }

            used += Encoding.UTF8.GetBytes(testo[..chunk], buffer.AsSpan(used));
            testo = testo[chunk..];
        }
    }

    private void Flush()
    {
        hash.AppendData(buffer, 0, used);
        used = 0;
    }
}
