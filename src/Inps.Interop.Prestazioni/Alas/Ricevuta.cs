using static Inps.Interop.Prestazioni.Comune.VociComuni;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>
/// What the receipts say, in the sections of the manual's summary (ALAS-37): Anagrafica, Informazioni aggiuntive, Erogazione e Dichiarazioni.
/// The essential one says nothing of health: neither events nor the assegno di invalidità.
/// </summary>
internal static class Ricevuta
{
    private const string Titolo = "Domanda di indennità per i lavoratori autonomi dello spettacolo (ALAS)";
    private const string Riferimento = "D.L. 25 maggio 2021, n. 73, art. 66";

    public static ContenutoRicevuta Of(Domanda domanda, bool completa) => new(
        Titolo,
        Riferimento,
        [.. completa ? Completa(domanda) : Sintetica(domanda)]);

    private static IEnumerable<SezioneRicevuta> Sintetica(Domanda domanda)
    {
        yield return new("Anagrafica", [.. Persona(domanda.Richiedente)]);
        yield return new("Rapporto di lavoro", [new("Data di cessazione", Data(domanda.RapportoDiLavoro.DataCessazione)!)]);
        yield return new("Erogazione", [.. Erogazione(domanda).Take(2)]);
    }

    private static IEnumerable<SezioneRicevuta> Completa(Domanda domanda)
    {
        yield return new("Anagrafica", [.. Persona(domanda.Richiedente), .. Dettagli(domanda.Richiedente)]);
        yield return new("Informazioni aggiuntive", [.. Rapporto(domanda.RapportoDiLavoro), .. Eventi(domanda), .. Opzione(domanda.OpzioneAssegnoInvalidita)]);
        yield return new("Erogazione e Dichiarazioni", [.. Erogazione(domanda), .. domanda.Dichiarazioni.Select(d => Dichiarata(d, Dichiarazioni.Note))]);
        foreach (var sezione in Chiusura(domanda))
        {
            yield return sezione;
        }
    }

    private static IEnumerable<VoceRicevuta> Rapporto(RapportoDiLavoro rapporto) =>
    [
        new("Committente", rapporto.CodiceFiscaleCommittente.InChiaro),
        .. Voce("Denominazione", rapporto.Denominazione),
        .. Voce("Tipo di rapporto", rapporto.TipoRapporto is { } tipo ? NomiAlas.Etichetta(tipo) : null),
        .. Voce("Data di inizio", Data(rapporto.DataInizio)),
        new("Data di cessazione", Data(rapporto.DataCessazione)!),
        .. Voce("Identificativo del rapporto", rapporto.IdRapporto),
    ];

    private static IEnumerable<VoceRicevuta> Eventi(Domanda domanda) => domanda.EventiSospensione.Select((evento, i) => new VoceRicevuta(
        $"Evento di sospensione {Numero(i + 1)}",
        $"{NomiAlas.EtichettaEvento(evento.Tipo)} dal {Data(evento.DataInizio)} al {Data(evento.DataFine)}{(evento.NumeroPraticaInail is { } pratica ? $", pratica INAIL {pratica}" : "")}"));

    private static IEnumerable<VoceRicevuta> Opzione(OpzioneAssegnoInvalidita? opzione) => opzione is null ? [] :
    [
        new("Titolare di assegno ordinario di invalidità", SiNo(opzione.TitolareAoi)),
        new("Opzione per l'ALAS in luogo dell'assegno", SiNo(opzione.OptoPerAlas)),
    ];

    private static IEnumerable<VoceRicevuta> Erogazione(Domanda domanda) => domanda.CanaleAccredito is { } canale ? Pagamento(canale.Pagamento) : [];
}
