using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of StatoDomanda: 1 to 100 domande (AT-61).</summary>
public sealed record StatoDomandaRichiesta(Testata Testata, IReadOnlyList<string> IdDomande) : IMessaggio, IRichiesta<StatoDomandaRichiesta>
{
    public const string Operazione = "StatoDomanda";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static StatoDomandaRichiesta Read(XmlReader atBodyChild)
    {
        var idDomande = new List<string>();
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "IdDomanda")
            {
                return false;
            }

            idDomande.Add(atBodyChild.ReadText());
            return true;
        });
        return new(testata, idDomande);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        foreach (var id in IdDomande)
        {
            writer.WriteElementString("IdDomanda", SpaziNomi.GestioneDomande, id);
        }
    });
}

/// <summary>State of one minor.</summary>
/// <param name="Decorrenza">First day of the month.</param>
public sealed record MinoreInStato(int Progressivo, Stato Stato, DateOnly Decorrenza);

/// <summary>One domanda of the answer.</summary>
/// <param name="Trovata">Null when it does not exist or is another ente's (PAT-R003).</param>
public sealed record VoceStato(string IdDomanda, DomandaInStato? Trovata);

/// <param name="Prestazione">Code of the prestazione.</param>
/// <param name="AzioniRichieste">Empty when nothing is to be done (AT-64).</param>
public sealed record DomandaInStato(
    long NumeroDomanda,
    string Prestazione,
    Stato Stato,
    string? NumeroProtocollo,
    DateTimeOffset DataUltimaVariazione,
    IReadOnlyList<MinoreInStato> Minori,
    IReadOnlyList<AzioneRichiesta> AzioniRichieste);

/// <summary>Answer of StatoDomanda: the domande in the order of the request.</summary>
public sealed record StatoDomandaRisposta(EsitoBlocco Esito, IReadOnlyList<VoceStato> Domande) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static StatoDomandaRisposta Read(XmlReader atBodyChild)
    {
        IReadOnlyList<VoceStato> domande = [];
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Domande")
            {
                return false;
            }

            domande = atBodyChild.ReadList(ReadVoce);
            return true;
        });
        return new(esito, domande);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(
        writer, Ns, StatoDomandaRichiesta.Operazione, Esito, () => writer.WriteList("Domande", "Domanda", Ns, Domande.Count == 0 ? null : Domande, WriteVoce));

    private static void WriteVoce(XmlWriter writer, VoceStato voce)
    {
        writer.WriteElementString("IdDomanda", Ns, voce.IdDomanda);
        writer.WriteSiNo("Trovata", Ns, voce.Trovata is not null);
        if (voce.Trovata is not { } domanda)
        {
            return;
        }

        writer.WriteNumber("NumeroDomanda", Ns, domanda.NumeroDomanda);
        writer.WriteElementString("Prestazione", Ns, domanda.Prestazione);
        writer.WriteEnum("StatoDomanda", Ns, domanda.Stato);
        writer.WriteOptional("NumeroProtocollo", Ns, domanda.NumeroProtocollo);
        writer.WriteDateTime("DataUltimaVariazione", Ns, domanda.DataUltimaVariazione);
        writer.WriteList("Minori", "Minore", Ns, domanda.Minori.Count == 0 ? null : domanda.Minori, static (writer, minore) =>
        {
            writer.WriteNumber("Progressivo", Ns, minore.Progressivo);
            writer.WriteEnum("StatoMinore", Ns, minore.Stato);
            writer.WriteMese("Decorrenza", Ns, minore.Decorrenza);
        });
        FormaAzioni.Write(writer, domanda.AzioniRichieste);
    }

    private static VoceStato ReadVoce(XmlReader reader)
    {
        var idDomanda = "";
        var trovata = false;
        var domanda = new DomandaInStato(0, "", default, null, default, [], []);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = reader.ReadText(); break;
                case "Trovata": trovata = reader.ReadSiNo(); break;
                case "NumeroDomanda": domanda = domanda with { NumeroDomanda = reader.ReadLong() }; break;
                case "Prestazione": domanda = domanda with { Prestazione = reader.ReadText() }; break;
                case "StatoDomanda": domanda = domanda with { Stato = reader.ReadEnum<Stato>() }; break;
                case "NumeroProtocollo": domanda = domanda with { NumeroProtocollo = reader.ReadText() }; break;
                case "DataUltimaVariazione": domanda = domanda with { DataUltimaVariazione = reader.ReadDateTime() }; break;
                case "Minori": domanda = domanda with { Minori = reader.ReadList(ReadMinore) }; break;
                case "AzioniRichieste": domanda = domanda with { AzioniRichieste = FormaAzioni.Read(reader) }; break;
                default: reader.Skip(); break;
            }
        }

        return new(idDomanda, trovata ? domanda : null);
    }

    private static MinoreInStato ReadMinore(XmlReader reader)
    {
        var minore = new MinoreInStato(0, default, default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Progressivo": minore = minore with { Progressivo = reader.ReadInt() }; break;
                case "StatoMinore": minore = minore with { Stato = reader.ReadEnum<Stato>() }; break;
                case "Decorrenza": minore = minore with { Decorrenza = reader.ReadMese() }; break;
                default: reader.Skip(); break;
            }
        }

        return minore;
    }
}
