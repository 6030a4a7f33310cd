using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Tests;

/// <summary>Registrations of an Assegno Temporaneo as the gateway would ask for them, after the rules of the document.</summary>
internal static class RichiestaDiProva
{
    public static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 0, 123, TimeSpan.FromHours(1));
    public static readonly Segnalazione Avviso = new("CF-W03", Severita.Avviso, "Avviso di prova.", "Nessuno.", "Richiedente/CodiceFiscale", 12, 5, "RSS************U");
    public static readonly Segnalazione Blocco = new("CF-R002", Severita.Bloccante, "Errore di prova.", "Correggere.", "Richiedente/CodiceFiscale", 12, 5);

    private static int lastMinore;

    /// <summary>A codice fiscale that no other domanda of these tests has.</summary>
    public static string NuovoMinore() => $"MNR{Interlocked.Increment(ref lastMinore):D13}";

    public static RichiestaRegistrazione Of(string idMessaggio, string? minore = null, string contenuto = "A", string ente = "PAT901", DateTimeOffset? istante = null)
    {
        var quando = istante ?? Istante;
        var id = Guid.CreateVersion7();
        return new RichiestaRegistrazione
        {
            Chiave = new ChiaveIdempotenza(ente, "AssegnoTemporaneo", "PresentaDomanda", idMessaggio),
            Impronta = SHA256.HashData(Encoding.UTF8.GetBytes(contenuto)),
            Prestazione = Catalogo.FindByCodice("AT")!,
            Domanda = Domanda(idMessaggio, minore ?? NuovoMinore(), quando),
            Contesto = Contesto.At(quando, new FattiCanale("PATRONATO_COOP", ente, ente, "6038C", "operatore.demo"), ParametriRegole.Default),
            Segnalazioni = [],
            IdTransazione = id,
            Render = fatti => Record(id, fatti),
        };
    }

    public static RecordTraffico Record(Guid id, FattiRegistrazione? fatti = null) => new()
    {
        IdTransazione = id,
        Istante = Istante,
        Ente = "PAT901",
        Servizio = "AssegnoTemporaneo",
        Operazione = "PresentaDomanda",
        NumeroDomanda = fatti?.NumeroDomanda,
        NumeroProtocollo = fatti?.NumeroProtocollo,
        StatoHttp = 200,
        Esito = Esito.Ok,
        Fase = "answer",
        Richiesta = Compressione.Pack("<richiesta/>"u8),
        Risposta = Compressione.Pack(Encoding.UTF8.GetBytes($"<risposta>{fatti?.IdDomanda}</risposta>")),
    };

    private static Domanda Domanda(string idMessaggio, string minore, DateTimeOffset quando) => new()
    {
        Testata = new Testata(idMessaggio, quando, "1.0"),
        Richiedente = new Soggetto(new CodiceFiscale("BNCLRA85M41F205C"), "BIANCHI", "LAURA"),
        TitoloPresentazione = TitoloPresentazione.InProprio,
        Minori =
        [
            new Minore(
                1, new CodiceFiscale(minore), QualitaRichiedente.Genitore, Disabile: false, AffidoCondiviso: false,
                new AltroGenitore(new CodiceFiscale("RSSMRA80A01H501U"), NonPresente: false), ModalitaRipartizione.InteroAlRichiedente, ProvvedimentoTribunale: null),
        ],
        DatiPagamento = new DatiPagamento("CONTO_CORRENTE", new Iban("IT60X0542811101000000123456"), null, "INTESTATO", null, null),
        Patrocinio = new Patrocinio("PAT901", "6038C", null, null, "PR-2026/15", null),
    };
}
