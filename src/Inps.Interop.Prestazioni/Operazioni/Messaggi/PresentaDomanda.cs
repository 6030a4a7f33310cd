using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of PresentaDomanda, of any prestazione.</summary>
/// <param name="Domanda">Must be of the prestazione's own type.</param>
/// <param name="RicevutaInLinea">True to have the receipt in the answer.</param>
public sealed record PresentaDomandaRichiesta(Prestazione Prestazione, DomandaDiPrestazione Domanda, bool RicevutaInLinea) : IMessaggio, IRichiestaDiPrestazione<PresentaDomandaRichiesta>
{
    public const string Operazione = "PresentaDomanda";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no domanda in it.</exception>
    public static PresentaDomandaRichiesta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        DomandaDiPrestazione? domanda = null;
        var ricevutaInLinea = false;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (nome == prestazione.ElementoDomanda)
                {
                    domanda = prestazione.Mappatura.Read(atBodyChild);
                }
                else if (nome == "RichiediRicevutaInLinea")
                {
                    ricevutaInLinea = atBodyChild.ReadSiNo();
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return new(prestazione, domanda ?? throw new FormatException($"{Operazione} holds no {prestazione.ElementoDomanda}."), ricevutaInLinea);
    }

    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement(Operazione, Prestazione.Namespace);
        writer.WriteStartElement("request", Prestazione.Namespace);
        Prestazione.Mappatura.Write(writer, Domanda);
        if (RicevutaInLinea)
        {
            writer.WriteElementString("RichiediRicevutaInLinea", Prestazione.Namespace, NomiWire.Name(true));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>Answer of PresentaDomanda.</summary>
/// <param name="Registrazione">Null when nothing was registered.</param>
/// <param name="Minori">Outcome of each minor; empty where the prestazione has none or nothing was registered.</param>
/// <param name="Ricevuta">Only when asked for in the request.</param>
public sealed record PresentaDomandaRisposta(
    Prestazione Prestazione,
    EsitoBlocco Esito,
    DatiRegistrazione? Registrazione,
    IReadOnlyList<EsitoMinore> Minori,
    PdfRicevuta? Ricevuta) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static PresentaDomandaRisposta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        var esito = new LetturaEsito();
        var registrazione = new LetturaRegistrazione();
        IReadOnlyList<EsitoMinore> minori = [];
        PdfRicevuta? ricevuta = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (esito.TryRead(atBodyChild, nome) || registrazione.TryRead(atBodyChild, nome))
                {
                    continue;
                }

                switch (nome)
                {
                    case "MinoriEsito": minori = EsitoMinore.ReadAll(atBodyChild); break;
                    case "Ricevuta": ricevuta = PdfRicevuta.Read(atBodyChild); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(prestazione, esito.ToBlocco(), registrazione.ToDati(), minori, ricevuta);
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        writer.WriteStartElement("PresentaDomandaResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("PresentaDomandaResult", ns);
        Esito.Write(writer);
        Registrazione?.Write(writer, ns);
        EsitoMinore.WriteAll(writer, ns, Minori);
        Ricevuta?.Write(writer, "Ricevuta", ns);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
