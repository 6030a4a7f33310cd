using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.BonusBabySitting.Messaggi;

/// <summary>Wire form of the domanda (DomandaBonusBabySittingType), straight between reader or writer and the records.</summary>
internal sealed class MappaturaBonusBabySitting : Mappatura
{
    private static readonly ScritturaXml Xml = new("bbs", "http://inps.it/BonusBabySitting/v1");

    public override DomandaDiPrestazione Read(XmlReader reader)
    {
        var testata = new Testata("", default, "");
        var richiedente = new Soggetto(default, "", "");
        IReadOnlyList<Minore> minori = [];
        CodiceFiscale? altroGenitore = null;
        CategoriaRichiedente? categoria = null;
        IReadOnlyList<Dichiarazione> dichiarazioni = [];
        InformativaPrivacy? privacy = null;
        Patrocinio? patrocinio = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Testata": testata = TestataXml.Read(reader); break;
                case "Richiedente": richiedente = SoggettoXml.Read(reader); break;
                case "Minori": minori = ReadMinori(reader); break;
                case "AltroGenitore": altroGenitore = ReadAltroGenitore(reader); break;
                case "Categoria": categoria = NomiBonusBabySitting.ToCategoria(Elementi.ReadToken(reader)); break;
                case "Dichiarazioni": dichiarazioni = DichiarazioniXml.Read(reader); break;
                case "InformativaPrivacy": privacy = DichiarazioniXml.ReadPrivacy(reader); break;
                case "Patrocinio": patrocinio = PatrocinioXml.Read(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new Domanda
        {
            Testata = testata,
            Richiedente = richiedente,
            Minori = minori,
            AltroGenitore = altroGenitore,
            Categoria = categoria,
            Dichiarazioni = dichiarazioni,
            InformativaPrivacy = privacy,
            Patrocinio = patrocinio,
        };
    }

    public override void Write(XmlWriter writer, DomandaDiPrestazione domanda)
    {
        var bonus = (Domanda)domanda;
        Xml.StartRoot(writer, "DomandaBonusBabySitting");
        Xml.WriteBlock(writer, "Testata", bonus.Testata, TestataXml.WriteContent);
        Xml.WriteBlock(writer, "Richiedente", bonus.Richiedente, SoggettoXml.WriteContent);
        Xml.WriteList(writer, "Minori", bonus.Minori, WriteMinori);
        Xml.Start(writer, "AltroGenitore");
        if (bonus.AltroGenitore is { } altro)
        {
            Xml.Write(writer, "CodiceFiscale", altro.InChiaro);
        }
        else
        {
            Xml.Write(writer, "NonPresente", Elementi.ToSiNo(true));
        }

        writer.WriteEndElement();
        Xml.Write(writer, "Categoria", bonus.Categoria is { } categoria ? NomiBonusBabySitting.ToWire(categoria) : null);
        Xml.WriteList(writer, "Dichiarazioni", bonus.Dichiarazioni, DichiarazioniXml.WriteContent);
        Xml.WriteBlock(writer, "InformativaPrivacy", bonus.InformativaPrivacy, DichiarazioniXml.WritePrivacyContent);
        Xml.WriteBlock(writer, "Patrocinio", bonus.Patrocinio, PatrocinioXml.WriteContent);
        writer.WriteEndElement();
    }

    private static List<Minore> ReadMinori(XmlReader reader)
    {
        var minori = new List<Minore>(4);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            minori.Add(ReadMinore(reader));
        }

        return minori;
    }

    private static Minore ReadMinore(XmlReader reader)
    {
        CodiceFiscale codiceFiscale = default;
        var disabile = false;
        var qualita = QualitaRichiedente.Genitore;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "CodiceFiscale": codiceFiscale = Elementi.ReadCodiceFiscale(reader); break;
                case "Disabile": disabile = Elementi.ReadSiNo(reader); break;
                case "PresentataInQualitaDi": qualita = NomiBonusBabySitting.ToQualita(Elementi.ReadToken(reader)); break;
                default: reader.Skip(); break;
            }
        }

        return new(codiceFiscale, disabile, qualita);
    }

    /// <summary>Null when the element says that there is none.</summary>
    private static CodiceFiscale? ReadAltroGenitore(XmlReader reader)
    {
        CodiceFiscale? codiceFiscale = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "CodiceFiscale": codiceFiscale = Elementi.ReadCodiceFiscale(reader); break;
                default: reader.Skip(); break;
            }
        }

        return codiceFiscale;
    }

    private static void WriteMinori(XmlWriter writer, IReadOnlyList<Minore> minori)
    {
        foreach (var minore in minori)
        {
            Xml.Start(writer, "Minore");
            Xml.Write(writer, "CodiceFiscale", minore.CodiceFiscale.InChiaro);
            Xml.Write(writer, "Disabile", Elementi.ToSiNo(minore.Disabile));
            Xml.Write(writer, "PresentataInQualitaDi", NomiBonusBabySitting.ToWire(minore.PresentataInQualitaDi));
            writer.WriteEndElement();
        }
    }
}
