using System.Globalization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Lines and sections of a receipt that every prestazione has, with the words of the Istituto's screens. The whole IBAN is never shown.</summary>
internal static class VociComuni
{
    /// <summary>The sentence beside the box of the privacy notice (AT-45).</summary>
    public const string Privacy = "Dichiaro di aver letto e compreso l'informativa sulla privacy e acconsento al trattamento dei miei dati personali secondo le modalità e nei limiti di cui alla medesima informativa.";

    public static IEnumerable<VoceRicevuta> Persona(Soggetto soggetto) =>
    [
        new("Codice fiscale", soggetto.CodiceFiscale.InChiaro),
        new("Cognome", soggetto.Cognome),
        new("Nome", soggetto.Nome),
    ];

    public static IEnumerable<VoceRicevuta> Dettagli(Soggetto soggetto) =>
    [
        .. Voce("Data di nascita", Data(soggetto.DataNascita)),
        .. Voce("Residenza", Indirizzo(soggetto.Residenza)),
        .. Voce("Domicilio", Indirizzo(soggetto.Domicilio)),
        .. Voce("Email", soggetto.Recapiti?.Email),
        .. Voce("Cellulare", soggetto.Recapiti?.Cellulare),
        .. Voce("PEC", soggetto.Recapiti?.Pec),
    ];

    public static IEnumerable<VoceRicevuta> Pagamento(DatiPagamento dati) =>
    [
        new("Modalità di pagamento", RegolePagamento.Etichetta(dati.Modalita)),
        .. Voce("IBAN", dati.Iban?.ToString()),
        .. Voce("BIC", dati.Bic),
        .. Voce("Conto salvato", dati.IdConto),
        .. Voce("Intestazione", dati.Intestazione switch
        {
            "INTESTATO" => "Intestato al richiedente",
            "COINTESTATO" => "Cointestato al richiedente",
            _ => null,
        }),
    ];

    /// <summary>A declaration in the words of the form, with the answer and its detail.</summary>
    public static VoceRicevuta Dichiarata(Dichiarazione dichiarazione, DichiarazioneRichiesta[] richieste)
    {
        var richiesta = Array.Find(richieste, r => r.Codice == dichiarazione.Codice);
        var dettaglio = richiesta?.Dettagli.FirstOrDefault(d => d.Codice == dichiarazione.Dettaglio).Testo;
        return new(richiesta?.Testo ?? dichiarazione.Codice, dettaglio is null ? SiNo(dichiarazione.Resa) : $"{SiNo(dichiarazione.Resa)}: {dettaglio}");
    }

    /// <summary>The sections that close a complete receipt: privacy, mandate, attachments; those that the domanda has.</summary>
    public static IEnumerable<SezioneRicevuta> Chiusura(DomandaDiPrestazione domanda)
    {
        if (domanda.InformativaPrivacy is { } privacy)
        {
            yield return new("Informativa resa ai sensi degli articoli 13-14 del GDPR 2016/679", [new(Privacy, SiNo(privacy.PresaVisione)), .. Voce("Versione del testo", privacy.VersioneTesto)]);
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

    /// <summary>One line, or none when there is no value.</summary>
    public static IEnumerable<VoceRicevuta> Voce(string etichetta, string? valore) => valore is null ? [] : [new(etichetta, valore)];

    public static string SiNo(bool valore) => valore ? "Sì" : "No";

    public static string? Data(DateOnly? data) => data?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Numero(int numero) => numero.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<VoceRicevuta> Mandato(Patrocinio patrocinio) =>
    [
        new("Patronato", patrocinio.CodicePatronato),
        new("Ufficio", patrocinio.CodiceUfficio),
        .. Voce("Data del mandato", Data(patrocinio.DataMandato)),
        .. Voce("Numero pratica", patrocinio.NumeroPratica),
    ];

    private static string? Indirizzo(Indirizzo? indirizzo) => indirizzo is null
        ? null
        : $"{indirizzo.Via}{(indirizzo.Civico is null ? "" : " " + indirizzo.Civico)}, {indirizzo.Cap} {indirizzo.CodiceCatastaleComune} ({indirizzo.Provincia})";
}
