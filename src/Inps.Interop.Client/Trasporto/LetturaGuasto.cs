using System.Globalization;
using System.Xml;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Client.Trasporto;

/// <summary>Reads the detail of a fault (contract errori.xsd); what a foreign node leaves out is left out.</summary>
internal static class LetturaGuasto
{
    private const string Errori = "http://inps.it/Interoperabilita/Errori/v1";

    public static Guasto Read(SoapFault fault, int httpStatus)
    {
        string? codice = null, fase = null, transazione = null;
        var errori = new List<FaultError>();
        using var reader = fault.OpenDetail();
        if (reader is not null && reader.ReadToDescendant("Errori", Errori))
        {
            foreach (var child in ChildrenOf(reader))
            {
                switch (child.LocalName)
                {
                    case "customFaultCode": codice = child.ReadElementContentAsString().Trim(); break;
                    case "Fase": fase = child.ReadElementContentAsString().Trim(); break;
                    case "IdTransazione": transazione = child.ReadElementContentAsString().Trim(); break;
                    case "Errore": errori.Add(ReadErrore(child)); break;
                    default: child.Skip(); break;
                }
            }
        }

        return new(
            codice ?? fault.Subcode ?? fault.RawCode,
            fault.Reason("it"),
            fault.Code is not (FaultOrigin.Receiver or null),
            httpStatus,
            fase,
            transazione,
            errori);
    }

    private static FaultError ReadErrore(XmlReader reader)
    {
        var errore = new FaultError("", "", null, null, null, null, null);
        foreach (var child in ChildrenOf(reader))
        {
            var nome = child.LocalName;
            var testo = child.ReadElementContentAsString();
            errore = nome switch
            {
                "Codice" => errore with { Codice = testo },
                "Messaggio" => errore with { Messaggio = testo },
                "Riga" => errore with { Riga = Number(testo) },
                "Colonna" => errore with { Colonna = Number(testo) },
                "XPath" => errore with { XPath = testo },
                "Valore" => errore with { Valore = testo },
                "Rimedio" => errore with { Rimedio = testo },
                _ => errore,
            };
        }

        return errore;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Yields the reader on each child's start tag; the loop's body consumes the child.</summary>
    private static IEnumerable<XmlReader> ChildrenOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            yield break;
        }

        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            yield return reader;
        }

        reader.ReadEndElement();
    }
}
