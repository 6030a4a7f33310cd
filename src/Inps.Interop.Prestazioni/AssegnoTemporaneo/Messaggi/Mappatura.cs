using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo.Messaggi;

/// <summary>Wire form of the domanda (DomandaAssegnoTemporaneoType), straight between reader or writer and the records.</summary>
internal sealed class MappaturaAssegnoTemporaneo : Mappatura
{
    private static readonly ScritturaXml Xml = new("at", "http://inps.it/AssegnoTemporaneo/v1");

    public override DomandaDiPrestazione Read(XmlReader reader)
    {
        var testata = new Testata("", default, "");
        var richiedente = new Soggetto(default, "", "");
        var titolo = TitoloPresentazione.InProprio;
        Soggetto? rappresentato = null;
        IReadOnlyList<Minore> minori = [];
        var pagamento = new DatiPagamento("", null, null, null, null, null);
        IReadOnlyList<Dichiarazione> dichiarazioni = [];
        InformativaPrivacy? privacy = null;
        Patrocinio? patrocinio = null;
        IReadOnlyList<Allegato> allegati = [];
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Testata": testata = TestataXml.Read(reader); break;
                case "Richiedente": richiedente = SoggettoXml.Read(reader); break;
                case "TitoloPresentazione": titolo = NomiAssegnoTemporaneo.ToTitolo(Elementi.ReadToken(reader)); break;
                case "GenitoreRappresentato": rappresentato = SoggettoXml.Read(reader); break;
                case "Minori": minori = ReadSchede(reader); break;
                case "DatiPagamento": pagamento = DatiPagamentoXml.Read(reader); break;
                case "Dichiarazioni": dichiarazioni = DichiarazioniXml.Read(reader); break;
                case "InformativaPrivacy": privacy = DichiarazioniXml.ReadPrivacy(reader); break;
                case "Patrocinio": patrocinio = PatrocinioXml.Read(reader); break;
                case "Allegati": allegati = AllegatiXml.Read(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new Domanda
        {
            Testata = testata,
            Richiedente = richiedente,
            TitoloPresentazione = titolo,
            GenitoreRappresentato = rappresentato,
            Minori = minori,
            DatiPagamento = pagamento,
            Dichiarazioni = dichiarazioni,
            InformativaPrivacy = privacy,
            Patrocinio = patrocinio,
            Allegati = allegati,
        };
    }

    public override void Write(XmlWriter writer, DomandaDiPrestazione domanda)
    {
        var at = (Domanda)domanda;
        Xml.StartRoot(writer, "DomandaAssegnoTemporaneo");
        Xml.WriteBlock(writer, "Testata", at.Testata, TestataXml.WriteContent);
        Xml.WriteBlock(writer, "Richiedente", at.Richiedente, SoggettoXml.WriteContent);
        Xml.Write(writer, "TitoloPresentazione", NomiAssegnoTemporaneo.ToWire(at.TitoloPresentazione));
        Xml.WriteBlock(writer, "GenitoreRappresentato", at.GenitoreRappresentato, SoggettoXml.WriteContent);
        Xml.WriteList(writer, "Minori", at.Minori, WriteSchede);
        Xml.WriteBlock(writer, "DatiPagamento", at.DatiPagamento, DatiPagamentoXml.WriteContent);
        Xml.WriteList(writer, "Dichiarazioni", at.Dichiarazioni, DichiarazioniXml.WriteContent);
        Xml.WriteBlock(writer, "InformativaPrivacy", at.InformativaPrivacy, DichiarazioniXml.WritePrivacyContent);
        Xml.WriteBlock(writer, "Patrocinio", at.Patrocinio, PatrocinioXml.WriteContent);
        Xml.WriteList(writer, "Allegati", at.Allegati, AllegatiXml.WriteContent);
        writer.WriteEndElement();
    }

    public override IReadOnlyList<SchedaMinore> ReadSchedeMinori(XmlReader reader) => ReadSchede(reader);

    public override void WriteSchedeMinori(XmlWriter writer, IReadOnlyList<SchedaMinore> minori) => WriteSchede(writer, [.. minori.Cast<Minore>()]);

    private static List<Minore> ReadSchede(XmlReader reader)
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
        var progressivo = 0;
        CodiceFiscale codiceFiscale = default;
        var qualita = QualitaRichiedente.Genitore;
        bool disabile = false, affido = false;
        AltroGenitore? altro = null;
        var ripartizione = ModalitaRipartizione.InteroAlRichiedente;
        ProvvedimentoTribunale? provvedimento = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Progressivo": progressivo = Elementi.ReadInt(reader); break;
                case "CodiceFiscale": codiceFiscale = Elementi.ReadCodiceFiscale(reader); break;
                case "PresentataInQualitaDi": qualita = NomiAssegnoTemporaneo.ToQualita(Elementi.ReadToken(reader)); break;
                case "Disabile": disabile = Elementi.ReadSiNo(reader); break;
                case "AffidoCondiviso": affido = Elementi.ReadSiNo(reader); break;
                case "AltroGenitore": altro = ReadAltroGenitore(reader); break;
                case "ModalitaRipartizione": ripartizione = NomiAssegnoTemporaneo.ToRipartizione(Elementi.ReadToken(reader)); break;
                case "ProvvedimentoTribunale": provvedimento = ReadProvvedimento(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(progressivo, codiceFiscale, qualita, disabile, affido, altro, ripartizione, provvedimento);
    }

    private static AltroGenitore ReadAltroGenitore(XmlReader reader)
    {
        CodiceFiscale? codiceFiscale = null;
        var nonPresente = false;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "CodiceFiscale": codiceFiscale = Elementi.ReadCodiceFiscale(reader); break;
                case "NonPresente": nonPresente = Elementi.ReadSiNo(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(codiceFiscale, nonPresente);
    }

    private static ProvvedimentoTribunale ReadProvvedimento(XmlReader reader)
    {
        string tribunale = "", numero = "";
        var data = default(DateOnly);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Tribunale": tribunale = Elementi.ReadToken(reader); break;
                case "Numero": numero = Elementi.ReadToken(reader); break;
                case "Data": data = Elementi.ReadDate(reader) ?? default; break;
                default: reader.Skip(); break;
            }
        }

        return new(tribunale, numero, data);
    }

    private static void WriteSchede(XmlWriter writer, IReadOnlyList<Minore> minori)
    {
        foreach (var minore in minori)
        {
            Xml.Start(writer, "Minore");
            Xml.Write(writer, "Progressivo", minore.Progressivo.ToString(CultureInfo.InvariantCulture));
            Xml.Write(writer, "CodiceFiscale", minore.CodiceFiscale.InChiaro);
            Xml.Write(writer, "PresentataInQualitaDi", NomiAssegnoTemporaneo.ToWire(minore.PresentataInQualitaDi));
            Xml.Write(writer, "Disabile", Elementi.ToSiNo(minore.Disabile));
            Xml.Write(writer, "AffidoCondiviso", Elementi.ToSiNo(minore.AffidoCondiviso));
            Xml.WriteBlock(writer, "AltroGenitore", minore.AltroGenitore, WriteAltroGenitore);
            Xml.Write(writer, "ModalitaRipartizione", NomiAssegnoTemporaneo.ToWire(minore.ModalitaRipartizione));
            Xml.WriteBlock(writer, "ProvvedimentoTribunale", minore.ProvvedimentoTribunale, WriteProvvedimento);
            writer.WriteEndElement();
        }
    }

    private static void WriteAltroGenitore(XmlWriter writer, AltroGenitore altro)
    {
        Xml.Write(writer, "CodiceFiscale", altro.CodiceFiscale?.InChiaro);
        Xml.Write(writer, "NonPresente", altro.NonPresente ? "SI" : null);
    }

    private static void WriteProvvedimento(XmlWriter writer, ProvvedimentoTribunale provvedimento)
    {
        Xml.Write(writer, "Tribunale", provvedimento.Tribunale);
        Xml.Write(writer, "Numero", provvedimento.Numero);
        Xml.Write(writer, "Data", Elementi.ToText(provvedimento.Data));
    }
}
