using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoLotto;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of EsitiLotto (AT-54).</summary>
/// <param name="Pagina">From 1.</param>
/// <param name="Dimensione">Positions of a page.</param>
public sealed record EsitiLottoRichiesta(
    Testata Testata, RiferimentoLotto Riferimento, int Pagina = 1, int Dimensione = EsitiLottoRichiesta.DimensionePredefinita) : IMessaggio, IRichiesta<EsitiLottoRichiesta>
{
    public const string Operazione = "EsitiLotto";
    public const int DimensionePredefinita = 500;

    /// <summary>The largest page of the contract.</summary>
    public const int DimensioneMassima = 1000;

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    public static EsitiLottoRichiesta Read(XmlReader atBodyChild)
    {
        var (pagina, dimensione) = (1, DimensionePredefinita);
        var (testata, riferimento) = RiferimentoLotto.Read(atBodyChild, (reader, nome) =>
        {
            switch (nome)
            {
                case "Pagina": pagina = reader.ReadInt(); break;
                case "Dimensione": dimensione = reader.ReadInt(); break;
                default: reader.Skip(); break;
            }
        });
        return new(testata, riferimento, pagina, dimensione);
    }

    public void Write(XmlWriter writer) => Riferimento.Write(writer, Operazione, Testata, w =>
    {
        w.WriteElementString("Pagina", SpaziNomi.InvioMassivo, XmlConvert.ToString(Pagina));
        w.WriteElementString("Dimensione", SpaziNomi.InvioMassivo, XmlConvert.ToString(Dimensione));
    });
}

/// <summary>Answer of EsitiLotto.</summary>
/// <param name="Pagina">Null when the lotto was not found.</param>
public sealed record EsitiLottoRisposta(EsitoBlocco Esito, PaginaEsiti? Pagina) : ISuUnLotto
{
    public string? IdLotto => Pagina?.IdLotto;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static EsitiLottoRisposta Read(XmlReader atBodyChild)
    {
        var esito = new LetturaEsito();
        PaginaEsiti? pagina = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (esito.TryRead(atBodyChild, nome))
                {
                    continue;
                }

                if (nome == "Esiti")
                {
                    pagina = PaginaEsiti.Read(atBodyChild);
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return new(esito.ToBlocco(), pagina);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("EsitiLottoResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("EsitiLottoResult", ns);
        Esito.Write(writer);
        Pagina?.Write(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>One page of outcomes.</summary>
/// <param name="Pagine">Pages of the lotto at this size.</param>
/// <param name="Elementi">Those that have their outcome, by position.</param>
public sealed record PaginaEsiti(
    string NumeroLotto, string IdLotto, Stato Stato, int NumeroDomande, int Pagina, int Pagine, IReadOnlyList<EsitoElementoLotto> Elementi)
{
    /// <summary>True when nothing is added to this page any more.</summary>
    public bool IsConcluso => Transizioni.Lotto.From(Stato).Count == 0;

    internal static PaginaEsiti Read(XmlReader reader)
    {
        var elementi = new List<EsitoElementoLotto>();
        var read = new PaginaEsiti("", "", default, 0, 0, 0, elementi);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "NumeroLotto": read = read with { NumeroLotto = reader.ReadText() }; break;
                case "IdLotto": read = read with { IdLotto = reader.ReadText() }; break;
                case "StatoLotto": read = read with { Stato = NomiWire.Parse<Stato>(reader.ReadText()) }; break;
                case "NumeroDomande": read = read with { NumeroDomande = reader.ReadInt() }; break;
                case "Pagina": read = read with { Pagina = reader.ReadInt() }; break;
                case "Pagine": read = read with { Pagine = reader.ReadInt() }; break;
                case "Elemento": elementi.Add(EsitoElementoLotto.Read(reader)); break;
                default: reader.Skip(); break;
            }
        }

        return read;
    }

    internal void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("Esiti", ns);
        writer.WriteElementString("NumeroLotto", ns, NumeroLotto);
        writer.WriteElementString("IdLotto", ns, IdLotto);
        writer.WriteElementString("StatoLotto", ns, NomiWire.Name(Stato));
        writer.WriteElementString("Concluso", ns, NomiWire.Name(IsConcluso));
        writer.WriteElementString("NumeroDomande", ns, XmlConvert.ToString(NumeroDomande));
        writer.WriteElementString("Pagina", ns, XmlConvert.ToString(Pagina));
        writer.WriteElementString("Pagine", ns, XmlConvert.ToString(Pagine));
        foreach (var elemento in Elementi)
        {
            elemento.Write(writer);
        }

        writer.WriteEndElement();
    }
}

/// <summary>The outcome of one domanda of a lotto.</summary>
/// <param name="IdMessaggio">Null when it could not be read.</param>
/// <param name="Duplicato">True when the domanda was registered before with the same IdMessaggio and content: the numbers are those of the first.</param>
public sealed record EsitoElementoLotto(
    int Posizione,
    StatoElementoLotto Stato,
    string? IdMessaggio,
    Esito Esito,
    IReadOnlyList<Segnalazione> Segnalazioni,
    bool Duplicato,
    long? NumeroDomanda,
    string? IdDomanda,
    string? NumeroProtocollo)
{
    internal static EsitoElementoLotto Read(XmlReader reader)
    {
        var read = new EsitoElementoLotto(0, default, null, default, [], false, null, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Posizione": read = read with { Posizione = reader.ReadInt() }; break;
                case "StatoElemento": read = read with { Stato = NomiWire.Parse<StatoElementoLotto>(reader.ReadText()) }; break;
                case "IdMessaggio": read = read with { IdMessaggio = reader.ReadText() }; break;
                case "Esito": read = read with { Esito = NomiWire.Parse<Esito>(reader.ReadText()) }; break;
                case "Segnalazioni": read = read with { Segnalazioni = LetturaEsito.ReadSegnalazioni(reader) }; break;
                case "Duplicato": read = read with { Duplicato = reader.ReadSiNo() }; break;
                case "NumeroDomanda": read = read with { NumeroDomanda = reader.ReadLong() }; break;
                case "IdDomanda": read = read with { IdDomanda = reader.ReadText() }; break;
                case "NumeroProtocollo": read = read with { NumeroProtocollo = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return read;
    }

    internal void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("Elemento", ns);
        writer.WriteElementString("Posizione", ns, XmlConvert.ToString(Posizione));
        writer.WriteElementString("StatoElemento", ns, NomiWire.Name(Stato));
        writer.WriteOptional("IdMessaggio", ns, IdMessaggio);
        writer.WriteElementString("Esito", ns, NomiWire.Name(Esito));
        EsitoBlocco.Write(writer, "Segnalazioni", ns, Segnalazioni);
        writer.WriteElementString("Duplicato", ns, NomiWire.Name(Duplicato));
        writer.WriteOptional("NumeroDomanda", ns, NumeroDomanda is { } numero ? XmlConvert.ToString(numero) : null);
        writer.WriteOptional("IdDomanda", ns, IdDomanda);
        writer.WriteOptional("NumeroProtocollo", ns, NumeroProtocollo);
        writer.WriteEndElement();
    }
}
