using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
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
        ChiaveDomanda? chiave = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": chiave = new ChiaveDomanda.PerId(atBodyChild.ReadText()); break;
                case "NumeroDomanda": chiave = new ChiaveDomanda.PerNumero(atBodyChild.ReadLong()); break;
                case "NumeroProtocollo": chiave = new ChiaveDomanda.PerProtocollo(atBodyChild.ReadText()); break;
                default: return false;
            }

            return true;
        });
        return new(testata, chiave ?? throw new FormatException($"{Operazione} names no domanda."));
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        switch (Chiave)
        {
            case ChiaveDomanda.PerId id: writer.WriteElementString("IdDomanda", ns, id.IdDomanda); break;
            case ChiaveDomanda.PerNumero numero: writer.WriteNumber("NumeroDomanda", ns, numero.NumeroDomanda); break;
            case ChiaveDomanda.PerProtocollo protocollo: writer.WriteElementString("NumeroProtocollo", ns, protocollo.NumeroProtocollo); break;
            default: throw new InvalidOperationException($"{Chiave} is no key of the contract.");
        }
    });
}

/// <summary>The columns shown for a minor (AT-64).</summary>
/// <param name="Decorrenza">First day of the month.</param>
public sealed record MinoreInDettaglio(int Progressivo, CodiceFiscale CodiceFiscale, CodiceFiscale? AltroGenitore, DateOnly Decorrenza, Stato Stato);

/// <summary>Whether a quota of a divided benefit has its payment data (AT-33, AT-34).</summary>
/// <param name="Quota">1 the applicant's, 2 the other parent's.</param>
public sealed record StatoDellaQuota(int Quota, StatoQuota Stato);

/// <summary>The domanda, or what there is of a draft; the IBAN already masked.</summary>
public abstract record ContenutoDomanda
{
    private ContenutoDomanda()
    {
    }

    /// <summary>As registered.</summary>
    public sealed record Registrato(Prestazione Prestazione, DomandaDiPrestazione Domanda) : ContenutoDomanda;

    /// <summary>As saved so far.</summary>
    public sealed record InBozza(ContenutoBozza Bozza) : ContenutoDomanda;
}

/// <param name="Prestazione">Code of the prestazione.</param>
/// <param name="Presentazione">Null while it is a draft.</param>
/// <param name="Canali">The current ones (ALAS-57).</param>
/// <param name="Quote">Empty where the benefit is not divided.</param>
/// <param name="Computo">Days for which it is due; null until it is accepted, and where they do not matter (ALAS-16).</param>
/// <param name="Storia">Everything that happened, oldest first.</param>
public sealed record DomandaInDettaglio(
    string IdDomanda,
    long NumeroDomanda,
    string Prestazione,
    Stato Stato,
    int Versione,
    DateTimeOffset? Presentazione,
    DateTimeOffset UltimaVariazione,
    string? NumeroProtocollo,
    DateTimeOffset? DataProtocollo,
    string? NumeroPratica,
    string CodiceUfficio,
    IReadOnlyList<MinoreInDettaglio> Minori,
    IReadOnlyList<AzioneRichiesta> AzioniRichieste,
    IReadOnlyList<CanaleDellaQuota> Canali,
    IReadOnlyList<StatoDellaQuota> Quote,
    ComputoGiornate? Computo,
    IReadOnlyList<Riesame> Riesami,
    IReadOnlyList<Evento> Storia,
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
        DomandaInDettaglio? domanda = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Domanda")
            {
                return false;
            }

            domanda = FormaDettaglio.Read(atBodyChild, findByElemento);
            return true;
        });
        return new(esito, domanda);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, SpaziNomi.GestioneDomande, DettaglioDomandaRichiesta.Operazione, Esito, () =>
    {
        if (Domanda is not null)
        {
            FormaDettaglio.Write(writer, Domanda);
        }
    });
}
