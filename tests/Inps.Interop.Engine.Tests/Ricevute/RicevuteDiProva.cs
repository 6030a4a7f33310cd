using System.Globalization;
using Inps.Interop.Engine.Ricevute;
using Inps.Interop.Prestazioni;

namespace Inps.Interop.Engine.Tests.Ricevute;

/// <summary>Receipts as the Assegno Temporaneo makes them, with invented people.</summary>
internal static class RicevuteDiProva
{
    public const string Impronta = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static DatiRicevuta Sintetica { get; } = new()
    {
        Tipo = TipoRicevuta.Sintetica,
        Contenuto = new ContenutoRicevuta(
            "Domanda di Assegno Temporaneo",
            "D.L. 8 giugno 2021, n. 79, convertito dalla L. 30 luglio 2021, n. 112",
            [Richiedente, Minori(2), Pagamento]),
        NumeroDomanda = 371,
        IdDomanda = "DOM00000000000000371",
        NumeroProtocollo = "INPS-AUF-2021-000000010797",
        DataProtocollo = new DateTimeOffset(2021, 9, 14, 8, 30, 6, TimeSpan.Zero),
        DataOraPresentazione = new DateTimeOffset(2021, 9, 14, 8, 30, 5, TimeSpan.Zero),
        Stato = "Protocollata",
        CodiceUfficio = "RM-0012",
        CodicePatronato = "PT001",
        DenominazioneEnte = "Patronato Esempio – Sede di Città di Castello",
        NumeroPratica = "2021/000457-A",
        Impronta = Impronta,
        IdTransazione = "0197f1c2-6a3b-7e10-9c55-0242ac120002",
        Versione = 1,
    };

    public static DatiRicevuta Differita { get; } = Sintetica with { NumeroProtocollo = null, DataProtocollo = null, Stato = "Da protocollare" };

    /// <summary>A complete receipt with so many minors, each on its own card, and all declarations.</summary>
    public static DatiRicevuta Completa(int minori) => Sintetica with
    {
        Tipo = TipoRicevuta.Completa,
        Contenuto = Sintetica.Contenuto with
        {
            Sezioni = [Richiedente, .. Enumerable.Range(1, minori).Select(Minore), Pagamento, Dichiarazioni, Privacy],
        },
    };

    public static DatiRicevuta With(params VoceRicevuta[] voci) => Sintetica with
    {
        Contenuto = Sintetica.Contenuto with { Sezioni = [new SezioneRicevuta("Prova", voci)] },
    };

    private static SezioneRicevuta Richiedente => new("Richiedente", [
        new("Codice fiscale", "RSSNCL85A41F205T"),
        new("Cognome e nome", "D’Alò Nicolò Zoë"),
        new("Titolo della presentazione", "In proprio"),
        new("Indirizzo di residenza", "Via della Libertà 12, 00100 Roma (RM)"),
        new("Recapiti", "nicolo.dalo@example.org · 333 1234567")]);

    private static SezioneRicevuta Pagamento => new("Modalità di pagamento", [
        new("Modalità", "Conto corrente, intestato al richiedente"),
        new("IBAN", "IT** **** **** **** **** ***3 456"),
        new("Importo di esempio", "1.250,00 €")]);

    private static SezioneRicevuta Dichiarazioni => new("Dichiarazioni di responsabilità (artt. 46 e 47 D.P.R. 28 dicembre 2000, n. 445)", [
        new("Il nucleo familiare non percepisce il reddito di cittadinanza", "SI"),
        new("Per il periodo di percezione dell’assegno né il richiedente né altri percepiscono l’assegno per il nucleo familiare per gli stessi minori", "SI"),
        new("Il nucleo familiare è in possesso di un ISEE in corso di validità", "SI"),
        new("Il richiedente è cittadino italiano o di uno Stato membro dell’Unione europea, o suo familiare, titolare del diritto di soggiorno o del diritto di soggiorno permanente", "SI"),
        new("Il richiedente è soggetto al pagamento dell’imposta sul reddito in Italia", "SI"),
        new("Il richiedente è residente e domiciliato in Italia con i figli a carico fino al compimento del diciottesimo anno d’età per tutta la durata del beneficio", "SI"),
        new("Il richiedente è residente in Italia da almeno sei mesi, anche non continuativi", "SI")]);

    private static SezioneRicevuta Privacy => new("Informativa sul trattamento dei dati personali", [
        new("Presa visione dell’informativa", "SI (versione 2021-06)")]);

    private static SezioneRicevuta Minori(int quanti) => new("Minori", [
        .. Enumerable.Range(1, quanti).Select(n => new VoceRicevuta(
            string.Create(CultureInfo.InvariantCulture, $"Minore {n}"), "RSSMRA12C14H501W, decorrenza luglio 2021"))]);

    private static SezioneRicevuta Minore(int n) => new(string.Create(CultureInfo.InvariantCulture, $"Minore {n}"), [
        new("Codice fiscale", "RSSMRA12C14H501W"),
        new("Presentata in qualità di", "Genitore"),
        new("Minore con disabilità", "No"),
        new("Affido condiviso", "Sì"),
        new("Altro genitore", "BNCGLI84B52H501C"),
        new("Ripartizione", "50% ad entrambi i genitori"),
        new("Provvedimento del tribunale", "Tribunale di Forlì, n. 123/2020 del 03/02/2020"),
        new("Decorrenza", "luglio 2021")]);
}
