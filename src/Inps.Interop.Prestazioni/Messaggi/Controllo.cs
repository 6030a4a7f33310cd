using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The whole check of a file, offline: schema, then rules, with the lines. The same schema and the same rules as the server's.</summary>
public static class Controllo
{
    /// <summary>Decided only when the domanda is registered.</summary>
    private static readonly string[] AllaRegistrazione = ["MSG-R001", "CAN-R001", "CAN-R003"];

    /// <summary>Need the clock and the channel of who receives.</summary>
    private static readonly string[] DelCanale = ["MSG-W04", "PAT-R001"];

    /// <summary>Checks a file that holds a domanda element, as its root or inside a whole SOAP envelope.</summary>
    /// <param name="bytes">The file, in UTF-8 or UTF-16.</param>
    /// <param name="contesto">Instant and parameters; without channel the rules that need one are listed as not checked.</param>
    public static EsitoControllo CheckFile(ReadOnlyMemory<byte> bytes, Contesto contesto)
    {
        try
        {
            return Check(bytes, contesto);
        }
        catch (XmlException exception)
        {
            return NotWellFormed(exception);
        }
    }

    private static EsitoControllo Check(ReadOnlyMemory<byte> bytes, Contesto contesto)
    {
        using var reader = Open(bytes);
        var prestazione = Catalogo.FindByElemento(reader.NamespaceURI, reader.LocalName);
        if (prestazione is null)
        {
            return UnknownElement(reader);
        }

        var schema = SchemaCheck.Check(prestazione.Servizio, reader);
        while (reader.Read())
        {
            // What follows the domanda must be well formed too.
        }

        if (!schema.IsValido)
        {
            return new(prestazione, null, schema, [], []);
        }

        using var secondo = Open(bytes);
        var domanda = prestazione.Mappatura.Read(secondo);
        var segnalazioni = PositionFinder.Locate(prestazione.Check(domanda, contesto), () => Open(bytes));
        return new(prestazione, domanda, schema, segnalazioni, RegoleNonVerificate(prestazione, contesto));
    }

    /// <summary>Stands on the domanda, be it the root or inside a SOAP envelope; on the root when there is none.</summary>
    private static XmlReader Open(ReadOnlyMemory<byte> bytes)
    {
        var reader = HardenedReader.Create(bytes);
        reader.MoveToContent();
        do
        {
            if (reader.NodeType == XmlNodeType.Element && Catalogo.FindByElemento(reader.NamespaceURI, reader.LocalName) is not null)
            {
                return reader;
            }
        }
        while (reader.Read());

        reader.Dispose();
        var atRoot = HardenedReader.Create(bytes);
        atRoot.MoveToContent();
        return atRoot;
    }

    /// <summary>Codes of the rules of a prestazione that no check of a file can decide.</summary>
    public static IReadOnlyList<string> RegoleNonVerificate(Prestazione prestazione, Contesto contesto) =>
    [
        .. AllaRegistrazione,
        .. prestazione.CodiciDiStato,
        .. prestazione.CodiciDiArchivio,
        .. prestazione.Avviso(contesto.Parametri) is { } avviso ? [avviso.Segnalazione.Codice] : Array.Empty<string>(),
        .. contesto.Canale is null ? DelCanale : [],
        .. contesto.Parametri.CodiciCatastali is null ? ["CF-W04"] : Array.Empty<string>(),
    ];

    private static EsitoControllo UnknownElement(XmlReader reader)
    {
        var ammessi = string.Join(", ", Catalogo.Prestazioni.Select(p => $"{{{p.Namespace}}}{p.ElementoDomanda}"));
        var posizione = (IXmlLineInfo)reader;
        var errore = new ErroreSchema(
            posizione.LineNumber, posizione.LinePosition, "/" + reader.LocalName,
            $"L'elemento '{{{reader.NamespaceURI}}}{reader.LocalName}' non è una domanda conosciuta.", $"Il file deve iniziare con uno di: {ammessi}.", null);
        return new(null, null, new([errore], 1), [], []);
    }

    private static EsitoControllo NotWellFormed(XmlException exception)
    {
        var errore = new ErroreSchema(
            Math.Max(exception.LineNumber, 1), Math.Max(exception.LinePosition, 1), "", $"Il file non è XML ben formato: {exception.Message}",
            "Correggere il file: elementi chiusi nell'ordine giusto, nessuna DTD, codifica uguale a quella dichiarata.", null, ErroreSchema.NonBenFormato);
        return new(null, null, new([errore], 1), [], []);
    }
}

/// <summary>What the check of a file found.</summary>
/// <param name="Prestazione">Null when the file holds no known domanda.</param>
/// <param name="Domanda">Null when the schema has errors.</param>
/// <param name="Schema">Errors of the schema; the rules are checked only when there are none.</param>
/// <param name="Segnalazioni">Findings of the rules, with their lines.</param>
/// <param name="RegoleNonVerificate">Codes that need what only the server knows: nothing is said about them.</param>
public sealed record EsitoControllo(
    Prestazione? Prestazione,
    DomandaDiPrestazione? Domanda,
    EsitoSchema Schema,
    IReadOnlyList<Segnalazione> Segnalazioni,
    IReadOnlyList<string> RegoleNonVerificate)
{
    /// <summary>True when nothing blocks: the schema has no error and no finding is blocking.</summary>
    public bool IsValida => Schema.IsValido && Segnalazioni.All(s => s.Severita != Severita.Bloccante);
}
