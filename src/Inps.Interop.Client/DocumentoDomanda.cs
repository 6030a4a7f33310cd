using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Client;

/// <summary>A domanda as a document: sent as it is written, also when a rule or the schema will refuse it.</summary>
public sealed class DocumentoDomanda
{
    private const string Allegati = "Allegati";

    private readonly ReadOnlyMemory<byte> bytes;

    private DocumentoDomanda(ReadOnlyMemory<byte> bytes, int line, Prestazione prestazione, string? idMessaggio)
    {
        this.bytes = bytes;
        Riga = line;
        Prestazione = prestazione;
        IdMessaggio = idMessaggio;
    }

    public Prestazione Prestazione { get; }

    /// <summary>The key of idempotency in the document; null when it has none.</summary>
    public string? IdMessaggio { get; }

    /// <summary>Line of the domanda in the document.</summary>
    internal int Riga { get; }

    /// <summary>Finds the domanda in a document: its root, or anywhere inside, as in a whole SOAP envelope.</summary>
    /// <param name="bytes">The document, placeholders already filled.</param>
    /// <exception cref="DocumentoException">It is not well-formed, or holds no domanda of a known prestazione.</exception>
    public static DocumentoDomanda Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return ReadToEnd(bytes);
        }
        catch (XmlException exception)
        {
            var (it, _, line, column) = XmlDiagnosis.Explain(exception);
            throw new DocumentoException(line is null ? it : string.Create(CultureInfo.InvariantCulture, $"{it} (riga {line}, colonna {column})"), exception);
        }
    }

    /// <summary>
    /// Copies the domanda element as written, on the line where it stands in the document: the positions that come back are those of the document. The
    /// content of attachments is given to the writer as bytes.
    /// </summary>
    internal void Write(XmlWriter writer)
    {
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        FindDomanda(reader);
        writer.WriteWhitespace(new string('\n', Riga - 1));
        DocumentCopy.WriteElement(reader, writer);
    }

    /// <summary>The domanda as a draft: what is missing may be missing.</summary>
    /// <exception cref="DocumentoException">Not even the applicant is in it, or a value is of the wrong form.</exception>
    public ContenutoBozza ToBozza()
    {
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        FindDomanda(reader);
        try
        {
            return ContenutoBozza.Read(reader, Prestazione);
        }
        catch (FormatException exception)
        {
            throw new DocumentoException($"Il documento non si può conservare come bozza: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the document with more attachments, at the end of those the domanda has.</summary>
    /// <param name="writer">Stands before the root of a new document.</param>
    internal void WriteWith(IReadOnlyList<Allegato> allegati, XmlWriter writer)
    {
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        var written = false;
        DocumentCopy.WriteDocument(reader, writer, beforeEnd: () =>
        {
            if (written || reader.NamespaceURI != Prestazione.Namespace || !(reader.LocalName == Allegati || reader.LocalName == Prestazione.ElementoDomanda))
            {
                return;
            }

            written = true;
            if (reader.LocalName == Allegati)
            {
                AllegatiXml.WriteContent(writer, allegati);
                return;
            }

            writer.WriteStartElement(reader.Prefix, Allegati, Prestazione.Namespace);
            AllegatiXml.WriteContent(writer, allegati);
            writer.WriteEndElement();
        });
    }

    private static DocumentoDomanda ReadToEnd(ReadOnlyMemory<byte> bytes)
    {
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        if (FindDomanda(reader) is not { } prestazione)
        {
            var known = string.Join(", ", Catalogo.Prestazioni.Select(p => p.ElementoDomanda));
            throw new DocumentoException($"Il documento non contiene una domanda ({known}) nel namespace del contratto.");
        }

        var line = ((IXmlLineInfo)reader).LineNumber;
        var idMessaggio = ReadIdMessaggio(reader);
        while (reader.Read())
        {
            // To the end: what is not well-formed after the domanda is told here and not by the server.
        }

        return new(bytes, line, prestazione, idMessaggio);
    }

    private static Prestazione? FindDomanda(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && Catalogo.FindByElemento(reader.NamespaceURI, reader.LocalName) is { } prestazione)
            {
                return prestazione;
            }
        }

        return null;
    }

    private static string? ReadIdMessaggio(XmlReader reader)
    {
        using var domanda = reader.ReadSubtree();
        while (domanda.Read())
        {
            if (domanda is { NodeType: XmlNodeType.Element, LocalName: "IdMessaggio", Depth: 2 })
            {
                var text = domanda.ReadString().Trim();
                return text.Length == 0 ? null : text;
            }
        }

        return null;
    }
}

/// <summary>A document holds no domanda that can be sent: the message is one Italian sentence.</summary>
public sealed class DocumentoException : Exception
{
    internal DocumentoException(string frase, Exception? cause = null)
        : base(frase, cause)
    {
    }
}
