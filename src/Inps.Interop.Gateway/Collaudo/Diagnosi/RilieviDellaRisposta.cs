using System.Xml;
using System.Xml.Linq;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Gateway.Collaudo.Validazione;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Gateway.Collaudo.Diagnosi;

/// <summary>Reads what a traced call was told: the findings of the answer, or the errors of the fault, with their places.</summary>
internal sealed class RilieviDellaRisposta(CatalogoRegole catalogo)
{
    /// <summary>In the order of the answer; of a call whose answer is no longer kept, its codes with the texts of the catalogue.</summary>
    public IReadOnlyList<Rilievo> Of(RecordTraffico record)
    {
        var trovati = record.Risposta is { } risposta ? Read(Compressione.Expand(risposta)) : [];
        return trovati.Count > 0
            ? trovati
            : [.. (record.Codici ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(catalogo.Find).OfType<VoceCatalogo>()
                .Select(voce => new Rilievo(voce.Codice, voce.Gravita, voce.Descrizione, voce.Rimedio))];
    }

    private List<Rilievo> Read(byte[] risposta)
    {
        try
        {
            using var reader = HardenedXmlReader.Create(risposta, charset: null, XmlLimits.Default);
            return [.. XElement.Load(reader).Descendants().Where(elemento => elemento.Name.LocalName is "Segnalazione" or "Errore").Select(Read)];
        }
        catch (XmlException)
        {
            // A package, or what never was an envelope.
            return [];
        }
    }

    private Rilievo Read(XElement elemento)
    {
        var codice = Text("Codice") ?? "";
        return new Rilievo(
            codice,
            catalogo.Find(codice)?.Gravita ?? GravitaVoce.Guasto,
            Text("Descrizione") ?? Text("Messaggio") ?? "",
            Text("Rimedio") ?? "",
            int.TryParse(Text("Riga"), out var riga) ? riga : null,
            int.TryParse(Text("Colonna"), out var colonna) ? colonna : null,
            Text("Campo") ?? Text("XPath"),
            Text("Valore"));

        string? Text(string nome) => elemento.Elements().FirstOrDefault(figlio => figlio.Name.LocalName == nome)?.Value;
    }
}
