using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of Echo, which every service has (ModI RAC_SOAP_004).</summary>
/// <param name="Namespace">Namespace of the service called.</param>
public sealed record EchoRichiesta(string Namespace, string? Messaggio) : IMessaggio, IRichiesta<EchoRichiesta>
{
    public const string Operazione = "Echo";

    /// <summary>Reads the request the reader stands on.</summary>
    public static EchoRichiesta Read(XmlReader atBodyChild)
    {
        var ns = atBodyChild.NamespaceURI;
        string? messaggio = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (nome == "Messaggio")
                {
                    messaggio = atBodyChild.ReadElementContentAsString();
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return new(ns, messaggio);
    }

    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement(Operazione, Namespace);
        writer.WriteStartElement("request", Namespace);
        writer.WriteOptional("Messaggio", SpaziNomi.Comune, Messaggio);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>The organisation that the certificate stands for.</summary>
public sealed record EnteRiconosciuto(string CodiceEnte, string Denominazione, string? CodicePatronato);

/// <summary>The client certificate of the connection.</summary>
public sealed record CertificatoRiconosciuto(string Soggetto, string Emittente, string NumeroSerie, string ImprontaSha256, DateTimeOffset ScadenzaUtc);

/// <summary>Answer of Echo: what the gateway recognised of its caller.</summary>
/// <param name="Messaggio">The text of the request, returned as it came.</param>
/// <param name="Ambiente"><c>COLLAUDO</c> or <c>PRODUZIONE</c>.</param>
/// <param name="FormaIdentity"><c>F1</c> to <c>F4</c> (domain 1.2.1).</param>
public sealed record EchoRisposta(
    string Namespace,
    string IdRichiesta,
    DateTimeOffset DataOraRisposta,
    string? Messaggio,
    string Servizio,
    string Versione,
    string Ambiente,
    EnteRiconosciuto Ente,
    string CodiceUfficio,
    string UserId,
    string FormaIdentity,
    CertificatoRiconosciuto Certificato) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    public static EchoRisposta Read(XmlReader atBodyChild)
    {
        var read = new EchoRisposta(
            atBodyChild.NamespaceURI, "", default, null, "", "", "", new("", "", null), "", "", "", new("", "", "", "", default));
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "IdRichiesta": read = read with { IdRichiesta = atBodyChild.ReadText() }; break;
                    case "DataOraRisposta": read = read with { DataOraRisposta = atBodyChild.ReadDateTime() }; break;
                    case "Messaggio": read = read with { Messaggio = atBodyChild.ReadElementContentAsString() }; break;
                    case "Servizio": read = read with { Servizio = atBodyChild.ReadText() }; break;
                    case "Versione": read = read with { Versione = atBodyChild.ReadText() }; break;
                    case "Ambiente": read = read with { Ambiente = atBodyChild.ReadText() }; break;
                    case "Ente": read = read with { Ente = ReadEnte(atBodyChild) }; break;
                    case "CodiceUfficio": read = read with { CodiceUfficio = atBodyChild.ReadText() }; break;
                    case "UserId": read = read with { UserId = atBodyChild.ReadText() }; break;
                    case "FormaIdentity": read = read with { FormaIdentity = atBodyChild.ReadText() }; break;
                    case "Certificato": read = read with { Certificato = ReadCertificato(atBodyChild) }; break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return read;
    }

    public void Write(XmlWriter writer)
    {
        const string c = SpaziNomi.Comune;
        writer.WriteStartElement("EchoResponse", Namespace);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, c);
        writer.WriteStartElement("EchoResult", Namespace);
        writer.WriteElementString("IdRichiesta", c, IdRichiesta);
        writer.WriteDateTime("DataOraRisposta", c, DataOraRisposta);
        writer.WriteOptional("Messaggio", c, Messaggio);
        writer.WriteElementString("Servizio", c, Servizio);
        writer.WriteElementString("Versione", c, Versione);
        writer.WriteElementString("Ambiente", c, Ambiente);
        writer.WriteStartElement("Ente", c);
        writer.WriteElementString("CodiceEnte", c, Ente.CodiceEnte);
        writer.WriteElementString("Denominazione", c, Ente.Denominazione);
        writer.WriteOptional("CodicePatronato", c, Ente.CodicePatronato);
        writer.WriteEndElement();
        writer.WriteElementString("CodiceUfficio", c, CodiceUfficio);
        writer.WriteElementString("UserId", c, UserId);
        writer.WriteElementString("FormaIdentity", c, FormaIdentity);
        writer.WriteStartElement("Certificato", c);
        writer.WriteElementString("Soggetto", c, Certificato.Soggetto);
        writer.WriteElementString("Emittente", c, Certificato.Emittente);
        writer.WriteElementString("NumeroSerie", c, Certificato.NumeroSerie);
        writer.WriteElementString("ImprontaSha256", c, Certificato.ImprontaSha256);
        writer.WriteDateTime("ScadenzaUtc", c, Certificato.ScadenzaUtc);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static EnteRiconosciuto ReadEnte(XmlReader reader)
    {
        var ente = new EnteRiconosciuto("", "", null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "CodiceEnte": ente = ente with { CodiceEnte = reader.ReadText() }; break;
                case "Denominazione": ente = ente with { Denominazione = reader.ReadText() }; break;
                case "CodicePatronato": ente = ente with { CodicePatronato = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return ente;
    }

    private static CertificatoRiconosciuto ReadCertificato(XmlReader reader)
    {
        var certificato = new CertificatoRiconosciuto("", "", "", "", default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Soggetto": certificato = certificato with { Soggetto = reader.ReadText() }; break;
                case "Emittente": certificato = certificato with { Emittente = reader.ReadText() }; break;
                case "NumeroSerie": certificato = certificato with { NumeroSerie = reader.ReadText() }; break;
                case "ImprontaSha256": certificato = certificato with { ImprontaSha256 = reader.ReadText() }; break;
                case "ScadenzaUtc": certificato = certificato with { ScadenzaUtc = reader.ReadDateTime() }; break;
                default: reader.Skip(); break;
            }
        }

        return certificato;
    }
}
