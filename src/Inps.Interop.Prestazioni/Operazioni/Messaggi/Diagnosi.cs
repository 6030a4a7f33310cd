using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of Diagnosi: one of the two.</summary>
/// <param name="IdTransazione">As every answer carried it.</param>
public sealed record DiagnosiRichiesta(Testata Testata, string? IdTransazione, string? IdMessaggio) : IMessaggio, IRichiesta<DiagnosiRichiesta>
{
    public const string Operazione = "Diagnosi";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static DiagnosiRichiesta Read(XmlReader atBodyChild)
    {
        string? idTransazione = null, idMessaggio = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdTransazione": idTransazione = atBodyChild.ReadText(); break;
                case "IdMessaggio": idMessaggio = atBodyChild.ReadText(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, idTransazione, idMessaggio);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        writer.WriteOptional("IdTransazione", SpaziNomi.GestioneDomande, IdTransazione);
        writer.WriteOptional("IdMessaggio", SpaziNomi.GestioneDomande, IdMessaggio);
    });
}

/// <summary>What was recognised of the caller.</summary>
public sealed record CallerVisto(string? Certificato, string? ImprontaCertificato, string? IndirizzoIp, string? UserId, string? CodiceUfficio);

/// <summary>A code that the caller was told, explained.</summary>
public sealed record RilievoDiagnosi(string Codice, string Descrizione, string Rimedio);

/// <summary>A call as it was traced.</summary>
/// <param name="FaseRaggiunta">From <c>transport</c> to <c>answer</c>.</param>
/// <param name="Tempi">Milliseconds of each stage.</param>
public sealed record TransazioneTracciata(
    string IdTransazione,
    DateTimeOffset Istante,
    string? Servizio,
    string? Operazione,
    string? IdMessaggio,
    string FaseRaggiunta,
    int StatoHttp,
    Esito? Esito,
    string? CodiceGuasto,
    CallerVisto Visto,
    long? NumeroDomanda,
    string? NumeroProtocollo,
    long ByteRichiesta,
    long ByteRisposta,
    string? Tempi,
    IReadOnlyList<RilievoDiagnosi> Rilievi);

/// <summary>Answer of Diagnosi.</summary>
/// <param name="Transazioni">The latest first; empty when the ente has none such.</param>
/// <param name="Elementi">Domande with that IdMessaggio which arrived in a lotto, the latest first.</param>
public sealed record DiagnosiRisposta(EsitoBlocco Esito, IReadOnlyList<TransazioneTracciata> Transazioni, IReadOnlyList<ElementoTracciato> Elementi) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static DiagnosiRisposta Read(XmlReader atBodyChild)
    {
        IReadOnlyList<TransazioneTracciata> transazioni = [];
        IReadOnlyList<ElementoTracciato> elementi = [];
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Transazioni": transazioni = atBodyChild.ReadList(ReadTransazione); break;
                case "Elementi": elementi = atBodyChild.ReadList(ElementoTracciato.Read); break;
                default: return false;
            }

            return true;
        });
        return new(esito, transazioni, elementi);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, DiagnosiRichiesta.Operazione, Esito, () =>
    {
        writer.WriteList("Transazioni", "Transazione", Ns, Transazioni.Count == 0 ? null : Transazioni, WriteTransazione);
        writer.WriteList("Elementi", "Elemento", Ns, Elementi.Count == 0 ? null : Elementi, ElementoTracciato.Write);
    });

    private static void WriteTransazione(XmlWriter writer, TransazioneTracciata transazione)
    {
        writer.WriteElementString("IdTransazione", Ns, transazione.IdTransazione);
        writer.WriteDateTime("DataOra", Ns, transazione.Istante);
        writer.WriteOptional("Servizio", Ns, transazione.Servizio);
        writer.WriteOptional("Operazione", Ns, transazione.Operazione);
        writer.WriteOptional("IdMessaggio", Ns, transazione.IdMessaggio);
        writer.WriteElementString("FaseRaggiunta", Ns, transazione.FaseRaggiunta);
        writer.WriteNumber("StatoHttp", Ns, transazione.StatoHttp);
        writer.WriteOptional("Esito", Ns, transazione.Esito is { } esito ? NomiWire.Name(esito) : null);
        writer.WriteOptional("CodiceGuasto", Ns, transazione.CodiceGuasto);
        writer.WriteBlock("Visto", Ns, transazione.Visto, static (writer, visto) =>
        {
            writer.WriteOptional("Certificato", Ns, visto.Certificato);
            writer.WriteOptional("ImprontaCertificato", Ns, visto.ImprontaCertificato);
            writer.WriteOptional("IndirizzoIp", Ns, visto.IndirizzoIp);
            writer.WriteOptional("UserId", Ns, visto.UserId);
            writer.WriteOptional("CodiceUfficio", Ns, visto.CodiceUfficio);
        });
        writer.WriteOptional("NumeroDomanda", Ns, transazione.NumeroDomanda);
        writer.WriteOptional("NumeroProtocollo", Ns, transazione.NumeroProtocollo);
        writer.WriteNumber("ByteRichiesta", Ns, transazione.ByteRichiesta);
        writer.WriteNumber("ByteRisposta", Ns, transazione.ByteRisposta);
        writer.WriteOptional("Tempi", Ns, transazione.Tempi);
        writer.WriteList("Rilievi", "Rilievo", Ns, transazione.Rilievi, static (writer, rilievo) =>
        {
            writer.WriteElementString("Codice", Ns, rilievo.Codice);
            writer.WriteElementString("Descrizione", Ns, rilievo.Descrizione);
            writer.WriteElementString("Rimedio", Ns, rilievo.Rimedio);
        });
    }

    private static TransazioneTracciata ReadTransazione(XmlReader reader)
    {
        var transazione = new TransazioneTracciata("", default, null, null, null, "", 0, null, null, new(null, null, null, null, null), null, null, 0, 0, null, []);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdTransazione": transazione = transazione with { IdTransazione = reader.ReadText() }; break;
                case "DataOra": transazione = transazione with { Istante = reader.ReadDateTime() }; break;
                case "Servizio": transazione = transazione with { Servizio = reader.ReadText() }; break;
                case "Operazione": transazione = transazione with { Operazione = reader.ReadText() }; break;
                case "IdMessaggio": transazione = transazione with { IdMessaggio = reader.ReadText() }; break;
                case "FaseRaggiunta": transazione = transazione with { FaseRaggiunta = reader.ReadText() }; break;
                case "StatoHttp": transazione = transazione with { StatoHttp = reader.ReadInt() }; break;
                case "Esito": transazione = transazione with { Esito = reader.ReadEnum<Esito>() }; break;
                case "CodiceGuasto": transazione = transazione with { CodiceGuasto = reader.ReadText() }; break;
                case "Visto": transazione = transazione with { Visto = ReadVisto(reader) }; break;
                case "NumeroDomanda": transazione = transazione with { NumeroDomanda = reader.ReadLong() }; break;
                case "NumeroProtocollo": transazione = transazione with { NumeroProtocollo = reader.ReadText() }; break;
                case "ByteRichiesta": transazione = transazione with { ByteRichiesta = reader.ReadLong() }; break;
                case "ByteRisposta": transazione = transazione with { ByteRisposta = reader.ReadLong() }; break;
                case "Tempi": transazione = transazione with { Tempi = reader.ReadText() }; break;
                case "Rilievi": transazione = transazione with { Rilievi = reader.ReadList(ReadRilievo) }; break;
                default: reader.Skip(); break;
            }
        }

        return transazione;
    }

    private static CallerVisto ReadVisto(XmlReader reader)
    {
        var visto = new CallerVisto(null, null, null, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Certificato": visto = visto with { Certificato = reader.ReadText() }; break;
                case "ImprontaCertificato": visto = visto with { ImprontaCertificato = reader.ReadText() }; break;
                case "IndirizzoIp": visto = visto with { IndirizzoIp = reader.ReadText() }; break;
                case "UserId": visto = visto with { UserId = reader.ReadText() }; break;
                case "CodiceUfficio": visto = visto with { CodiceUfficio = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return visto;
    }

    private static RilievoDiagnosi ReadRilievo(XmlReader reader)
    {
        var rilievo = new RilievoDiagnosi("", "", "");
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Codice": rilievo = rilievo with { Codice = reader.ReadText() }; break;
                case "Descrizione": rilievo = rilievo with { Descrizione = reader.ReadText() }; break;
                case "Rimedio": rilievo = rilievo with { Rimedio = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return rilievo;
    }
}
