using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>The order of the domande found; equal ones by number.</summary>
public enum OrdinamentoDomande
{
    PresentazioneDecrescente,
    PresentazioneCrescente,
    VariazioneDecrescente,
}

/// <summary>What is looked for: all that is given must hold; nothing given is everything (ALAS-65).</summary>
/// <param name="Prestazione">Code of the prestazione.</param>
/// <param name="Stati">Empty for any.</param>
/// <param name="PresentataA">Day included.</param>
/// <param name="CodiceFiscale">Of the applicant, or of a minor.</param>
public sealed record FiltroDomande(
    string? Prestazione,
    IReadOnlyList<Stato> Stati,
    DateOnly? PresentataDa,
    DateOnly? PresentataA,
    CodiceFiscale? CodiceFiscale,
    long? NumeroDomanda,
    string? NumeroPratica);

/// <summary>Request of RicercaDomande (AT-57, AT-58, ALAS-63..65).</summary>
/// <param name="Pagina">From 1; null for 1.</param>
/// <param name="Dimensione">Up to 200; null for 50.</param>
/// <param name="Fino">From the second page on: what the first answer said, so that later arrivals move nothing.</param>
public sealed record RicercaDomandeRichiesta(
    Testata Testata, FiltroDomande Filtro, int? Pagina, int? Dimensione, OrdinamentoDomande? Ordinamento, DateTimeOffset? Fino) : IMessaggio, IRichiesta<RicercaDomandeRichiesta>
{
    public const string Operazione = "RicercaDomande";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static RicercaDomandeRichiesta Read(XmlReader atBodyChild)
    {
        var filtro = new FiltroDomande(null, [], null, null, null, null, null);
        var stati = new List<Stato>();
        int? pagina = null, dimensione = null;
        OrdinamentoDomande? ordinamento = null;
        DateTimeOffset? fino = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Prestazione": filtro = filtro with { Prestazione = atBodyChild.ReadText() }; break;
                case "StatoDomanda": stati.Add(atBodyChild.ReadEnum<Stato>()); break;
                case "DataPresentazioneDa": filtro = filtro with { PresentataDa = atBodyChild.ReadDate() }; break;
                case "DataPresentazioneA": filtro = filtro with { PresentataA = atBodyChild.ReadDate() }; break;
                case "CodiceFiscale": filtro = filtro with { CodiceFiscale = atBodyChild.ReadCodiceFiscale() }; break;
                case "NumeroDomanda": filtro = filtro with { NumeroDomanda = atBodyChild.ReadLong() }; break;
                case "NumeroPratica": filtro = filtro with { NumeroPratica = atBodyChild.ReadText() }; break;
                case "Pagina": pagina = atBodyChild.ReadInt(); break;
                case "Dimensione": dimensione = atBodyChild.ReadInt(); break;
                case "Ordinamento": ordinamento = atBodyChild.ReadEnum<OrdinamentoDomande>(); break;
                case "Fino": fino = atBodyChild.ReadDateTime(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, filtro with { Stati = stati }, pagina, dimensione, ordinamento, fino);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteOptional("Prestazione", ns, Filtro.Prestazione);
        foreach (var stato in Filtro.Stati)
        {
            writer.WriteEnum("StatoDomanda", ns, stato);
        }

        writer.WriteOptional("DataPresentazioneDa", ns, Filtro.PresentataDa);
        writer.WriteOptional("DataPresentazioneA", ns, Filtro.PresentataA);
        writer.WriteOptional("CodiceFiscale", ns, Filtro.CodiceFiscale?.InChiaro);
        writer.WriteOptional("NumeroDomanda", ns, Filtro.NumeroDomanda);
        writer.WriteOptional("NumeroPratica", ns, Filtro.NumeroPratica);
        writer.WriteOptional("Pagina", ns, Pagina);
        writer.WriteOptional("Dimensione", ns, Dimensione);
        writer.WriteOptional("Ordinamento", ns, Ordinamento is { } ordinamento ? NomiWire.Name(ordinamento) : null);
        writer.WriteOptional("Fino", ns, Fino);
    });
}

/// <summary>A row of the list (AT-63, AT-64, ALAS-64).</summary>
/// <param name="Prestazione">Code of the prestazione.</param>
/// <param name="PresentataDa">The applicant.</param>
/// <param name="Presentazione">Null while it is a draft.</param>
/// <param name="RiprendibileBozza">True when it can be resumed.</param>
public sealed record DomandaTrovata(
    string IdDomanda,
    long NumeroDomanda,
    string Prestazione,
    CodiceFiscale PresentataDa,
    string CodiceUfficio,
    DateTimeOffset? Presentazione,
    DateTimeOffset UltimaVariazione,
    Stato Stato,
    int Versione,
    string? NumeroProtocollo,
    string? NumeroPratica,
    bool RiprendibileBozza,
    IReadOnlyList<AzioneRichiesta> AzioniRichieste);

/// <summary>A page of what was found.</summary>
/// <param name="Fino">To be repeated in the requests of the other pages.</param>
public sealed record PaginaTrovata(IReadOnlyList<DomandaTrovata> Domande, long Totale, int Pagina, int Dimensione, DateTimeOffset Fino);

/// <summary>Answer of RicercaDomande.</summary>
/// <param name="Trovate">Null when the request was refused.</param>
public sealed record RicercaDomandeRisposta(EsitoBlocco Esito, PaginaTrovata? Trovate) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static RicercaDomandeRisposta Read(XmlReader atBodyChild)
    {
        var pagina = new PaginaTrovata([], 0, 0, 0, default);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Domande": pagina = pagina with { Domande = atBodyChild.ReadList(ReadDomanda) }; break;
                case "TotaleRisultati": pagina = pagina with { Totale = atBodyChild.ReadLong() }; break;
                case "Pagina": pagina = pagina with { Pagina = atBodyChild.ReadInt() }; break;
                case "Dimensione": pagina = pagina with { Dimensione = atBodyChild.ReadInt() }; break;
                case "Fino": pagina = pagina with { Fino = atBodyChild.ReadDateTime() }; break;
                default: return false;
            }

            return true;
        });
        return new(esito, pagina.Pagina == 0 ? null : pagina);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, RicercaDomandeRichiesta.Operazione, Esito, () =>
    {
        if (Trovate is { } trovate)
        {
            writer.WriteList("Domande", "Domanda", Ns, trovate.Domande, WriteDomanda);
            writer.WriteNumber("TotaleRisultati", Ns, trovate.Totale);
            writer.WriteNumber("Pagina", Ns, trovate.Pagina);
            writer.WriteNumber("Dimensione", Ns, trovate.Dimensione);
            writer.WriteDateTime("Fino", Ns, trovate.Fino);
        }
    });

    private static void WriteDomanda(XmlWriter writer, DomandaTrovata domanda)
    {
        writer.WriteElementString("IdDomanda", Ns, domanda.IdDomanda);
        writer.WriteNumber("NumeroDomanda", Ns, domanda.NumeroDomanda);
        writer.WriteElementString("Prestazione", Ns, domanda.Prestazione);
        writer.WriteElementString("PresentataDa", Ns, domanda.PresentataDa.InChiaro);
        writer.WriteElementString("CodiceUfficio", Ns, domanda.CodiceUfficio);
        writer.WriteOptional("DataOraPresentazione", Ns, domanda.Presentazione);
        writer.WriteDateTime("DataUltimaVariazione", Ns, domanda.UltimaVariazione);
        writer.WriteEnum("StatoDomanda", Ns, domanda.Stato);
        writer.WriteNumber("VersioneDomanda", Ns, domanda.Versione);
        writer.WriteOptional("NumeroProtocollo", Ns, domanda.NumeroProtocollo);
        writer.WriteOptional("NumeroPratica", Ns, domanda.NumeroPratica);
        writer.WriteSiNo("RiprendibileBozza", Ns, domanda.RiprendibileBozza);
        FormaAzioni.Write(writer, domanda.AzioniRichieste);
    }

    private static DomandaTrovata ReadDomanda(XmlReader reader)
    {
        var domanda = new DomandaTrovata("", 0, "", default, "", null, default, default, 0, null, null, false, []);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdDomanda": domanda = domanda with { IdDomanda = reader.ReadText() }; break;
                case "NumeroDomanda": domanda = domanda with { NumeroDomanda = reader.ReadLong() }; break;
                case "Prestazione": domanda = domanda with { Prestazione = reader.ReadText() }; break;
                case "PresentataDa": domanda = domanda with { PresentataDa = reader.ReadCodiceFiscale() }; break;
                case "CodiceUfficio": domanda = domanda with { CodiceUfficio = reader.ReadText() }; break;
                case "DataOraPresentazione": domanda = domanda with { Presentazione = reader.ReadDateTime() }; break;
                case "DataUltimaVariazione": domanda = domanda with { UltimaVariazione = reader.ReadDateTime() }; break;
                case "StatoDomanda": domanda = domanda with { Stato = reader.ReadEnum<Stato>() }; break;
                case "VersioneDomanda": domanda = domanda with { Versione = reader.ReadInt() }; break;
                case "NumeroProtocollo": domanda = domanda with { NumeroProtocollo = reader.ReadText() }; break;
                case "NumeroPratica": domanda = domanda with { NumeroPratica = reader.ReadText() }; break;
                case "RiprendibileBozza": domanda = domanda with { RiprendibileBozza = reader.ReadSiNo() }; break;
                case "AzioniRichieste": domanda = domanda with { AzioniRichieste = FormaAzioni.Read(reader) }; break;
                default: reader.Skip(); break;
            }
        }

        return domanda;
    }
}
