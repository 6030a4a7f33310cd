using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Client;

/// <summary>Checks a domanda without any connection, with the reader, the schema and the rules that the server runs.</summary>
public static class OfflineCheck
{
    /// <summary>Any key will do where the document has a placeholder: nothing is sent.</summary>
    private const string IdMessaggio = "verifica-senza-invio";

    /// <summary>Checks a document; placeholders count as filled.</summary>
    /// <param name="document">A domanda, or a SOAP envelope with one in it, in UTF-8 or UTF-16.</param>
    /// <param name="istante">When it would be presented.</param>
    /// <returns>Findings with the lines of the document, and the codes of the rules that only the server can decide.</returns>
    public static EsitoControllo Check(ReadOnlyMemory<byte> document, DateTimeOffset istante) =>
        Unreadable(document) is { } errore
            ? new(null, null, new([errore], 1), [], [])
            : Controllo.CheckFile(Segnaposto.Fill(document, IdMessaggio, istante), Contesto.At(istante, canale: null, ParametriRegole.Default));

    private static ErroreSchema? Unreadable(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var reader = HardenedXmlReader.Create(document, charset: null, XmlLimits.Default);
            while (reader.Read())
            {
                // Only to the end: what is read counts later.
            }

            return null;
        }
        catch (XmlException exception)
        {
            var (it, _, line, column) = XmlDiagnosis.Explain(exception);
            return new(line ?? 1, column ?? 1, "", it, "Correggere il file prima di inviarlo.", null, "SOAP-003");
        }
    }
}
