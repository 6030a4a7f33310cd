using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>
/// What the receipts say, with the words of the Istituto's screens (AT-17..AT-45, AT-50). The essential one names the minors by masked code and
/// says nothing of their health; the complete one is the summary of what was sent. Neither shows the whole IBAN.
/// </summary>
internal static class Ricevuta
{
    private const string Titolo = "Domanda di Assegno Temporaneo";
    private const string Riferimento = "D.L. 8 giugno 2021, n. 79";

    public static ContenutoRicevuta Of(Domanda domanda, bool completa) => new(
        Titolo,
        Riferimento,
        [.. completa ? Completa(domanda) : Sintetica(domanda)]);

    private static IEnumerable<SezioneRicevuta> Sintetica(Domanda domanda)
    {
        yield return new("Dati richiedente", [.. Persona(domanda.Richiedente)]);
        yield return new("Minori", [.. domanda.Minori.Select(m => new VoceRicevuta($"Minore {Numero(m.Progressivo)}", m.CodiceFiscale.ToString()))]);
        yield return new("Dati per il pagamento", [.. Pagamento(domanda.DatiPagamento).Take(2)]);
    }

    private static IEnumerable<SezioneRicevuta> Completa(Domanda domanda)
    {
        yield return new("Dati richiedente", [.. Persona(domanda.Richiedente), .. Dettagli(domanda.Richiedente), new("Titolo di presentazione", EtichetteAssegnoTemporaneo.Of(domanda.TitoloPresentazione))]);
        if (domanda.GenitoreRappresentato is { } genitore)
        {
            yield return new("Genitore rappresentato", [.. Persona(genitore), .. Dettagli(genitore)]);
        }

        foreach (var minore in domanda.Minori)
        {
            yield return new($"Scheda - minore - {Numero(minore.Progressivo)}", [.. Scheda(minore)]);
        }

        yield return new("Dati per il pagamento", [.. Pagamento(domanda.DatiPagamento)]);
        yield return new("Dichiarazioni di responsabilità", [.. domanda.Dichiarazioni.Select(Dichiarata)]);
        if (domanda.InformativaPrivacy is { } privacy)
        {
            yield return new("Informativa resa ai sensi degli articoli 13-14 del GDPR 2016/679", [new(Dichiarazioni.Privacy, SiNo(privacy.PresaVisione)), .. Voce("Versione del testo", privacy.VersioneTesto)]);
        }

        if (domanda.Patrocinio is { } patrocinio)
        {
            yield return new("Mandato di patrocinio", [.. Mandato(patrocinio)]);
        }

        if (domanda.Allegati.Count > 0)
        {
            yield return new("Allegati", [.. domanda.Allegati.Select(a => new VoceRicevuta(a.NomeFile, a.Descrizione ?? a.TipoContenuto))]);
        }
    }

    private static IEnumerable<VoceRicevuta> Persona(Soggetto soggetto) =>
    [
        new("Codice fiscale", soggetto.CodiceFiscale.InChiaro),
        new("Cognome", soggetto.Cognome),
        new("Nome", soggetto.Nome),
    ];

    private static IEnumerable<VoceRicevuta> Dettagli(Soggetto soggetto) =>
    [
        .. Voce("Data di nascita", Data(soggetto.DataNascita)),
        .. Voce("Residenza", Indirizzo(soggetto.Residenza)),
        .. Voce("Domicilio", Indirizzo(soggetto.Domicilio)),
        .. Voce("Email", soggetto.Recapiti?.Email),
        .. Voce("Cellulare", soggetto.Recapiti?.Cellulare),
        .. Voce("PEC", soggetto.Recapiti?.Pec),
    ];

    private static IEnumerable<VoceRicevuta> Scheda(Minore minore) =>
    [
        new("Presento la domanda in qualità di", EtichetteAssegnoTemporaneo.Of(minore.PresentataInQualitaDi)),
        new("Codice fiscale minore", minore.CodiceFiscale.InChiaro),
        new("Minore disabile", SiNo(minore.Disabile)),
        new("Genitore separato e/o divorziato con minore in affido condiviso", SiNo(minore.AffidoCondiviso)),
        new("Codice fiscale altro genitore", minore.AltroGenitore?.CodiceFiscale?.InChiaro ?? "Non presente"),
        new("Modalità di ripartizione dell'assegno tra i genitori", EtichetteAssegnoTemporaneo.Of(minore.ModalitaRipartizione)),
        .. Voce("Provvedimento del tribunale", minore.ProvvedimentoTribunale is { } p ? $"{p.Tribunale}, n. {p.Numero} del {Data(p.Data)}" : null),
    ];

    private static IEnumerable<VoceRicevuta> Pagamento(DatiPagamento dati) =>
    [
        new("Modalità di pagamento", EtichetteAssegnoTemporaneo.OfModalita(dati.Modalita)),
        .. Voce("IBAN", dati.Iban?.ToString()),
        .. Voce("BIC", dati.Bic),
        .. Voce("Intestazione", dati.Intestazione switch
        {
            "INTESTATO" => "Intestato al richiedente",
            "COINTESTATO" => "Cointestato al richiedente",
            _ => null,
        }),
    ];

    private static VoceRicevuta Dichiarata(Dichiarazione dichiarazione)
    {
        var richiesta = Array.Find(Dichiarazioni.Richieste, r => r.Codice == dichiarazione.Codice);
        var dettaglio = richiesta?.Dettagli.FirstOrDefault(d => d.Codice == dichiarazione.Dettaglio).Testo;
        return new(richiesta?.Testo ?? dichiarazione.Codice, dettaglio is null ? SiNo(dichiarazione.Resa) : $"{SiNo(dichiarazione.Resa)}: {dettaglio}");
    }

    private static IEnumerable<VoceRicevuta> Mandato(Patrocinio patrocinio) =>
    [
        new("Patronato", patrocinio.CodicePatronato),
        new("Ufficio", patrocinio.CodiceUfficio),
        .. Voce("Data del mandato", Data(patrocinio.DataMandato)),
        .. Voce("Numero pratica", patrocinio.NumeroPratica),
    ];

    private static IEnumerable<VoceRicevuta> Voce(string etichetta, string? valore) => valore is null ? [] : [new(etichetta, valore)];

    private static string? Indirizzo(Indirizzo? indirizzo) => indirizzo is null
        ? null
        : $"{indirizzo.Via}{(indirizzo.Civico is null ? "" : " " + indirizzo.Civico)}, {indirizzo.Cap} {indirizzo.CodiceCatastaleComune} ({indirizzo.Provincia})";

    private static string SiNo(bool valore) => valore ? "Sì" : "No";

    private static string? Data(DateOnly? data) => data?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Numero(int numero) => numero.ToString(CultureInfo.InvariantCulture);
}
