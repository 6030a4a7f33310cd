using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Client;

/// <summary>Reads the request of an operation that changes a domanda from a document: its root, or anywhere inside, as in a whole SOAP envelope.</summary>
internal static class DocumentoRichiesta
{
    /// <param name="bytes">The document, placeholders already filled.</param>
    /// <param name="operazione">Wire name, such as <c>AggiungiMinore</c>.</param>
    /// <exception cref="DocumentoException">It is not well-formed, or does not hold the request of a prestazione that admits it.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, string operazione, Func<XmlReader, Prestazione, T> read)
    {
        try
        {
            using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == operazione
                    && Catalogo.Prestazioni.FirstOrDefault(p => p.Namespace == reader.NamespaceURI && p.Modifiche is not null) is { } prestazione)
                {
                    return read(reader, prestazione);
                }
            }
        }
        catch (XmlException exception)
        {
            var (it, _, line, column) = XmlDiagnosis.Explain(exception);
            throw new DocumentoException(line is null ? it : string.Create(CultureInfo.InvariantCulture, $"{it} (riga {line}, colonna {column})"), exception);
        }
        catch (FormatException exception)
        {
            throw new DocumentoException($"La richiesta {operazione} non si può leggere: {exception.Message}", exception);
        }

        throw new DocumentoException($"Il documento non contiene l'elemento {operazione} nel namespace del contratto.");
    }
}
