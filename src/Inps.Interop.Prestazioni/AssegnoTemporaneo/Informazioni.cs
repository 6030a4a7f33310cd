using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>What the Istituto's instructions tell who wants to ask for the Assegno Temporaneo (AT-11..AT-16, AT-28, AT-37..AT-46).</summary>
internal static class Informazioni
{
    /// <summary>The five of the second step (AT-28).</summary>
    public static string[] ModalitaPagamento { get; } =
    [
        RegolePagamento.ContoCorrente,
        RegolePagamento.BonificoDomiciliato,
        RegolePagamento.LibrettoPostale,
        RegolePagamento.ContoEsteroSepa,
        RegolePagamento.CartaPrepagata,
    ];

    public static InformazioniPrestazione Tutte { get; } = new(
        "D.L. 8 giugno 2021, n. 79",
        "Genitori di minori presenti nel proprio nucleo familiare, anche affidatari, o tutori nei casi previsti dalla legge.",
        [
            "Nella domanda vanno indicati tutti i minori di diciotto anni presenti nel nucleo familiare del richiedente.",
            "Il nucleo familiare possiede un ISEE in corso di validità e non percepisce il reddito di cittadinanza.",
            "Per gli stessi minori nessuno percepisce l'assegno per il nucleo familiare.",
            "Il richiedente è cittadino italiano o dell'Unione europea, o suo familiare con diritto di soggiorno, oppure ha un permesso di soggiorno UE di lungo periodo, o per lavoro o ricerca di durata almeno biennale.",
            "Il richiedente è soggetto all'imposta sul reddito in Italia e vi è residente e domiciliato con i minori a carico.",
            "Il richiedente è residente in Italia da almeno sei mesi, anche non continuativi, oppure ha un contratto di lavoro a tempo indeterminato o di almeno sei mesi.",
            "L'assegno è ripartito in parti uguali soltanto fra genitori separati o divorziati con affido condiviso stabilito da un Tribunale; il secondo genitore completa la domanda del primo con i propri dati di pagamento.",
            "Il conto o la carta su cui è chiesto l'accredito sono intestati o cointestati al richiedente.",
        ],
        ModalitaPagamento,
        [.. Dichiarazioni.Richieste.Select(d => DichiarazionePrevista.Of(d))],
        new TestoConVersione("2021-07", TestoInformativa.Istituto),
        InformazioniPrestazione.SitoDellIstituto);
}
