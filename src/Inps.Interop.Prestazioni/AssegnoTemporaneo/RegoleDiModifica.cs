using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The rules on the changes of a registered domanda.</summary>
internal static class RegoleDiModifica
{
    /// <summary>A domanda is changed until its processing starts.</summary>
    /// <remarks>Source: AT-R020 (AT-60: «fino all'avvio della loro lavorazione»).</remarks>
    public static readonly Divieto ATR020 = new("AT-R020",
        [StatoDomanda.InIstruttoria, StatoDomanda.InAttesaIntegrazione, StatoDomanda.Accolta, StatoDomanda.Respinta, StatoDomanda.Chiusa],
        descrizione: "La lavorazione della domanda è già stata avviata: la domanda non si può più modificare e non vi si possono aggiungere minori.",
        rimedio: "Se è richiesta un'integrazione usare InviaIntegrazione; per un minore nuovo presentare una nuova domanda; un dato di pagamento si cambia con ModificaCanaleAccredito.");

    /// <summary>There must be a living domanda to complete.</summary>
    /// <remarks>Source: AT-R023 (AT-33).</remarks>
    public static readonly Divieto ATR023 = new("AT-R023",
        [StatoDomanda.Bozza, StatoDomanda.Annullata, StatoDomanda.Respinta],
        descrizione: "La domanda del primo genitore è in bozza, annullata o respinta: il secondo genitore non la può integrare.",
        rimedio: "Attendere che il primo genitore presenti la domanda, o che il suo riesame sia accolto.");

    /// <summary>The second parent is the other parent of a minor whose benefit is split.</summary>
    /// <remarks>Source: AT-R021 (AT-30, AT-32; D.L. 79/2021, art. 3, c. 2).</remarks>
    private static readonly Regola<Integrazione> ATR021 = new("AT-R021", Severita.Bloccante,
        static (integrazione, _) => Rilievi.Se(
            !integrazione.Domanda.Minori.Any(m => m.ModalitaRipartizione == ModalitaRipartizione.MetaAdEntrambi
                && m.AltroGenitore?.CodiceFiscale == integrazione.Secondo.Richiedente.CodiceFiscale),
            "SecondoGenitore/CodiceFiscale", integrazione.Secondo.Richiedente.CodiceFiscale),
        descrizione: "Nella domanda nessun minore con ripartizione 50_ENTRAMBI ha come altro genitore la persona indicata.",
        rimedio: "Verificare il codice fiscale del secondo genitore, che è l'AltroGenitore indicato dal primo; se la ripartizione è 100_RICHIEDENTE non c'è nulla da integrare.");

    /// <summary>The second parent completes the domanda once.</summary>
    /// <remarks>Source: AT-R022 (AT-30, ALAS-58).</remarks>
    private static readonly Regola<Integrazione> ATR022 = new("AT-R022", Severita.Bloccante,
        static (integrazione, _) => Rilievi.Se(integrazione.GiaFatta, "SecondoGenitore", integrazione.Secondo.Richiedente.CodiceFiscale),
        descrizione: "Il secondo genitore ha già integrato la domanda.",
        rimedio: "Per cambiare i dati di pagamento del secondo genitore usare ModificaCanaleAccredito con Quota 2.");

    /// <summary>Two parents who live apart seldom share an account.</summary>
    /// <remarks>Source: AT-W24.</remarks>
    private static readonly Regola<Integrazione> ATW24 = new("AT-W24", Severita.Avviso,
        static (integrazione, _) => Rilievi.Se(
            integrazione.Secondo.DatiPagamento.Iban is { } iban && iban == integrazione.Domanda.DatiPagamento.Iban,
            "DatiPagamento/Iban", integrazione.Secondo.DatiPagamento.Iban),
        descrizione: "L'IBAN del secondo genitore è lo stesso indicato dal primo genitore.",
        rimedio: "Verificare che il conto sia cointestato ai due genitori; se è così, nessuna correzione.");

    /// <summary>The rules that look at both parents.</summary>
    public static Regola<Integrazione>[] DellIntegrazione { get; } = [ATR021, ATR022, ATW24];

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<IRegola> Tutte { get; } = [ATR020, ATR021, ATR022, ATR023, ATW24];

    /// <summary>The rules on what the second parent gives, the same that the first parent's domanda has.</summary>
    public static Regola<SecondoGenitore>[] DelSecondoGenitore { get; } =
    [
        .. RegoleTestata.Tutte.Select(r => r.Su<SecondoGenitore, Testata>("Testata", s => s.Testata)),
        .. RegoleCodiceFiscale.DelCodice.Select(r => r.Su<SecondoGenitore, CodiceFiscale>("SecondoGenitore/CodiceFiscale", s => (CodiceFiscale?)s.Richiedente.CodiceFiscale)),
        .. RegoleCodiceFiscale.DelCodice.Select(r => r.Su<SecondoGenitore, CodiceFiscale>("Patrocinio/CodiceFiscaleOperatore", s => s.Patrocinio?.CodiceFiscaleOperatore)),
        .. RegoleCodiceFiscale.DelSoggetto.Select(r => r.Su<SecondoGenitore, Soggetto>("SecondoGenitore", s => s.Richiedente)),
        .. Regole.DelPagamento.Select(r => r.Su<SecondoGenitore, DatiPagamento>("DatiPagamento", s => s.DatiPagamento)),
        RegoleDichiarazioni.DICR001(Dichiarazioni.Richieste).Su<SecondoGenitore, IReadOnlyList<Dichiarazione>>("Dichiarazioni", s => s.Dichiarazioni),
        RegoleDichiarazioni.DICR002.Su<SecondoGenitore, DomandaDiPrestazione>("", s => s),
        .. RegolePatrocinio.Tutte.Select(r => r.Su<SecondoGenitore, DomandaDiPrestazione>("", s => s)),
        .. RegoleAllegati.DelSingolo.Select(r => r.SuOgni<SecondoGenitore, Allegato>("Allegati/Allegato", s => s.Allegati)),
        RegoleAllegati.ALLR002.Su<SecondoGenitore, DomandaDiPrestazione>("", s => s),
    ];

    /// <summary>The second parent beside the domanda of the first.</summary>
    /// <param name="GiaFatta">True when it was completed before.</param>
    internal sealed record Integrazione(SecondoGenitore Secondo, Domanda Domanda, bool GiaFatta);
}
