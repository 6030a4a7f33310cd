using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.IndennitaCovid19.Messaggi;

/// <summary>Wire form of the detail of a category: one element out of five.</summary>
internal static class DettaglioXml
{
    /// <summary>Reads the detail the reader stands on; null for any other element, which is skipped.</summary>
    public static DettaglioIndennita? Read(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "DettaglioProfCococo": return ReadProfCococo(reader);
            case "DettaglioAutonomiAgo": return ReadAutonomiAgo(reader);
            case "DettaglioStagionali": return ReadStagionali(reader);
            case "DettaglioAgricoli": return ReadAgricoli(reader);
            case "DettaglioSpettacolo": return ReadSpettacolo(reader);
            default: reader.Skip(); return null;
        }
    }

    /// <summary>Writes the detail under the name of its category; nothing when there is none.</summary>
    public static void Write(XmlWriter writer, ScritturaXml xml, DettaglioIndennita? dettaglio)
    {
        switch (dettaglio)
        {
            case DettaglioProfCococo d:
                xml.Start(writer, "DettaglioProfCococo");
                xml.Write(writer, "Categoria", NomiIndennitaCovid19.ToWire(d.Categoria));
                xml.Write(writer, "PartitaIva", d.PartitaIva);
                xml.Write(writer, "PivaAttivaAl23022020", d.PivaAttivaAl23022020 is { } attiva ? Elementi.ToSiNo(attiva) : null);
                xml.Write(writer, "GestioneSeparata", Elementi.ToSiNo(d.GestioneSeparata));
                break;
            case DettaglioAutonomiAgo d:
                xml.Start(writer, "DettaglioAutonomiAgo");
                xml.Write(writer, "Gestione", NomiIndennitaCovid19.ToWire(d.Gestione));
                xml.Write(writer, "Ruolo", NomiIndennitaCovid19.ToWire(d.Ruolo));
                break;
            case DettaglioStagionali d:
                xml.Start(writer, "DettaglioStagionali");
                xml.Write(writer, "CodiceFiscaleDatore", d.CodiceFiscaleDatore.InChiaro);
                xml.Write(writer, "Settore", NomiIndennitaCovid19.ToWire(d.Settore));
                xml.Write(writer, "DataCessazione", Elementi.ToText(d.DataCessazione));
                break;
            case DettaglioAgricoli d:
                xml.Start(writer, "DettaglioAgricoli");
                xml.Write(writer, "GiornateLavorate2019", d.GiornateLavorate2019.ToString(CultureInfo.InvariantCulture));
                break;
            case DettaglioSpettacolo d:
                xml.Start(writer, "DettaglioSpettacolo");
                xml.Write(writer, "GiornateContributi2019", d.GiornateContributi2019.ToString(CultureInfo.InvariantCulture));
                xml.Write(writer, "Reddito2019", d.Reddito2019.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                return;
        }

        writer.WriteEndElement();
    }

    private static DettaglioProfCococo ReadProfCococo(XmlReader reader)
    {
        var categoria = CategoriaProfCococo.Professionista;
        string? partita = null;
        bool? attiva = null;
        var separata = false;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Categoria": categoria = NomiIndennitaCovid19.ToCategoria(Elementi.ReadToken(reader)); break;
                case "PartitaIva": partita = Elementi.ReadToken(reader); break;
                case "PivaAttivaAl23022020": attiva = Elementi.ReadSiNo(reader); break;
                case "GestioneSeparata": separata = Elementi.ReadSiNo(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(categoria, partita, attiva, separata);
    }

    private static DettaglioAutonomiAgo ReadAutonomiAgo(XmlReader reader)
    {
        var gestione = GestioneAgo.Artigiani;
        var ruolo = RuoloAgo.Titolare;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Gestione": gestione = NomiIndennitaCovid19.ToGestione(Elementi.ReadToken(reader)); break;
                case "Ruolo": ruolo = NomiIndennitaCovid19.ToRuolo(Elementi.ReadToken(reader)); break;
                default: reader.Skip(); break;
            }
        }

        return new(gestione, ruolo);
    }

    private static DettaglioStagionali ReadStagionali(XmlReader reader)
    {
        CodiceFiscale datore = default;
        var settore = SettoreStagionale.Turismo;
        var cessazione = default(DateOnly);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "CodiceFiscaleDatore": datore = Elementi.ReadCodiceFiscale(reader); break;
                case "Settore": settore = NomiIndennitaCovid19.ToSettore(Elementi.ReadToken(reader)); break;
                case "DataCessazione": cessazione = Elementi.ReadDate(reader) ?? default; break;
                default: reader.Skip(); break;
            }
        }

        return new(datore, settore, cessazione);
    }

    private static DettaglioAgricoli ReadAgricoli(XmlReader reader)
    {
        var giornate = 0;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "GiornateLavorate2019": giornate = Elementi.ReadInt(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(giornate);
    }

    private static DettaglioSpettacolo ReadSpettacolo(XmlReader reader)
    {
        var giornate = 0;
        var reddito = 0m;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "GiornateContributi2019": giornate = Elementi.ReadInt(reader); break;
                case "Reddito2019": reddito = Elementi.ReadDecimal(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(giornate, reddito);
    }
}
