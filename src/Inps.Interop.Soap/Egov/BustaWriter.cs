using System.Xml;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Egov;

/// <summary>Writes the header block of a busta, in the order of its schema.</summary>
public static class BustaWriter
{
    /// <summary>Writes <c>Intestazione</c> where the header blocks of a SOAP 1.1 envelope stand.</summary>
    public static void Write(XmlWriter writer, Busta busta)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(busta);
        Start(writer, EgovNames.Intestazione);
        writer.WriteAttributeString("actor", SoapNames.Namespace11, EgovNames.Actor);
        writer.WriteAttributeString("mustUnderstand", SoapNames.Namespace11, "1");
        WriteIntestazioneMessaggio(writer, busta);
        WriteList(writer, "ListaRiscontri", busta.Riscontri, static (w, riscontro) =>
        {
            Start(w, "Riscontro");
            Text(w, "Identificatore", riscontro.Identificatore);
            WriteOra(w, riscontro.OraRegistrazione);
            w.WriteEndElement();
        });
        WriteList(writer, "ListaTrasmissioni", busta.Trasmissioni, static (w, trasmissione) =>
        {
            Start(w, "Trasmissione");
            WriteParti(w, "Origine", [trasmissione.Origine]);
            WriteParti(w, "Destinazione", [trasmissione.Destinazione]);
            WriteOra(w, trasmissione.OraRegistrazione);
            w.WriteEndElement();
        });
        WriteList(writer, "ListaEccezioni", busta.Eccezioni, static (w, eccezione) =>
        {
            Start(w, "Eccezione");
            w.WriteAttributeString("contestoCodifica", eccezione.ContestoCodifica);
            w.WriteAttributeString("codiceEccezione", eccezione.Codice);
            w.WriteAttributeString("rilevanza", eccezione.Rilevanza.ToString());
            w.WriteAttributeString("posizione", eccezione.Posizione);
            w.WriteEndElement();
        });
        writer.WriteEndElement();
    }

    private static void WriteIntestazioneMessaggio(XmlWriter writer, Busta busta)
    {
        Start(writer, "IntestazioneMessaggio");
        WriteParti(writer, "Mittente", busta.Mittente);
        WriteParti(writer, "Destinatario", [busta.Destinatario]);
        Optional(writer, "ProfiloCollaborazione", busta.ProfiloCollaborazione);
        Optional(writer, "Collaborazione", busta.Collaborazione);
        if (busta.Servizio is { } servizio)
        {
            Start(writer, "Servizio");
            writer.WriteAttributeString("tipo", servizio.Tipo);
            writer.WriteString(servizio.Nome);
            writer.WriteEndElement();
        }

        Optional(writer, "Azione", busta.Azione);
        Start(writer, "Messaggio");
        Text(writer, "Identificatore", busta.Identificatore);
        WriteOra(writer, busta.OraRegistrazione);
        Optional(writer, "RiferimentoMessaggio", busta.RiferimentoMessaggio);
        Optional(writer, "Scadenza", busta.Scadenza?.Testo);
        writer.WriteEndElement();
        if (busta.ProfiloTrasmissione is { } trasmissione)
        {
            Start(writer, "ProfiloTrasmissione");
            writer.WriteAttributeString("inoltro", trasmissione.Inoltro);
            writer.WriteAttributeString("confermaRicezione", trasmissione.ConfermaRicezione ? "true" : "false");
            writer.WriteEndElement();
        }

        if (busta.Sequenza is { } sequenza)
        {
            Start(writer, "Sequenza");
            writer.WriteAttributeString("numeroProgressivo", sequenza);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteParti(XmlWriter writer, string name, IReadOnlyList<Parte> parti)
    {
        Start(writer, name);
        foreach (var parte in parti)
        {
            Start(writer, "IdentificativoParte");
            writer.WriteAttributeString("tipo", parte.Tipo);
            if (parte.IndirizzoTelematico is { } indirizzo)
            {
                writer.WriteAttributeString("indirizzoTelematico", indirizzo);
            }

            writer.WriteString(parte.Codice);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteOra(XmlWriter writer, OraEgov ora)
    {
        Start(writer, "OraRegistrazione");
        writer.WriteAttributeString("tempo", ora.Tempo);
        writer.WriteString(ora.Testo);
        writer.WriteEndElement();
    }

    private static void WriteList<T>(XmlWriter writer, string name, IReadOnlyList<T> items, Action<XmlWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Start(writer, name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, string name) => writer.WriteStartElement(EgovNames.Prefix, name, EgovNames.Namespace);

    private static void Text(XmlWriter writer, string name, string text) => writer.WriteElementString(EgovNames.Prefix, name, EgovNames.Namespace, text);

    private static void Optional(XmlWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            Text(writer, name, text);
        }
    }
}
