using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of a <see cref="DomandaInDettaglio"/>, both directions.</summary>
internal static class FormaDettaglio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    public static void Write(XmlWriter writer, DomandaInDettaglio domanda)
    {
        writer.WriteStartElement("Domanda", Ns);
        writer.WriteElementString("IdDomanda", Ns, domanda.IdDomanda);
        writer.WriteElementString("NumeroDomanda", Ns, XmlConvert.ToString(domanda.NumeroDomanda));
        writer.WriteElementString("Prestazione", Ns, domanda.Prestazione);
        writer.WriteElementString("StatoDomanda", Ns, NomiWire.Name(domanda.Stato));
        writer.WriteElementString("VersioneDomanda", Ns, XmlConvert.ToString(domanda.Versione));
        writer.WriteDateTime("DataOraPresentazione", Ns, domanda.Presentazione);
        writer.WriteDateTime("DataUltimaVariazione", Ns, domanda.UltimaVariazione);
        writer.WriteOptional("NumeroProtocollo", Ns, domanda.NumeroProtocollo);
        if (domanda.DataProtocollo is { } data)
        {
            writer.WriteDateTime("DataProtocollo", Ns, data);
        }

        writer.WriteOptional("NumeroPratica", Ns, domanda.NumeroPratica);
        writer.WriteElementString("CodiceUfficio", Ns, domanda.CodiceUfficio);
        WriteMinori(writer, domanda.Minori);
        if (domanda.Contenuto is { } contenuto)
        {
            writer.WriteStartElement("Contenuto", Ns);
            contenuto.Prestazione.Mappatura.Write(writer, contenuto.Domanda);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    public static DomandaInDettaglio Read(XmlReader reader, Func<string, string, Prestazione?> findByElemento)
    {
        var domanda = new DomandaInDettaglio("", 0, "", default, 0, default, default, null, null, null, "", [], null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDomanda": domanda = domanda with { IdDomanda = reader.ReadText() }; break;
                case "NumeroDomanda": domanda = domanda with { NumeroDomanda = reader.ReadLong() }; break;
                case "Prestazione": domanda = domanda with { Prestazione = reader.ReadText() }; break;
                case "StatoDomanda": domanda = domanda with { Stato = NomiWire.ParseStatoDomanda(reader.ReadText()) }; break;
                case "VersioneDomanda": domanda = domanda with { Versione = reader.ReadInt() }; break;
                case "DataOraPresentazione": domanda = domanda with { Presentazione = reader.ReadDateTime() }; break;
                case "DataUltimaVariazione": domanda = domanda with { UltimaVariazione = reader.ReadDateTime() }; break;
                case "NumeroProtocollo": domanda = domanda with { NumeroProtocollo = reader.ReadText() }; break;
                case "DataProtocollo": domanda = domanda with { DataProtocollo = reader.ReadDateTime() }; break;
                case "NumeroPratica": domanda = domanda with { NumeroPratica = reader.ReadText() }; break;
                case "CodiceUfficio": domanda = domanda with { CodiceUfficio = reader.ReadText() }; break;
                case "Minori": domanda = domanda with { Minori = ReadMinori(reader) }; break;
                case "Contenuto": domanda = domanda with { Contenuto = ReadContenuto(reader, findByElemento) }; break;
                default: reader.Skip(); break;
            }
        }

        return domanda;
    }

    private static void WriteMinori(XmlWriter writer, IReadOnlyList<MinoreInDettaglio> minori)
    {
        if (minori.Count == 0)
        {
            return;
        }

        writer.WriteStartElement("Minori", Ns);
        foreach (var minore in minori)
        {
            writer.WriteStartElement("Minore", Ns);
            writer.WriteElementString("Progressivo", Ns, XmlConvert.ToString(minore.Progressivo));
            writer.WriteElementString("CodiceFiscale", Ns, minore.CodiceFiscale.InChiaro);
            writer.WriteOptional("AltroGenitore", Ns, minore.AltroGenitore?.InChiaro);
            EsitoMinore.WriteMese(writer, Ns, minore.Decorrenza);
            writer.WriteElementString("StatoMinore", Ns, NomiWire.Name(minore.Stato));
            writer.WriteOptional("AzioniRichieste", Ns, minore.AzioniRichieste);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static List<MinoreInDettaglio> ReadMinori(XmlReader reader)
    {
        var minori = new List<MinoreInDettaglio>();
        foreach (var _ in reader.Children())
        {
            var minore = new MinoreInDettaglio(0, default, null, default, default, null);
            foreach (var nome in reader.Children())
            {
                switch (nome)
                {
                    case "Progressivo": minore = minore with { Progressivo = reader.ReadInt() }; break;
                    case "CodiceFiscale": minore = minore with { CodiceFiscale = new(reader.ReadText()) }; break;
                    case "AltroGenitore": minore = minore with { AltroGenitore = new(reader.ReadText()) }; break;
                    case "Decorrenza": minore = minore with { Decorrenza = EsitoMinore.ReadMese(reader) }; break;
                    case "StatoMinore": minore = minore with { Stato = NomiWire.ParseStatoDomanda(reader.ReadText()) }; break;
                    case "AzioniRichieste": minore = minore with { AzioniRichieste = reader.ReadText() }; break;
                    default: reader.Skip(); break;
                }
            }

            minori.Add(minore);
        }

        return minori;
    }

    private static ContenutoDomanda? ReadContenuto(XmlReader reader, Func<string, string, Prestazione?> findByElemento)
    {
        ContenutoDomanda? contenuto = null;
        foreach (var nome in reader.Children())
        {
            if (findByElemento(reader.NamespaceURI, nome) is { } prestazione)
            {
                contenuto = new(prestazione, prestazione.Mappatura.Read(reader));
            }
            else
            {
                reader.Skip();
            }
        }

        return contenuto;
    }
}
