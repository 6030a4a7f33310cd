using System.Globalization;
using static Inps.Interop.Prestazioni.Comune.VociComuni;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>What the receipts say. The essential one names person, category and channel; the complete one is the summary of what was sent. Neither shows the whole IBAN.</summary>
internal static class Ricevuta
{
    /// <summary>Italian amounts, whatever cultures the machine has.</summary>
    private static readonly NumberFormatInfo Italiano = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static ContenutoRicevuta Of(Domanda domanda, bool completa) => new(
        "Domanda di indennità COVID-19",
        $"D.L. 17 marzo 2020, n. 18, articolo {Numero(EtichetteIndennitaCovid19.ArticoloOf(domanda.TipoIndennita))}",
        [.. completa ? Completa(domanda) : Sintetica(domanda)]);

    private static IEnumerable<SezioneRicevuta> Sintetica(Domanda domanda) =>
    [
        new("Dati richiedente", [.. Persona(domanda.Richiedente)]),
        new("Prestazione richiesta", [Categoria(domanda)]),
        new("Canale di accredito", [.. Pagamento(domanda.CanaleAccredito.Pagamento).Take(2)]),
    ];

    private static IEnumerable<SezioneRicevuta> Completa(Domanda domanda) =>
    [
        new("Dati richiedente", [.. Persona(domanda.Richiedente), .. Dettagli(domanda.Richiedente)]),
        new("Prestazione richiesta", [Categoria(domanda), .. Requisiti(domanda.Dettaglio)]),
        new("Canale di accredito", [.. Pagamento(domanda.CanaleAccredito.Pagamento)]),
        new("Dichiarazioni di responsabilità", [.. domanda.Dichiarazioni.Select(d => Dichiarata(d, Dichiarazioni.Tutte))]),
        .. Chiusura(domanda),
    ];

    private static VoceRicevuta Categoria(Domanda domanda) => new("Indennità", EtichetteIndennitaCovid19.Of(domanda.TipoIndennita));

    private static IEnumerable<VoceRicevuta> Requisiti(DettaglioIndennita? dettaglio) => dettaglio switch
    {
        DettaglioProfCococo d =>
        [
            new("Categoria", EtichetteIndennitaCovid19.Of(d.Categoria)),
            .. Voce("Partita IVA", d.PartitaIva),
            .. Voce("Partita IVA attiva al 23 febbraio 2020", d.PivaAttivaAl23022020 is { } attiva ? SiNo(attiva) : null),
            new("Iscritto alla Gestione separata", SiNo(d.GestioneSeparata)),
        ],
        DettaglioAutonomiAgo d =>
        [
            new("Gestione speciale", EtichetteIndennitaCovid19.Of(d.Gestione)),
            new("Ruolo", EtichetteIndennitaCovid19.Of(d.Ruolo)),
        ],
        DettaglioStagionali d =>
        [
            new("Codice fiscale del datore di lavoro", d.CodiceFiscaleDatore.InChiaro),
            new("Settore", EtichetteIndennitaCovid19.Of(d.Settore)),
            .. Voce("Data di cessazione del rapporto", Data(d.DataCessazione)),
        ],
        DettaglioAgricoli d => [new("Giornate di lavoro agricolo nel 2019", Numero(d.GiornateLavorate2019))],
        DettaglioSpettacolo d =>
        [
            new("Contributi giornalieri nel 2019", Numero(d.GiornateContributi2019)),
            new("Reddito del 2019", $"{d.Reddito2019.ToString("N2", Italiano)} euro"),
        ],
        _ => [],
    };
}
