using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
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
        Testata? testata = null;
        var idDomande = new List<string>();
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "Testata": testata = TestataXml.Read(atBodyChild); break;
                    case "IdDomanda": idDomande.Add(atBodyChild.ReadText()); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(testata ?? throw new FormatException($"{Operazione} holds no Testata."), idDomande);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteStartElement("request", ns);
        writer.WriteStartElement("Testata", ns);
        TestataXml.WriteContent(writer, Testata);
        writer.WriteEndElement();
        foreach (var id in IdDomande)
        {
            writer.WriteElementString("IdDomanda", ns, id);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>State of one minor.</summary>
/// <param name="Decorrenza">First day of the month.</param>
public sealed record MinoreInStato(int Progressivo, Stato Stato, DateOnly Decorrenza);

/// <summary>One domanda of the answer.</summary>
/// <param name="Trovata">Null when it does not exist or is another ente's (PAT-R003).</param>
public sealed record VoceStato(string IdDomanda, DomandaInStato? Trovata);

/// <param name="Prestazione">Code of the prestazione.</param>
/// <param name="AzioniRichieste">Such as "Nessuna azione richiesta" (AT-64).</param>
public sealed record DomandaInStato(
    long NumeroDomanda,
    string Prestazione,
    Stato Stato,
    string? NumeroProtocollo,
    DateTimeOffset DataUltimaVariazione,
    IReadOnlyList<MinoreInStato> Minori,
    string? AzioniRichieste);

/// <summary>Answer of StatoDomanda, in the order of the request.</summary>
public sealed record StatoDomandaRisposta(EsitoBlocco Esito, IReadOnlyList<VoceStato> Domande) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static StatoDomandaRisposta Read(XmlReader atBodyChild)
    {
        var esito = new LetturaEsito();
        var domande = new List<VoceStato>();
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (esito.TryRead(atBodyChild, nome))
                {
                    continue;
                }

                if (nome != "Domande")
                {
                    atBodyChild.Skip();
                    continue;
                }

                foreach (var __ in atBodyChild.Children())
                {
                    domande.Add(ReadVoce(atBodyChild));
                }
            }
        }

        return new(esito.ToBlocco(), domande);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteStartElement("StatoDomandaResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("StatoDomandaResult", ns);
        Esito.Write(writer);
        if (Domande.Count > 0)
        {
            writer.WriteStartElement("Domande", ns);
            foreach (var voce in Domande)
            {
                Write(writer, ns, voce);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string ns, VoceStato voce)
    {
        writer.WriteStartElement("Domanda", ns);
        writer.WriteElementString("IdDomanda", ns, voce.IdDomanda);
        writer.WriteElementString("Trovata", ns, NomiWire.Name(voce.Trovata is not null));
        if (voce.Trovata is { } domanda)
        {
            writer.WriteElementString("NumeroDomanda", ns, XmlConvert.ToString(domanda.NumeroDomanda));
            writer.WriteElementString("Prestazione", ns, domanda.Prestazione);
            writer.WriteElementString("StatoDomanda", ns, NomiWire.Name(domanda.Stato));
            writer.WriteOptional("NumeroProtocollo", ns, domanda.NumeroProtocollo);
            writer.WriteDateTime("DataUltimaVariazione", ns, domanda.DataUltimaVariazione);
            WriteMinori(writer, ns, domanda.Minori);
            writer.WriteOptional("AzioniRichieste", ns, domanda.AzioniRichieste);
        }

        writer.WriteEndElement();
    }

    private static void WriteMinori(XmlWriter writer, string ns, IReadOnlyList<MinoreInStato> minori)
    {
        if (minori.Count == 0)
        {
            return;
        }

        writer.WriteStartElement("Minori", ns);
        foreach (var minore in minori)
        {
            writer.WriteStartElement("Minore", ns);
            writer.WriteElementString("Progressivo", ns, XmlConvert.ToString(minore.Progressivo));
            writer.WriteElementString("StatoMinore", ns, NomiWire.Name(minore.Stato));
            EsitoMinore.WriteMese(writer, ns, minore.Decorrenza);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static VoceStato ReadVoce(XmlReader reader)
    {
        var idDomanda = "";
        var trovata = false;
        var domanda = new DomandaInStato(0, "", default, null, default, [], null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDomanda": idDomanda = reader.ReadText(); break;
                case "Trovata": trovata = reader.ReadSiNo(); break;
                case "NumeroDomanda": domanda = domanda with { NumeroDomanda = reader.ReadLong() }; break;
                case "Prestazione": domanda = domanda with { Prestazione = reader.ReadText() }; break;
                case "StatoDomanda": domanda = domanda with { Stato = NomiWire.ParseStatoDomanda(reader.ReadText()) }; break;
                case "NumeroProtocollo": domanda = domanda with { NumeroProtocollo = reader.ReadText() }; break;
                case "DataUltimaVariazione": domanda = domanda with { DataUltimaVariazione = reader.ReadDateTime() }; break;
                case "Minori": domanda = domanda with { Minori = ReadMinori(reader) }; break;
                case "AzioniRichieste": domanda = domanda with { AzioniRichieste = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return new(idDomanda, trovata ? domanda : null);
    }

    private static List<MinoreInStato> ReadMinori(XmlReader reader)
    {
        var minori = new List<MinoreInStato>();
        foreach (var _ in reader.Children())
        {
            var minore = new MinoreInStato(0, default, default);
            foreach (var nome in reader.Children())
            {
                switch (nome)
                {
                    case "Progressivo": minore = minore with { Progressivo = reader.ReadInt() }; break;
                    case "StatoMinore": minore = minore with { Stato = NomiWire.ParseStatoDomanda(reader.ReadText()) }; break;
                    case "Decorrenza": minore = minore with { Decorrenza = EsitoMinore.ReadMese(reader) }; break;
                    default: reader.Skip(); break;
                }
            }

            minori.Add(minore);
        }

        return minori;
    }
}
