using System.Globalization;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of ElencoPrestazioni (ALAS-07, AT-11).</summary>
/// <param name="CodiceFiscale">When given, the answer counts the active domande of the person.</param>
public sealed record ElencoPrestazioniRichiesta(Testata Testata, CodiceFiscale? CodiceFiscale) : IMessaggio, IRichiesta<ElencoPrestazioniRichiesta>
{
    public const string Operazione = "ElencoPrestazioni";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static ElencoPrestazioniRichiesta Read(XmlReader atBodyChild)
    {
        CodiceFiscale? codiceFiscale = null;
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != "CodiceFiscale")
            {
                return false;
            }

            codiceFiscale = atBodyChild.ReadCodiceFiscale();
            return true;
        });
        return new(testata, codiceFiscale);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteOptional("CodiceFiscale", SpaziNomi.GestioneDomande, CodiceFiscale?.InChiaro));
}

/// <summary>The hours of the day in which a channel may present.</summary>
/// <param name="Alle">Not included; before <paramref name="Dalle"/> when the window passes midnight.</param>
public sealed record FinestraCanale(TimeOnly Dalle, TimeOnly Alle);

/// <summary>A prestazione as it is offered now to the caller's channel.</summary>
/// <param name="ProssimaApertura">Only when it is closed now and a later opening is known.</param>
public sealed record PrestazioneOfferta(
    string Codice,
    string Denominazione,
    string Servizio,
    DateOnly? Apertura,
    DateOnly? Chiusura,
    bool Aperta,
    FinestraCanale? Finestra,
    DateTimeOffset? ProssimaApertura,
    string? LinkInformativa,
    int? DomandeAttive);

/// <summary>Answer of ElencoPrestazioni.</summary>
public sealed record ElencoPrestazioniRisposta(EsitoBlocco Esito, IReadOnlyList<PrestazioneOfferta> Prestazioni) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ElencoPrestazioniRisposta Read(XmlReader atBodyChild)
    {
        IReadOnlyList<PrestazioneOfferta> prestazioni = [];
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Prestazioni")
            {
                return false;
            }

            prestazioni = atBodyChild.ReadList(ReadPrestazione);
            return true;
        });
        return new(esito, prestazioni);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(
        writer, Ns, ElencoPrestazioniRichiesta.Operazione, Esito, () => writer.WriteList("Prestazioni", "Prestazione", Ns, Prestazioni.Count == 0 ? null : Prestazioni, WritePrestazione));

    private static void WritePrestazione(XmlWriter writer, PrestazioneOfferta prestazione)
    {
        writer.WriteElementString("Codice", Ns, prestazione.Codice);
        writer.WriteElementString("Denominazione", Ns, prestazione.Denominazione);
        writer.WriteElementString("Servizio", Ns, prestazione.Servizio);
        writer.WriteOptional("Apertura", Ns, prestazione.Apertura);
        writer.WriteOptional("Chiusura", Ns, prestazione.Chiusura);
        writer.WriteSiNo("Aperta", Ns, prestazione.Aperta);
        if (prestazione.Finestra is { } finestra)
        {
            writer.WriteBlock("FinestraCanale", Ns, finestra, static (writer, finestra) =>
            {
                writer.WriteElementString("Dalle", Ns, finestra.Dalle.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
                writer.WriteElementString("Alle", Ns, finestra.Alle.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
            });
        }

        writer.WriteOptional("ProssimaApertura", Ns, prestazione.ProssimaApertura);
        writer.WriteOptional("LinkInformativa", Ns, prestazione.LinkInformativa);
        writer.WriteOptional("DomandeAttive", Ns, prestazione.DomandeAttive);
    }

    private static PrestazioneOfferta ReadPrestazione(XmlReader reader)
    {
        var prestazione = new PrestazioneOfferta("", "", "", null, null, false, null, null, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Codice": prestazione = prestazione with { Codice = reader.ReadText() }; break;
                case "Denominazione": prestazione = prestazione with { Denominazione = reader.ReadText() }; break;
                case "Servizio": prestazione = prestazione with { Servizio = reader.ReadText() }; break;
                case "Apertura": prestazione = prestazione with { Apertura = reader.ReadDate() }; break;
                case "Chiusura": prestazione = prestazione with { Chiusura = reader.ReadDate() }; break;
                case "Aperta": prestazione = prestazione with { Aperta = reader.ReadSiNo() }; break;
                case "FinestraCanale": prestazione = prestazione with { Finestra = ReadFinestra(reader) }; break;
                case "ProssimaApertura": prestazione = prestazione with { ProssimaApertura = reader.ReadDateTime() }; break;
                case "LinkInformativa": prestazione = prestazione with { LinkInformativa = reader.ReadText() }; break;
                case "DomandeAttive": prestazione = prestazione with { DomandeAttive = reader.ReadInt() }; break;
                default: reader.Skip(); break;
            }
        }

        return prestazione;
    }

    private static FinestraCanale ReadFinestra(XmlReader reader)
    {
        var finestra = new FinestraCanale(default, default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Dalle": finestra = finestra with { Dalle = TimeOnly.Parse(reader.ReadText(), CultureInfo.InvariantCulture) }; break;
                case "Alle": finestra = finestra with { Alle = TimeOnly.Parse(reader.ReadText(), CultureInfo.InvariantCulture) }; break;
                default: reader.Skip(); break;
            }
        }

        return finestra;
    }
}
