using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.IndennitaCovid19.Messaggi;

/// <summary>Wire form of the domanda (DomandaIndennitaCovid19Type), straight between reader or writer and the records.</summary>
internal sealed class MappaturaIndennitaCovid19 : Mappatura
{
    private static readonly ScritturaXml Xml = new("cov", "http://inps.it/IndennitaCovid19/v1");

    public override DomandaDiPrestazione Read(XmlReader reader)
    {
        var testata = new Testata("", default, "");
        var richiedente = new Soggetto(default, "", "");
        var tipo = TipoIndennita.ProfCococo;
        DettaglioIndennita? dettaglio = null;
        var canale = new CanaleAccredito(null, BonificoDomiciliato: false);
        IReadOnlyList<Dichiarazione> dichiarazioni = [];
        InformativaPrivacy? privacy = null;
        Patrocinio? patrocinio = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Testata": testata = TestataXml.Read(reader); break;
                case "Richiedente": richiedente = SoggettoXml.Read(reader); break;
                case "TipoIndennita": tipo = NomiIndennitaCovid19.ToTipo(Elementi.ReadToken(reader)); break;
                case "CanaleAccredito": canale = CanaleAccreditoXml.Read(reader); break;
                case "Dichiarazioni": dichiarazioni = DichiarazioniXml.Read(reader); break;
                case "InformativaPrivacy": privacy = DichiarazioniXml.ReadPrivacy(reader); break;
                case "Patrocinio": patrocinio = PatrocinioXml.Read(reader); break;
                default: dettaglio = DettaglioXml.Read(reader) ?? dettaglio; break;
            }
        }

        return new Domanda
        {
            Testata = testata,
            Richiedente = richiedente,
            TipoIndennita = tipo,
            Dettaglio = dettaglio,
            CanaleAccredito = canale,
            Dichiarazioni = dichiarazioni,
            InformativaPrivacy = privacy,
            Patrocinio = patrocinio,
        };
    }

    public override void Write(XmlWriter writer, DomandaDiPrestazione domanda)
    {
        var indennita = (Domanda)domanda;
        Xml.StartRoot(writer, "DomandaIndennitaCovid19");
        Xml.WriteBlock(writer, "Testata", indennita.Testata, TestataXml.WriteContent);
        Xml.WriteBlock(writer, "Richiedente", indennita.Richiedente, SoggettoXml.WriteContent);
        Xml.Write(writer, "TipoIndennita", NomiIndennitaCovid19.ToWire(indennita.TipoIndennita));
        DettaglioXml.Write(writer, Xml, indennita.Dettaglio);
        Xml.WriteBlock(writer, "CanaleAccredito", indennita.CanaleAccredito, CanaleAccreditoXml.WriteContent);
        Xml.WriteList(writer, "Dichiarazioni", indennita.Dichiarazioni, DichiarazioniXml.WriteContent);
        Xml.WriteBlock(writer, "InformativaPrivacy", indennita.InformativaPrivacy, DichiarazioniXml.WritePrivacyContent);
        Xml.WriteBlock(writer, "Patrocinio", indennita.Patrocinio, PatrocinioXml.WriteContent);
        writer.WriteEndElement();
    }
}
