using static Inps.Interop.Prestazioni.Comune.VociComuni;

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
        yield return new("Dichiarazioni di responsabilità", [.. domanda.Dichiarazioni.Select(d => Dichiarata(d, Dichiarazioni.Richieste))]);
        foreach (var sezione in Chiusura(domanda))
        {
            yield return sezione;
        }
    }

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
}
