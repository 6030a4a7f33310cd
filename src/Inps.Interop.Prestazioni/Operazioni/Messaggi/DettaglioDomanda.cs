using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>How a caller names a registered domanda: exactly one of the three.</summary>
public abstract record ChiaveDomanda
{
    private ChiaveDomanda()
    {
    }

    public sealed record PerId(string IdDomanda) : ChiaveDomanda;

    public sealed record PerNumero(long NumeroDomanda) : ChiaveDomanda;

    public sealed record PerProtocollo(string NumeroProtocollo) : ChiaveDomanda;

    /// <summary>Recognises by its form what a person typed: protocol number, number or id.</summary>
    public static ChiaveDomanda Parse(string text)
    {
        var key = text.Trim().ToUpperInvariant();
        if (key.StartsWith("INPS-", StringComparison.Ordinal))
        {
            return new PerProtocollo(key);
        }

        return key.Length < 20 && long.TryParse(key, System.Globalization.NumberStyles.None, null, out var numero)
            ? new PerNumero(numero)
            : new PerId(key);
    }
}

/// <summary>Request of DettaglioDomanda (AT-57, AT-58).</summary>
public sealed record DettaglioDomandaRichiesta(Testata Testata, ChiaveDomanda Chiave) : IMessaggio, IRichiesta<DettaglioDomandaRichiesta>
{
    public const string Operazione = "DettaglioDomanda";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata or no key in it.</exception>
    public static DettaglioDomandaRichiesta Read(XmlReader atBodyChild)
    {
        Testata? testata = null;
        ChiaveDomanda? chiave = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "Testata": testata = TestataXml.Read(atBodyChild); break;
                    case "IdDomanda": chiave = new ChiaveDomanda.PerId(atBodyChild.ReadText()); break;
                    case "NumeroDomanda": chiave = new ChiaveDomanda.PerNumero(atBodyChild.ReadLong()); break;
                    case "NumeroProtocollo": chiave = new ChiaveDomanda.PerProtocollo(atBodyChild.ReadText()); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(
            testata ?? throw new FormatException($"{Operazione} holds no Testata."),
            chiave ?? throw new FormatException($"{Operazione} names no domanda."));
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteStartElement("request", ns);
        writer.WriteStartElement("Testata", ns);
        TestataXml.WriteContent(writer, Testata);
        writer.WriteEndElement();
        switch (Chiave)
        {
            case ChiaveDomanda.PerId id: writer.WriteElementString("IdDomanda", ns, id.IdDomanda); break;
            case ChiaveDomanda.PerNumero numero: writer.WriteElementString("NumeroDomanda", ns, XmlConvert.ToString(numero.NumeroDomanda)); break;
            case ChiaveDomanda.PerProtocollo protocollo: writer.WriteElementString("NumeroProtocollo", ns, protocollo.NumeroProtocollo); break;
            default: throw new InvalidOperationException($"{Chiave} is no key of the contract.");
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>The columns shown for a minor (AT-64).</summary>
/// <param name="Decorrenza">First day of the month.</param>
public sealed record MinoreInDettaglio(
    int Progressivo, CodiceFiscale CodiceFiscale, CodiceFiscale? AltroGenitore, DateOnly Decorrenza, Stato Stato, string? AzioniRichieste);

/// <summary>The domanda as registered, the IBAN already masked.</summary>
public sealed record ContenutoDomanda(Prestazione Prestazione, DomandaDiPrestazione Domanda);

/// <param name="Prestazione">Code of the prestazione.</param>
public sealed record DomandaInDettaglio(
    string IdDomanda,
    long NumeroDomanda,
    string Prestazione,
    Stato Stato,
    int Versione,
    DateTimeOffset Presentazione,
    DateTimeOffset UltimaVariazione,
    string? NumeroProtocollo,
    DateTimeOffset? DataProtocollo,
    string? NumeroPratica,
    string CodiceUfficio,
    IReadOnlyList<MinoreInDettaglio> Minori,
    ContenutoDomanda? Contenuto);

/// <summary>Answer of DettaglioDomanda.</summary>
/// <param name="Domanda">Null when it does not exist or is another ente's (PAT-R003).</param>
public sealed record DettaglioDomandaRisposta(EsitoBlocco Esito, DomandaInDettaglio? Domanda) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <param name="findByElemento">Finds the prestazione by namespace and name of its domanda element; the content of an unknown one is skipped.</param>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static DettaglioDomandaRisposta Read(XmlReader atBodyChild, Func<string, string, Prestazione?> findByElemento)
    {
        var esito = new LetturaEsito();
        DomandaInDettaglio? domanda = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (esito.TryRead(atBodyChild, nome))
                {
                    continue;
                }

                if (nome == "Domanda")
                {
                    domanda = FormaDettaglio.Read(atBodyChild, findByElemento);
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return new(esito.ToBlocco(), domanda);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteStartElement("DettaglioDomandaResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("DettaglioDomandaResult", ns);
        Esito.Write(writer);
        if (Domanda is not null)
        {
            FormaDettaglio.Write(writer, Domanda);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
