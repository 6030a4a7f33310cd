using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Wire form of the declarations and of the privacy notice (DichiarazioniType, InformativaPrivacyType).</summary>
internal static class DichiarazioniXml
{
    public static IReadOnlyList<Dichiarazione> Read(XmlReader reader)
    {
        var dichiarazioni = new List<Dichiarazione>(8);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            dichiarazioni.Add(ReadOne(reader));
        }

        return dichiarazioni;
    }

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WriteContent(XmlWriter writer, IReadOnlyList<Dichiarazione> dichiarazioni)
    {
        foreach (var dichiarazione in dichiarazioni)
        {
            Elementi.Start(writer, "Dichiarazione");
            Elementi.Write(writer, "Codice", dichiarazione.Codice);
            Elementi.Write(writer, "Valore", dichiarazione.Resa);
            Elementi.Write(writer, "Dettaglio", dichiarazione.Dettaglio);
            writer.WriteEndElement();
        }
    }

    public static InformativaPrivacy ReadPrivacy(XmlReader reader)
    {
        var presaVisione = false;
        string? versione = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "PresaVisione": presaVisione = Elementi.ReadSiNo(reader); break;
                case "VersioneTesto": versione = Elementi.ReadToken(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(presaVisione, versione);
    }

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WritePrivacyContent(XmlWriter writer, InformativaPrivacy privacy)
    {
        Elementi.Write(writer, "PresaVisione", privacy.PresaVisione);
        Elementi.Write(writer, "VersioneTesto", privacy.VersioneTesto);
    }

    private static Dichiarazione ReadOne(XmlReader reader)
    {
        var codice = "";
        var resa = false;
        string? dettaglio = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Codice": codice = Elementi.ReadToken(reader); break;
                case "Valore": resa = Elementi.ReadSiNo(reader); break;
                case "Dettaglio": dettaglio = Elementi.ReadToken(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(codice, resa, dettaglio);
    }
}
