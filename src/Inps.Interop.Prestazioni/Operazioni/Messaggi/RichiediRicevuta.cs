using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of RichiediRicevuta (AT-50, AT-52; ALAS-49, ALAS-54).</summary>
/// <param name="Formato">PDF, or the signed XML that stands alone; null is PDF.</param>
public sealed record RichiediRicevutaRichiesta(Testata Testata, string IdDomanda, TipoRicevuta Tipo, FormatoRicevuta? Formato = null) : IMessaggio, IRichiesta<RichiediRicevutaRichiesta>
{
    public const string Operazione = "RichiediRicevuta";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static RichiediRicevutaRichiesta Read(XmlReader atBodyChild)
    {
        var idDomanda = "";
        var tipo = TipoRicevuta.Sintetica;
        FormatoRicevuta? formato = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = atBodyChild.ReadText(); break;
                case "TipoRicevuta": tipo = atBodyChild.ReadEnum<TipoRicevuta>(); break;
                case "Formato": formato = atBodyChild.ReadEnum<FormatoRicevuta>(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, idDomanda, tipo, formato);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        writer.WriteElementString("IdDomanda", SpaziNomi.GestioneDomande, IdDomanda);
        writer.WriteEnum("TipoRicevuta", SpaziNomi.GestioneDomande, Tipo);
        if (Formato is { } formato)
        {
            writer.WriteEnum("Formato", SpaziNomi.GestioneDomande, formato);
        }
    });
}

/// <summary>A receipt as released.</summary>
/// <param name="SegnaturaPresente">False while the document waits for its protocol number.</param>
/// <param name="Versione">From 1; grows when the receipt is made again with the segnatura.</param>
public sealed record RicevutaRilasciata(FileRicevuta File, string? NumeroProtocollo, bool SegnaturaPresente, int Versione);

/// <summary>Answer of RichiediRicevuta.</summary>
/// <param name="Ricevuta">Null when the domanda does not exist, is another ente's (PAT-R003), or has no such receipt.</param>
public sealed record RichiediRicevutaRisposta(EsitoBlocco Esito, RicevutaRilasciata? Ricevuta) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static RichiediRicevutaRisposta Read(XmlReader atBodyChild)
    {
        RicevutaRilasciata? ricevuta = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Ricevuta")
            {
                return false;
            }

            ricevuta = ReadRicevuta(atBodyChild);
            return true;
        });
        return new(esito, ricevuta);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, RichiediRicevutaRichiesta.Operazione, Esito, () =>
    {
        if (Ricevuta is not { } ricevuta)
        {
            return;
        }

        writer.WriteStartElement("Ricevuta", Ns);
        writer.WriteElementString("NomeFile", Ns, ricevuta.File.NomeFile);
        writer.WriteBase64("Contenuto", Ns, ricevuta.File.Contenuto);
        writer.WriteElementString("ImprontaSha256", Ns, ricevuta.File.ImprontaSha256);
        writer.WriteOptional("NumeroProtocollo", Ns, ricevuta.NumeroProtocollo);
        writer.WriteSiNo("SegnaturaPresente", Ns, ricevuta.SegnaturaPresente);
        writer.WriteNumber("VersioneRicevuta", Ns, ricevuta.Versione);
        writer.WriteEndElement();
    });

    private static RicevutaRilasciata ReadRicevuta(XmlReader reader)
    {
        var file = new LetturaFile();
        string? protocollo = null;
        var segnatura = false;
        var versione = 0;
        foreach (var nome in reader.Children())
        {
            if (file.TryRead(reader, nome))
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

        return new(file.ToFile(), protocollo, segnatura, versione);
    }
}
