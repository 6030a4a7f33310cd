using static Inps.Interop.Prestazioni.Comune.VociComuni;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>
/// What the receipts say. The essential one names the minors by masked code and says nothing of their health; the complete one is the summary of
/// what was sent. Both remind of the appropriation, without which the bonus is lost (COVID-17).
/// </summary>
internal static class Ricevuta
{
    public static ContenutoRicevuta Of(Domanda domanda, bool completa) => new(
        "Domanda di bonus per i servizi di baby-sitting",
        "D.L. 17 marzo 2020, n. 18, articolo 23",
        [.. completa ? Completa(domanda) : Sintetica(domanda), Erogazione]);

    private static SezioneRicevuta Erogazione { get; } = new("Erogazione",
    [
        new("Modalità", "Libretto Famiglia"),
        new("Dopo l'accoglimento", "Il cittadino si registra sulla piattaforma Libretto Famiglia e si appropria del bonus con PIN dispositivo, SPID di secondo livello, CIE o CNS, entro il termine comunicato."),
    ]);

    private static IEnumerable<SezioneRicevuta> Sintetica(Domanda domanda) =>
    [
        new("Dati richiedente", [.. Persona(domanda.Richiedente)]),
        new("Minori", [.. domanda.Minori.Select((m, i) => new VoceRicevuta($"Minore {Numero(i + 1)}", m.CodiceFiscale.ToString()))]),
    ];

    private static IEnumerable<SezioneRicevuta> Completa(Domanda domanda) =>
    [
        new("Dati richiedente",
        [
            .. Persona(domanda.Richiedente),
            .. Dettagli(domanda.Richiedente),
            .. Voce("Categoria", domanda.Categoria is { } categoria ? EtichetteBonusBabySitting.Of(categoria) : null),
            new("Codice fiscale altro genitore", domanda.AltroGenitore?.InChiaro ?? "Non presente"),
        ]),
        .. domanda.Minori.Select((m, i) => new SezioneRicevuta($"Scheda - minore - {Numero(i + 1)}", [.. Scheda(m)])),
        new("Dichiarazioni di responsabilità", [.. domanda.Dichiarazioni.Select(d => Dichiarata(d, Dichiarazioni.Richieste))]),
        .. Chiusura(domanda),
    ];

    private static IEnumerable<VoceRicevuta> Scheda(Minore minore) =>
    [
        new("Presento la domanda in qualità di", EtichetteBonusBabySitting.Of(minore.PresentataInQualitaDi)),
        new("Codice fiscale minore", minore.CodiceFiscale.InChiaro),
        new("Minore disabile", SiNo(minore.Disabile)),
    ];
}
