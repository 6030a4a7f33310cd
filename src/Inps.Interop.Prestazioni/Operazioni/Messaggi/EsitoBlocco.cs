using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>What every answer begins with (domain 3.1).</summary>
/// <param name="IdRichiesta">Transaction id given by the gateway.</param>
/// <param name="IdMessaggio">The caller's own, echoed; null when the request has none.</param>
/// <param name="DescrizioneErrore">One Italian sentence, null when the outcome is positive.</param>
/// <param name="Duplicato">True when the answer repeats one already given to the same IdMessaggio (MSG-R002).</param>
public sealed record EsitoBlocco(
    string IdRichiesta,
    string? IdMessaggio,
    Esito Esito,
    string? DescrizioneErrore,
    IReadOnlyList<Segnalazione> Segnalazioni,
    bool Duplicato,
    DateTimeOffset DataOraRisposta)
{
    /// <summary>True for OK and OK_CON_AVVISI.</summary>
    public bool Positivo => Esito is Esito.Ok or Esito.OkConAvvisi;

    /// <summary>Writes the block's children into the open result element.</summary>
    internal void Write(XmlWriter writer)
    {
        writer.WriteElementString("IdRichiesta", SpaziNomi.Comune, IdRichiesta);
        writer.WriteOptional("IdMessaggio", SpaziNomi.Comune, IdMessaggio);
        writer.WriteElementString("Esito", SpaziNomi.Comune, NomiWire.Name(Esito));
        writer.WriteOptional("DescrizioneErrore", SpaziNomi.Comune, DescrizioneErrore);
        Write(writer, "Segnalazioni", SpaziNomi.Comune, Segnalazioni);

        writer.WriteElementString("Duplicato", SpaziNomi.Comune, NomiWire.Name(Duplicato));
        writer.WriteDateTime("DataOraRisposta", SpaziNomi.Comune, DataOraRisposta);
    }

    /// <summary>Writes a list of findings (SegnalazioniType); nothing when there are none.</summary>
    internal static void Write(XmlWriter writer, string nome, string ns, IReadOnlyList<Segnalazione> segnalazioni)
    {
        if (segnalazioni.Count == 0)
        {
            return;
        }

        writer.WriteStartElement(nome, ns);
        foreach (var segnalazione in segnalazioni)
        {
            Write(writer, segnalazione);
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, Segnalazione segnalazione)
    {
        writer.WriteStartElement("Segnalazione", SpaziNomi.Comune);
        writer.WriteElementString("Codice", SpaziNomi.Comune, segnalazione.Codice);
        writer.WriteElementString("Severita", SpaziNomi.Comune, NomiWire.Name(segnalazione.Severita));
        writer.WriteElementString("Descrizione", SpaziNomi.Comune, segnalazione.Descrizione);
        writer.WriteElementString("Rimedio", SpaziNomi.Comune, segnalazione.Rimedio);
        writer.WriteSeen("Campo", SpaziNomi.Comune, segnalazione.Campo);
        writer.WriteOptional("Riga", SpaziNomi.Comune, Text(segnalazione.Riga));
        writer.WriteOptional("Colonna", SpaziNomi.Comune, Text(segnalazione.Colonna));
        writer.WriteSeen("Valore", SpaziNomi.Comune, segnalazione.Valore);
        writer.WriteEndElement();
    }

    private static string? Text(int? value) => value is { } number ? XmlConvert.ToString(number) : null;
}

/// <summary>Collects the block while the children of a result element are read, whatever follows them.</summary>
internal sealed class LetturaEsito
{
    private string idRichiesta = "";
    private string? idMessaggio;
    private Esito? esito;
    private string? descrizioneErrore;
    private List<Segnalazione>? segnalazioni;
    private bool duplicato;
    private DateTimeOffset dataOraRisposta;

    /// <summary>Consumes the child when it is one of the block's.</summary>
    /// <returns>False when the child is not of the block: the reader has not moved.</returns>
    public bool TryRead(XmlReader reader, string nome)
    {
        switch (nome)
        {
            case "IdRichiesta": idRichiesta = reader.ReadText(); break;
            case "IdMessaggio": idMessaggio = reader.ReadText(); break;
            case "Esito": esito = NomiWire.Parse<Esito>(reader.ReadText()); break;
            case "DescrizioneErrore": descrizioneErrore = reader.ReadText(); break;
            case "Segnalazioni": segnalazioni = ReadSegnalazioni(reader); break;
            case "Duplicato": duplicato = reader.ReadSiNo(); break;
            case "DataOraRisposta": dataOraRisposta = reader.ReadDateTime(); break;
            default: return false;
        }

        return true;
    }

    /// <exception cref="FormatException">The answer has no Esito.</exception>
    public EsitoBlocco ToBlocco() => new(
        idRichiesta,
        idMessaggio,
        esito ?? throw new FormatException("The answer has no Esito."),
        descrizioneErrore,
        segnalazioni ?? [],
        duplicato,
        dataOraRisposta);

    internal static List<Segnalazione> ReadSegnalazioni(XmlReader reader)
    {
        var read = new List<Segnalazione>();
        foreach (var _ in reader.Children())
        {
            read.Add(ReadSegnalazione(reader));
        }

        return read;
    }

    private static Segnalazione ReadSegnalazione(XmlReader reader)
    {
        var segnalazione = new Segnalazione("", Severita.Bloccante, "", "");
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Codice": segnalazione = segnalazione with { Codice = reader.ReadText() }; break;
                case "Severita": segnalazione = segnalazione with { Severita = NomiWire.ParseSeverita(reader.ReadText()) }; break;
                case "Descrizione": segnalazione = segnalazione with { Descrizione = reader.ReadText() }; break;
                case "Rimedio": segnalazione = segnalazione with { Rimedio = reader.ReadText() }; break;
                case "Campo": segnalazione = segnalazione with { Campo = reader.ReadText() }; break;
                case "Riga": segnalazione = segnalazione with { Riga = reader.ReadInt() }; break;
                case "Colonna": segnalazione = segnalazione with { Colonna = reader.ReadInt() }; break;
                case "Valore": segnalazione = segnalazione with { Valore = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return segnalazione;
    }
}
