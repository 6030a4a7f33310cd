using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of DettaglioPrestazione (ALAS-08).</summary>
/// <param name="CodicePrestazione">Such as <c>AT</c>.</param>
public sealed record DettaglioPrestazioneRichiesta(Testata Testata, string CodicePrestazione) : IMessaggio, IRichiesta<DettaglioPrestazioneRichiesta>
{
    public const string Operazione = "DettaglioPrestazione";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static DettaglioPrestazioneRichiesta Read(XmlReader atBodyChild)
    {
        var codice = "";
        var testata = Cornice.ReadRichiesta(atBodyChild, nome =>
        {
            if (nome != nameof(CodicePrestazione))
            {
                return false;
            }

            codice = atBodyChild.ReadText();
            return true;
        });
        return new(testata, codice);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRichiesta(
        writer, SpaziNomi.GestioneDomande, Operazione, Testata, () => writer.WriteElementString(nameof(CodicePrestazione), SpaziNomi.GestioneDomande, CodicePrestazione));
}

/// <summary>A prestazione with all that is known of it.</summary>
/// <param name="TestoAvviso">The notice to confirm at the presentation; null where there is none (ALAS-35).</param>
public sealed record PrestazioneInDettaglio(
    string Codice, string Denominazione, string Servizio, InformazioniPrestazione Informazioni, string? TestoAvviso, IReadOnlyList<string> VersioniTracciato);

/// <summary>Answer of DettaglioPrestazione.</summary>
/// <param name="Prestazione">Null only when the request is refused.</param>
public sealed record DettaglioPrestazioneRisposta(EsitoBlocco Esito, PrestazioneInDettaglio? Prestazione) : IMessaggio
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static DettaglioPrestazioneRisposta Read(XmlReader atBodyChild)
    {
        PrestazioneInDettaglio? prestazione = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Prestazione")
            {
                return false;
            }

            prestazione = ReadPrestazione(atBodyChild);
            return true;
        });
        return new(esito, prestazione);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, DettaglioPrestazioneRichiesta.Operazione, Esito, () =>
    {
        if (Prestazione is not null)
        {
            writer.WriteBlock("Prestazione", Ns, Prestazione, WritePrestazione);
        }
    });

    private static void WritePrestazione(XmlWriter writer, PrestazioneInDettaglio prestazione)
    {
        var informazioni = prestazione.Informazioni;
        writer.WriteElementString("Codice", Ns, prestazione.Codice);
        writer.WriteElementString("Denominazione", Ns, prestazione.Denominazione);
        writer.WriteElementString("Servizio", Ns, prestazione.Servizio);
        writer.WriteElementString("RiferimentoNormativo", Ns, informazioni.RiferimentoNormativo);
        writer.WriteElementString("CategoriaUtenza", Ns, informazioni.CategoriaUtenza);
        writer.WriteList("Requisiti", "Requisito", Ns, informazioni.Requisiti, static (writer, requisito) => writer.WriteString(requisito));
        foreach (var modalita in informazioni.ModalitaPagamento)
        {
            writer.WriteElementString("ModalitaPagamento", Ns, modalita);
        }

        writer.WriteList("Dichiarazioni", "Dichiarazione", Ns, informazioni.Dichiarazioni, WriteDichiarazione);
        writer.WriteBlock("InformativaPrivacy", Ns, informazioni.Informativa, static (writer, informativa) =>
        {
            writer.WriteElementString("VersioneTesto", Ns, informativa.Versione);
            writer.WriteElementString("Testo", Ns, informativa.Testo);
        });
        writer.WriteOptional("TestoAvviso", Ns, prestazione.TestoAvviso);
        foreach (var versione in prestazione.VersioniTracciato)
        {
            writer.WriteElementString("VersioneTracciato", Ns, versione);
        }

        writer.WriteOptional("LinkInformativa", Ns, informazioni.Link);
    }

    private static void WriteDichiarazione(XmlWriter writer, DichiarazionePrevista dichiarazione)
    {
        writer.WriteElementString("Codice", Ns, dichiarazione.Codice);
        writer.WriteElementString("Testo", Ns, dichiarazione.Testo);
        writer.WriteSiNo("Obbligatoria", Ns, dichiarazione.Obbligatoria);
        foreach (var dettaglio in dichiarazione.Dettagli)
        {
            writer.WriteBlock("Dettaglio", Ns, dettaglio, static (writer, dettaglio) =>
            {
                writer.WriteElementString("Codice", Ns, dettaglio.Codice);
                writer.WriteElementString("Testo", Ns, dettaglio.Testo);
            });
        }
    }

    private static PrestazioneInDettaglio ReadPrestazione(XmlReader reader)
    {
        var informazioni = new InformazioniPrestazione("", "", [], [], [], new("", ""), null);
        string codice = "", denominazione = "", servizio = "";
        string? avviso = null;
        List<string> modalita = [], versioni = [];
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Codice": codice = reader.ReadText(); break;
                case "Denominazione": denominazione = reader.ReadText(); break;
                case "Servizio": servizio = reader.ReadText(); break;
                case "RiferimentoNormativo": informazioni = informazioni with { RiferimentoNormativo = reader.ReadText() }; break;
                case "CategoriaUtenza": informazioni = informazioni with { CategoriaUtenza = reader.ReadText() }; break;
                case "Requisiti": informazioni = informazioni with { Requisiti = reader.ReadList(static r => r.ReadText()) }; break;
                case "ModalitaPagamento": modalita.Add(reader.ReadText()); break;
                case "Dichiarazioni": informazioni = informazioni with { Dichiarazioni = reader.ReadList(ReadDichiarazione) }; break;
                case "InformativaPrivacy": informazioni = informazioni with { Informativa = ReadTesto(reader) }; break;
                case "TestoAvviso": avviso = reader.ReadElementContentAsString(); break;
                case "VersioneTracciato": versioni.Add(reader.ReadText()); break;
                case "LinkInformativa": informazioni = informazioni with { Link = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return new(codice, denominazione, servizio, informazioni with { ModalitaPagamento = modalita }, avviso, versioni);
    }

    private static DichiarazionePrevista ReadDichiarazione(XmlReader reader)
    {
        string codice = "", testo = "";
        var obbligatoria = false;
        var dettagli = new List<DettaglioPrevisto>();
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Codice": codice = reader.ReadText(); break;
                case "Testo": testo = reader.ReadText(); break;
                case "Obbligatoria": obbligatoria = reader.ReadSiNo(); break;
                case "Dettaglio": dettagli.Add(ReadDettaglio(reader)); break;
                default: reader.Skip(); break;
            }
        }

        return new(codice, testo, obbligatoria, dettagli);
    }

    private static DettaglioPrevisto ReadDettaglio(XmlReader reader)
    {
        string codice = "", testo = "";
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Codice": codice = reader.ReadText(); break;
                case "Testo": testo = reader.ReadText(); break;
                default: reader.Skip(); break;
            }
        }

        return new(codice, testo);
    }

    private static TestoConVersione ReadTesto(XmlReader reader)
    {
        string versione = "", testo = "";
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "VersioneTesto": versione = reader.ReadText(); break;
                case "Testo": testo = reader.ReadElementContentAsString(); break;
                default: reader.Skip(); break;
            }
        }

        return new(versione, testo);
    }
}
