using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni;

/// <summary>The rules of the document on what GestioneDomande takes in: the same that the blocks have in a domanda.</summary>
public static class RegoleDiGestione
{
    private static readonly Regola<DatiPagamento>[] DelPagamento = RegolePagamento.Tutte(
        RegolePagamento.ContoCorrente, RegolePagamento.BonificoDomiciliato, RegolePagamento.LibrettoPostale, RegolePagamento.ContoEsteroSepa, RegolePagamento.CartaPrepagata);

    private static readonly Regola<Soggetto>[] DelSoggetto =
    [
        .. RegoleCodiceFiscale.DelCodice.Select(r => r.Su<Soggetto, CodiceFiscale>("CodiceFiscale", s => (CodiceFiscale?)s.CodiceFiscale)),
        .. RegoleCodiceFiscale.DelSoggetto,
    ];

    /// <summary>An integration brings something.</summary>
    /// <remarks>Source: INT-R001 (AT-59).</remarks>
    internal static Regola<InviaIntegrazioneRichiesta> INTR001 { get; } = new("INT-R001", Severita.Bloccante,
        static (richiesta, _) => Rilievi.Se(string.IsNullOrWhiteSpace(richiesta.Testo) && richiesta.Allegati.Count == 0, "Testo"),
        descrizione: "L'integrazione non ha né un testo né un allegato.",
        rimedio: "Scrivere in Testo la risposta alla richiesta dell'Istituto, aggiungere i file in Allegati, o entrambe le cose.");

    /// <summary>The answer to a request of integration (INT-R001, ALL-R001..R004).</summary>
    public static IReadOnlyList<Segnalazione> Check(InviaIntegrazioneRichiesta richiesta, Contesto contesto) =>
    [
        .. Rilievi.Collect([INTR001], "request", richiesta, contesto),
        .. ControlloAllegati.Check(richiesta.Testata, richiesta.Allegati, contesto),
    ];

    /// <summary>Payment data (PAG-R001..PAG-R007).</summary>
    /// <param name="campo">Path of the block in the request.</param>
    public static IReadOnlyList<Segnalazione> Check(DatiPagamento dati, string campo, Contesto contesto) => Rilievi.Collect(DelPagamento, campo, dati, contesto);

    /// <summary>The payment data of an account that is saved: its method follows from the country.</summary>
    public static DatiPagamento Conto(Iban iban, string? bic, string intestazione) => new(
        iban.Paese is "IT" or "" ? RegolePagamento.ContoCorrente : RegolePagamento.ContoEsteroSepa, iban, bic, intestazione, IdConto: null, MemorizzaConto: null);

    /// <summary>An account to be saved, and the person's codice fiscale.</summary>
    public static IReadOnlyList<Segnalazione> CheckConto(CodiceFiscale codiceFiscale, DatiPagamento conto, string campo, Contesto contesto) =>
        [
            .. Rilievi.Collect(RegoleCodiceFiscale.DelCodice, $"{campo}/CodiceFiscale", codiceFiscale, contesto),
            .. Rilievi.Collect(RegolePagamento.DelConto, campo, conto, contesto),
        ];

    /// <summary>A person's data (domain 5.1).</summary>
    public static IReadOnlyList<Segnalazione> Check(Soggetto soggetto, string campo, Contesto contesto) => Rilievi.Collect(DelSoggetto, campo, soggetto, contesto);
}
