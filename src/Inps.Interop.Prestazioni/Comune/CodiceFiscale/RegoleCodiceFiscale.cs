namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Rules on a codice fiscale, whoever it is of, and on the personal data given beside it.</summary>
internal static class RegoleCodiceFiscale
{
    /// <summary>Sixteen characters in their places, or eleven digits.</summary>
    /// <remarks>Source: CF-R001.</remarks>
    private static readonly Regola<CodiceFiscale> CFR001 = new("CF-R001", Severita.Bloccante,
        static (codice, _) => Rilievi.Se(codice.Forma == FormaCodiceFiscale.NonRiconosciuta, "", codice),
        descrizione: "Il codice fiscale non ha la forma prevista: 16 caratteri con lettere e cifre al loro posto, oppure 11 cifre se provvisorio.",
        rimedio: "Riscrivere il codice fiscale come risulta dalla tessera sanitaria, senza spazi né altri segni.");

    /// <summary>The sixteenth character is computed from the others.</summary>
    /// <remarks>Source: CF-R002 (domain 5.1).</remarks>
    private static readonly Regola<CodiceFiscale> CFR002 = new("CF-R002", Severita.Bloccante,
        static (codice, _) => Rilievi.Se(codice.Forma == FormaCodiceFiscale.Persona && !codice.HasCarattereDiControlloCorretto, "", codice),
        descrizione: "Il carattere di controllo del codice fiscale, l'ultimo dei sedici, non corrisponde agli altri quindici.",
        rimedio: "Verificare ogni carattere del codice fiscale sulla tessera sanitaria: almeno uno è stato trascritto male.");

    /// <summary>The birth date must exist in the calendar, in the 1900s or in the 2000s.</summary>
    /// <remarks>Source: CF-R003 (domain 5.1).</remarks>
    private static readonly Regola<CodiceFiscale> CFR003 = new("CF-R003", Severita.Bloccante,
        static (codice, _) => Rilievi.Se(codice.Forma == FormaCodiceFiscale.Persona && !codice.HasDataPossibile, "", codice),
        descrizione: "Il codice fiscale contiene una data di nascita che non esiste nel calendario.",
        rimedio: "Verificare sulla tessera sanitaria i caratteri dal settimo all'undicesimo (anno, mese, giorno; per le donne il giorno è aumentato di 40).");

    /// <summary>The eleventh digit of a provisional code is computed from the others.</summary>
    /// <remarks>Source: CF-R004 (domain 5.1).</remarks>
    private static readonly Regola<CodiceFiscale> CFR004 = new("CF-R004", Severita.Bloccante,
        static (codice, _) => Rilievi.Se(codice.Forma == FormaCodiceFiscale.Provvisorio && !codice.HasCarattereDiControlloCorretto, "", codice),
        descrizione: "La cifra di controllo del codice fiscale provvisorio, l'ultima delle undici, non corrisponde alle altre dieci.",
        rimedio: "Verificare le undici cifre sul certificato di attribuzione, oppure usare il codice fiscale definitivo se è stato assegnato.");

    /// <summary>A provisional code says nothing of the person.</summary>
    /// <remarks>Source: CF-W01.</remarks>
    private static readonly Regola<CodiceFiscale> CFW01 = new("CF-W01", Severita.Avviso,
        static (codice, _) => Rilievi.Se(codice.Forma == FormaCodiceFiscale.Provvisorio && codice.IsValido, "", codice),
        descrizione: "Il codice fiscale è provvisorio: età, sesso e luogo di nascita non si possono ricavare e saranno verificati in istruttoria.",
        rimedio: "Se alla persona è stato assegnato il codice fiscale definitivo, usare quello.");

    /// <summary>Surname, name, sex, birth date and place given beside the code should be those it says.</summary>
    /// <remarks>Source: CF-W02 (AT-35).</remarks>
    private static readonly Regola<Soggetto> CFW02 = new("CF-W02", Severita.Avviso,
        static (soggetto, contesto) => ConcordanzaAnagrafica.Discordanze(soggetto, contesto.DataPresentazione),
        descrizione: "Cognome, nome, sesso, data o luogo di nascita indicati non concordano con il codice fiscale.",
        rimedio: "Correggere il dato anagrafico indicato oppure il codice fiscale; se entrambi sono esatti, tenere a disposizione il documento di identità.");

    /// <summary>The operator is told that letters stand for digits.</summary>
    /// <remarks>Source: CF-W03.</remarks>
    private static readonly Regola<CodiceFiscale> CFW03 = new("CF-W03", Severita.Avviso,
        static (codice, _) => Rilievi.Se(codice.IsOmocodia && codice.IsValido, "", codice),
        descrizione: "Il codice fiscale è stato modificato per omocodia: alcune cifre sono sostituite da lettere.",
        rimedio: "Nessuna correzione se il codice è quello della tessera sanitaria; altrimenti riscriverlo da questa.");

    /// <summary>The place should be in the configured table, when there is one.</summary>
    /// <remarks>Source: CF-W04 (ceased municipalities exist: only a warning).</remarks>
    private static readonly Regola<CodiceFiscale> CFW04 = new("CF-W04", Severita.Avviso,
        static (codice, contesto) => contesto.Parametri.CodiciCatastali is { } tabella && codice is { IsValido: true, LuogoNascita: { } luogo }
            ? Rilievi.Se(!tabella.Contains(luogo), "", codice)
            : [],
        descrizione: "Il luogo di nascita contenuto nel codice fiscale non compare nella tabella dei comuni e degli Stati esteri.",
        rimedio: "Verificare i caratteri dal dodicesimo al quindicesimo del codice fiscale; un comune soppresso può essere segnalato pur essendo esatto.");

    public static Regola<CodiceFiscale>[] DelCodice { get; } = [CFR001, CFR002, CFR003, CFR004, CFW01, CFW03, CFW04];

    /// <summary>For an employer or principal, who may be a legal person: eleven digits are no provisional code then.</summary>
    public static Regola<CodiceFiscale>[] DelDatore { get; } = [CFR001, CFR002, CFR003, CFR004];

    public static Regola<Soggetto>[] DelSoggetto { get; } = [CFW02];
}
