using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Alas.Messaggi;

/// <summary>Wire form of the domanda (DomandaAlasType), straight between reader or writer and the records.</summary>
internal sealed class MappaturaAlas : Mappatura
{
    private static readonly ScritturaXml Xml = new("alas", "http://inps.it/Alas/v1");

    public override DomandaDiPrestazione Read(XmlReader reader)
    {
        var testata = new Testata("", default, "");
        var richiedente = new Soggetto(default, "", "");
        var rapporto = new RapportoDiLavoro(default, null, null, default, null, null);
        IReadOnlyList<EventoSospensione> eventi = [];
        OpzioneAssegnoInvalidita? opzione = null;
        CanaleAccredito? canale = null;
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
                case "RapportoDiLavoro": rapporto = ReadRapporto(reader); break;
                case "EventiSospensione": eventi = ReadEventi(reader); break;
                case "OpzioneAssegnoInvalidita": opzione = ReadOpzione(reader); break;
                case "CanaleAccredito": canale = CanaleAccreditoXml.Read(reader); break;
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
            RapportoDiLavoro = rapporto,
            EventiSospensione = eventi,
            OpzioneAssegnoInvalidita = opzione,
            CanaleAccredito = canale,
            Dichiarazioni = dichiarazioni,
            InformativaPrivacy = privacy,
            Patrocinio = patrocinio,
            Allegati = allegati,
        };
    }

    public override void Write(XmlWriter writer, DomandaDiPrestazione domanda)
    {
        var alas = (Domanda)domanda;
        Xml.StartRoot(writer, "DomandaAlas");
        Xml.WriteBlock(writer, "Testata", alas.Testata, TestataXml.WriteContent);
        Xml.WriteBlock(writer, "Richiedente", alas.Richiedente, SoggettoXml.WriteContent);
        Xml.WriteBlock(writer, "RapportoDiLavoro", alas.RapportoDiLavoro, WriteRapporto);
        Xml.WriteList(writer, "EventiSospensione", alas.EventiSospensione, WriteEventi);
        Xml.WriteBlock(writer, "OpzioneAssegnoInvalidita", alas.OpzioneAssegnoInvalidita, WriteOpzione);
        Xml.WriteBlock(writer, "CanaleAccredito", alas.CanaleAccredito, CanaleAccreditoXml.WriteContent);
        Xml.WriteList(writer, "Dichiarazioni", alas.Dichiarazioni, DichiarazioniXml.WriteContent);
        Xml.WriteBlock(writer, "InformativaPrivacy", alas.InformativaPrivacy, DichiarazioniXml.WritePrivacyContent);
        Xml.WriteBlock(writer, "Patrocinio", alas.Patrocinio, PatrocinioXml.WriteContent);
        Xml.WriteList(writer, "Allegati", alas.Allegati, AllegatiXml.WriteContent);
        writer.WriteEndElement();
    }

    private static RapportoDiLavoro ReadRapporto(XmlReader reader)
    {
        CodiceFiscale committente = default;
        string? denominazione = null, idRapporto = null;
        DateOnly? inizio = null;
        DateOnly cessazione = default;
        TipoRapporto? tipo = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "CodiceFiscaleCommittente": committente = Elementi.ReadCodiceFiscale(reader); break;
                case "Denominazione": denominazione = Elementi.ReadToken(reader); break;
                case "DataInizio": inizio = Elementi.ReadDate(reader); break;
                case "DataCessazione": cessazione = Elementi.ReadDate(reader) ?? default; break;
                case "TipoRapporto": tipo = NomiAlas.ToTipoRapporto(Elementi.ReadToken(reader)); break;
                case "IdRapporto": idRapporto = Elementi.ReadToken(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(committente, denominazione, inizio, cessazione, tipo, idRapporto);
    }

    private static List<EventoSospensione> ReadEventi(XmlReader reader)
    {
        var eventi = new List<EventoSospensione>(2);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            eventi.Add(ReadEvento(reader));
        }

        return eventi;
    }

    private static EventoSospensione ReadEvento(XmlReader reader)
    {
        var tipo = "";
        DateOnly inizio = default, fine = default;
        string? pratica = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "Tipo": tipo = Elementi.ReadToken(reader); break;
                case "DataInizio": inizio = Elementi.ReadDate(reader) ?? default; break;
                case "DataFine": fine = Elementi.ReadDate(reader) ?? default; break;
                case "NumeroPraticaInail": pratica = Elementi.ReadToken(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(tipo, inizio, fine, pratica);
    }

    private static OpzioneAssegnoInvalidita ReadOpzione(XmlReader reader)
    {
        bool titolare = false, opto = false;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "TitolareAoi": titolare = Elementi.ReadSiNo(reader); break;
                case "OptoPerAlas": opto = Elementi.ReadSiNo(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(titolare, opto);
    }

    private static void WriteRapporto(XmlWriter writer, RapportoDiLavoro rapporto)
    {
        Xml.Write(writer, "CodiceFiscaleCommittente", rapporto.CodiceFiscaleCommittente.InChiaro);
        Xml.Write(writer, "Denominazione", rapporto.Denominazione);
        Xml.Write(writer, "DataInizio", rapporto.DataInizio is { } inizio ? Elementi.ToText(inizio) : null);
        Xml.Write(writer, "DataCessazione", Elementi.ToText(rapporto.DataCessazione));
        Xml.Write(writer, "TipoRapporto", rapporto.TipoRapporto is { } tipo ? NomiAlas.ToWire(tipo) : null);
        Xml.Write(writer, "IdRapporto", rapporto.IdRapporto);
    }

    private static void WriteEventi(XmlWriter writer, IReadOnlyList<EventoSospensione> eventi)
    {
        foreach (var evento in eventi)
        {
            Xml.Start(writer, "Evento");
            Xml.Write(writer, "Tipo", evento.Tipo);
            Xml.Write(writer, "DataInizio", Elementi.ToText(evento.DataInizio));
            Xml.Write(writer, "DataFine", Elementi.ToText(evento.DataFine));
            Xml.Write(writer, "NumeroPraticaInail", evento.NumeroPraticaInail);
            writer.WriteEndElement();
        }
    }

    private static void WriteOpzione(XmlWriter writer, OpzioneAssegnoInvalidita opzione)
    {
        Xml.Write(writer, "TitolareAoi", Elementi.ToSiNo(opzione.TitolareAoi));
        Xml.Write(writer, "OptoPerAlas", Elementi.ToSiNo(opzione.OptoPerAlas));
    }
}
