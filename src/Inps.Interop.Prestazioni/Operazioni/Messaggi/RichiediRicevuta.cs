using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of RichiediRicevuta (AT-50, AT-52).</summary>
public sealed record RichiediRicevutaRichiesta(Testata Testata, string IdDomanda, TipoRicevuta Tipo) : IMessaggio, IRichiesta<RichiediRicevutaRichiesta>
{
    public const string Operazione = "RichiediRicevuta";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static RichiediRicevutaRichiesta Read(XmlReader atBodyChild)
    {
        Testata? testata = null;
        var idDomanda = "";
        var tipo = TipoRicevuta.Sintetica;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "Testata": testata = TestataXml.Read(atBodyChild); break;
                    case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                    case "TipoRicevuta": tipo = NomiWire.ParseTipoRicevuta(atBodyChild.ReadText()); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(testata ?? throw new FormatException($"{Operazione} holds no Testata."), idDomanda, tipo);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteStartElement("request", ns);
        writer.WriteStartElement("Testata", ns);
        TestataXml.WriteContent(writer, Testata);
        writer.WriteEndElement();
        writer.WriteElementString("IdDomanda", ns, IdDomanda);
        writer.WriteElementString("TipoRicevuta", ns, NomiWire.Name(Tipo));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>A receipt as released.</summary>
/// <param name="SegnaturaPresente">False while the domanda waits for its protocol number.</param>
/// <param name="Versione">From 1; grows when the receipt is made again with the segnatura.</param>
public sealed record RicevutaRilasciata(PdfRicevuta Pdf, string? NumeroProtocollo, bool SegnaturaPresente, int Versione);

/// <summary>Answer of RichiediRicevuta.</summary>
/// <param name="Ricevuta">Null when the domanda does not exist or is another ente's (PAT-R003).</param>
public sealed record RichiediRicevutaRisposta(EsitoBlocco Esito, RicevutaRilasciata? Ricevuta) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static RichiediRicevutaRisposta Read(XmlReader atBodyChild)
    {
        var esito = new LetturaEsito();
        RicevutaRilasciata? ricevuta = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (esito.TryRead(atBodyChild, nome))
                {
                    continue;
                }

                if (nome == "Ricevuta")
                {
                    ricevuta = ReadRicevuta(atBodyChild);
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return new(esito.ToBlocco(), ricevuta);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteStartElement("RichiediRicevutaResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("RichiediRicevutaResult", ns);
        Esito.Write(writer);
        if (Ricevuta is { } ricevuta)
        {
            writer.WriteStartElement("Ricevuta", ns);
            writer.WriteElementString("NomeFile", ns, ricevuta.Pdf.NomeFile);
            writer.WriteBase64("Contenuto", ns, ricevuta.Pdf.Contenuto);
            writer.WriteElementString("ImprontaSha256", ns, ricevuta.Pdf.ImprontaSha256);
            writer.WriteOptional("NumeroProtocollo", ns, ricevuta.NumeroProtocollo);
            writer.WriteElementString("SegnaturaPresente", ns, NomiWire.Name(ricevuta.SegnaturaPresente));
            writer.WriteElementString("VersioneRicevuta", ns, XmlConvert.ToString(ricevuta.Versione));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static RicevutaRilasciata ReadRicevuta(XmlReader reader)
    {
        var pdf = new LetturaPdf();
        string? protocollo = null;
        var segnatura = false;
        var versione = 0;
        foreach (var nome in reader.Children())
        {
            if (pdf.TryRead(reader, nome))
            {
                continue;
            }

            switch (nome)
            {
                case "NumeroProtocollo": protocollo = reader.ReadText(); break;
                case "SegnaturaPresente": segnatura = reader.ReadSiNo(); break;
                case "VersioneRicevuta": versione = reader.ReadInt(); break;
                default: reader.Skip(); break;
            }
        }

        return new(pdf.ToPdf(), protocollo, segnatura, versione);
    }
}
