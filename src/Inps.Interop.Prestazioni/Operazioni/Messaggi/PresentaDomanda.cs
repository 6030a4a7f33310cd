using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>What is presented: a whole domanda, or a draft saved before.</summary>
public abstract record OggettoPresentato
{
    private OggettoPresentato()
    {
    }

    /// <summary>The Testata of the request.</summary>
    public abstract Testata Testata { get; }

    /// <param name="Domanda">Must be of the prestazione's own type.</param>
    public sealed record Intera(DomandaDiPrestazione Domanda) : OggettoPresentato
    {
        public override Testata Testata => Domanda.Testata;
    }

    /// <param name="IdDomanda">The draft.</param>
    public sealed record Bozza(Testata TestataDellaRichiesta, string IdDomanda) : OggettoPresentato
    {
        public override Testata Testata => TestataDellaRichiesta;
    }
}

/// <summary>Request of PresentaDomanda, of any prestazione.</summary>
/// <param name="ConfermaAvviso">The token received with CONFERMA_RICHIESTA, or <c>PRESA_VISIONE</c> (ALAS-35).</param>
/// <param name="RicevutaInLinea">True to have the receipt in the answer.</param>
public sealed record PresentaDomandaRichiesta(Prestazione Prestazione, OggettoPresentato Oggetto, string? ConfermaAvviso, bool RicevutaInLinea)
    : IMessaggio, IRichiestaDiPrestazione<PresentaDomandaRichiesta>
{
    public const string Operazione = "PresentaDomanda";

    /// <summary>Presents a whole domanda.</summary>
    public PresentaDomandaRichiesta(Prestazione prestazione, DomandaDiPrestazione domanda, bool ricevutaInLinea)
        : this(prestazione, new OggettoPresentato.Intera(domanda), null, ricevutaInLinea)
    {
    }

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is neither a domanda nor a draft in it.</exception>
    public static PresentaDomandaRichiesta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        OggettoPresentato? oggetto = null;
        string? conferma = null;
        var ricevutaInLinea = false;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (nome == prestazione.ElementoDomanda)
                {
                    oggetto = new OggettoPresentato.Intera(prestazione.Mappatura.Read(atBodyChild));
                    continue;
                }

                switch (nome)
                {
                    case "Bozza": oggetto = ReadBozza(atBodyChild); break;
                    case "ConfermaAvviso": conferma = atBodyChild.ReadText(); break;
                    case "RichiediRicevutaInLinea": ricevutaInLinea = atBodyChild.ReadSiNo(); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(
            prestazione, oggetto ?? throw new FormatException($"{Operazione} holds neither {prestazione.ElementoDomanda} nor a draft."), conferma, ricevutaInLinea);
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteStartElement("request", ns);
        switch (Oggetto)
        {
            case OggettoPresentato.Intera intera: Prestazione.Mappatura.Write(writer, intera.Domanda); break;
            case OggettoPresentato.Bozza bozza: WriteBozza(writer, ns, bozza); break;
            default: throw new InvalidOperationException($"{Oggetto} cannot be presented.");
        }

        writer.WriteOptional("ConfermaAvviso", ns, ConfermaAvviso);
        if (RicevutaInLinea)
        {
            writer.WriteElementString("RichiediRicevutaInLinea", ns, NomiWire.Name(true));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static OggettoPresentato.Bozza ReadBozza(XmlReader reader)
    {
        Testata? testata = null;
        var idDomanda = "";
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Testata": testata = TestataXml.Read(reader); break;
                case "IdDomanda": idDomanda = reader.ReadText(); break;
                default: reader.Skip(); break;
            }
        }

        return new(testata ?? throw new FormatException($"{Operazione} holds no Testata."), idDomanda);
    }

    private static void WriteBozza(XmlWriter writer, string ns, OggettoPresentato.Bozza bozza)
    {
        writer.WriteStartElement("Bozza", ns);
        Cornice.WriteTestata(writer, SpaziNomi.Comune, bozza.Testata);
        writer.WriteElementString("IdDomanda", SpaziNomi.Comune, bozza.IdDomanda);
        writer.WriteEndElement();
    }
}

/// <summary>What the person must confirm before the domanda is registered (ALAS-35); meanwhile it is a draft.</summary>
/// <param name="IdDomanda">The draft.</param>
/// <param name="TokenConferma">To be sent as ConfermaAvviso, with the same content.</param>
public sealed record ConfermaRichiesta(string IdDomanda, string TestoAvviso, string TokenConferma, DateTimeOffset ScadenzaToken)
{
    internal static ConfermaRichiesta Read(XmlReader reader)
    {
        var conferma = new ConfermaRichiesta("", "", "", default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDomanda": conferma = conferma with { IdDomanda = reader.ReadText() }; break;
                case "TestoAvviso": conferma = conferma with { TestoAvviso = reader.ReadElementContentAsString() }; break;
                case "TokenConferma": conferma = conferma with { TokenConferma = reader.ReadText() }; break;
                case "ScadenzaToken": conferma = conferma with { ScadenzaToken = reader.ReadDateTime() }; break;
                default: reader.Skip(); break;
            }
        }

        return conferma;
    }

    internal void Write(XmlWriter writer, string ns)
    {
        writer.WriteStartElement(nameof(ConfermaRichiesta), ns);
        writer.WriteElementString("IdDomanda", SpaziNomi.Comune, IdDomanda);
        writer.WriteElementString("TestoAvviso", SpaziNomi.Comune, TestoAvviso);
        writer.WriteElementString("TokenConferma", SpaziNomi.Comune, TokenConferma);
        writer.WriteDateTime("ScadenzaToken", SpaziNomi.Comune, ScadenzaToken);
        writer.WriteEndElement();
    }
}

/// <summary>Answer of PresentaDomanda.</summary>
/// <param name="Registrazione">Null when nothing was registered.</param>
/// <param name="Minori">Outcome of each minor; empty where the prestazione has none or nothing was registered.</param>
/// <param name="Ricevuta">Only when asked for in the request.</param>
/// <param name="Conferma">Only with the outcome CONFERMA_RICHIESTA.</param>
public sealed record PresentaDomandaRisposta(
    Prestazione Prestazione,
    EsitoBlocco Esito,
    DatiRegistrazione? Registrazione,
    IReadOnlyList<EsitoMinore> Minori,
    FileRicevuta? Ricevuta,
    ConfermaRichiesta? Conferma = null) : IMessaggio
{
    /// <summary>Codes of the rules that could not be decided; the domanda is registered all the same.</summary>
    public IReadOnlyList<string> RegoleNonVerificate { get; init; } = [];

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static PresentaDomandaRisposta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        var registrazione = new LetturaRegistrazione();
        IReadOnlyList<EsitoMinore> minori = [];
        FileRicevuta? ricevuta = null;
        ConfermaRichiesta? conferma = null;
        IReadOnlyList<string> nonVerificate = [];
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "MinoriEsito": minori = EsitoMinore.ReadAll(atBodyChild); break;
                case Messaggi.RegoleNonVerificate.Elemento: nonVerificate = Messaggi.RegoleNonVerificate.Read(atBodyChild); break;
                case "Ricevuta": ricevuta = FileRicevuta.Read(atBodyChild); break;
                case nameof(ConfermaRichiesta): conferma = ConfermaRichiesta.Read(atBodyChild); break;
                default: return registrazione.TryRead(atBodyChild, nome);
            }

            return true;
        });
        return new(prestazione, esito, registrazione.ToDati(), minori, ricevuta, conferma) { RegoleNonVerificate = nonVerificate };
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        writer.WriteStartElement("PresentaDomandaResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("PresentaDomandaResult", ns);
        Esito.Write(writer);
        Registrazione?.Write(writer, ns);
        EsitoMinore.WriteAll(writer, ns, Minori);
        Messaggi.RegoleNonVerificate.Write(writer, ns, RegoleNonVerificate);
        Ricevuta?.Write(writer, "Ricevuta", ns);
        Conferma?.Write(writer, ns);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
