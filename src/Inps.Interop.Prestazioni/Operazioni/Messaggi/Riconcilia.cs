using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of Riconcilia: all that the ente sent between two instants.</summary>
/// <param name="A">Not included.</param>
/// <param name="Pagina">From 1; null for 1.</param>
/// <param name="Dimensione">Entries of a page; null for 1000.</param>
public sealed record RiconciliaRichiesta(Testata Testata, DateTimeOffset Da, DateTimeOffset A, int? Pagina, int? Dimensione) : IMessaggio, IRichiesta<RiconciliaRichiesta>
{
    public const string Operazione = "Riconcilia";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static RiconciliaRichiesta Read(XmlReader atBodyChild)
    {
        DateTimeOffset da = default, a = default;
        int? pagina = null, dimensione = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Da": da = Elementi.ReadDateTime(atBodyChild); break;
                case "A": a = Elementi.ReadDateTime(atBodyChild); break;
                case "Pagina": pagina = atBodyChild.ReadInt(); break;
                case "Dimensione": dimensione = atBodyChild.ReadInt(); break;
                default: return false;
            }

            return true;
        });
        return new(testata, da, a, pagina, dimensione);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(writer, SpaziNomi.GestioneDomande, Operazione, Testata, () =>
    {
        const string ns = SpaziNomi.GestioneDomande;
        writer.WriteDateTime("Da", ns, Da);
        writer.WriteDateTime("A", ns, A);
        writer.WriteOptional("Pagina", ns, Pagina);
        writer.WriteOptional("Dimensione", ns, Dimensione);
    });
}

/// <summary>A message as it was registered.</summary>
/// <param name="Impronta">64 hexadecimal digits: the digest by which a repeated message is recognised.</param>
/// <param name="Stato">State of its domanda now; null when it is about none.</param>
public sealed record VoceRiconciliata(
    string IdMessaggio,
    string Servizio,
    string Operazione,
    DateTimeOffset Istante,
    string Impronta,
    string? IdDomanda,
    long? NumeroDomanda,
    string? NumeroProtocollo,
    Stato? Stato,
    string? NumeroPratica);

/// <summary>A page of the ledger.</summary>
public sealed record PaginaRiconciliata(IReadOnlyList<VoceRiconciliata> Voci, long Totale, int Pagina, bool AltriDisponibili);

/// <summary>Answer of Riconcilia.</summary>
/// <param name="Trovate">Null when the request was refused.</param>
public sealed record RiconciliaRisposta(EsitoBlocco Esito, PaginaRiconciliata? Trovate) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static RiconciliaRisposta Read(XmlReader atBodyChild)
    {
        var pagina = new PaginaRiconciliata([], 0, 0, false);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "Voci": pagina = pagina with { Voci = atBodyChild.ReadList(ReadVoce) }; break;
                case "TotaleRisultati": pagina = pagina with { Totale = atBodyChild.ReadLong() }; break;
                case "Pagina": pagina = pagina with { Pagina = atBodyChild.ReadInt() }; break;
                case "AltriDisponibili": pagina = pagina with { AltriDisponibili = atBodyChild.ReadSiNo() }; break;
                default: return false;
            }

            return true;
        });
        return new(esito, pagina.Pagina == 0 ? null : pagina);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, RiconciliaRichiesta.Operazione, Esito, () =>
    {
        if (Trovate is { } trovate)
        {
            writer.WriteList("Voci", "Voce", Ns, trovate.Voci, WriteVoce);
            writer.WriteNumber("TotaleRisultati", Ns, trovate.Totale);
            writer.WriteNumber("Pagina", Ns, trovate.Pagina);
            writer.WriteSiNo("AltriDisponibili", Ns, trovate.AltriDisponibili);
        }
    });

    private static void WriteVoce(XmlWriter writer, VoceRiconciliata voce)
    {
        writer.WriteElementString("IdMessaggio", Ns, voce.IdMessaggio);
        writer.WriteElementString("Servizio", Ns, voce.Servizio);
        writer.WriteElementString("Operazione", Ns, voce.Operazione);
        writer.WriteDateTime("DataOra", Ns, voce.Istante);
        writer.WriteElementString("ImprontaSha256", Ns, voce.Impronta);
        writer.WriteOptional("IdDomanda", Ns, voce.IdDomanda);
        writer.WriteOptional("NumeroDomanda", Ns, voce.NumeroDomanda);
        writer.WriteOptional("NumeroProtocollo", Ns, voce.NumeroProtocollo);
        writer.WriteOptional("StatoDomanda", Ns, voce.Stato is { } stato ? NomiWire.Name(stato) : null);
        writer.WriteOptional("NumeroPratica", Ns, voce.NumeroPratica);
    }

    private static VoceRiconciliata ReadVoce(XmlReader reader)
    {
        var voce = new VoceRiconciliata("", "", "", default, "", null, null, null, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdMessaggio": voce = voce with { IdMessaggio = reader.ReadText() }; break;
                case "Servizio": voce = voce with { Servizio = reader.ReadText() }; break;
                case "Operazione": voce = voce with { Operazione = reader.ReadText() }; break;
                case "DataOra": voce = voce with { Istante = reader.ReadDateTime() }; break;
                case "ImprontaSha256": voce = voce with { Impronta = reader.ReadText() }; break;
                case "IdDomanda": voce = voce with { IdDomanda = reader.ReadText() }; break;
                case "NumeroDomanda": voce = voce with { NumeroDomanda = reader.ReadLong() }; break;
                case "NumeroProtocollo": voce = voce with { NumeroProtocollo = reader.ReadText() }; break;
                case "StatoDomanda": voce = voce with { Stato = reader.ReadEnum<Stato>() }; break;
                case "NumeroPratica": voce = voce with { NumeroPratica = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return voce;
    }
}
