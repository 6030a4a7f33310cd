namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Rules on the payment data.</summary>
internal static class RegolePagamento
{
    public const string ContoCorrente = "CONTO_CORRENTE";
    public const string BonificoDomiciliato = "BONIFICO_DOMICILIATO";
    public const string LibrettoPostale = "LIBRETTO_POSTALE";
    public const string ContoEsteroSepa = "CONTO_ESTERO_SEPA";
    public const string CartaPrepagata = "CARTA_PREPAGATA";

    private const string ModalitaNonAmmessa = "La modalità di pagamento indicata non è ammessa per questa prestazione.";
    private const string ModalitaPreviste = "Indicare una delle modalità previste; per l'Assegno Temporaneo, in DatiPagamento/Modalita, CONTO_CORRENTE, BONIFICO_DOMICILIATO, LIBRETTO_POSTALE, CONTO_ESTERO_SEPA o CARTA_PREPAGATA; per le indennità COVID-19, in CanaleAccredito, il solo AccreditoIban oppure il solo BonificoDomiciliato con il valore SI.";

    /// <summary>Bank code of Poste Italiane.</summary>
    private const string AbiPoste = "07601";

    /// <summary>The IBAN, or a saved account in its place, is there where the method needs one, and only there.</summary>
    /// <remarks>Source: PAG-R002 (AT-28, ALAS-62).</remarks>
    private static readonly Regola<DatiPagamento> PAGR002 = new("PAG-R002", Severita.Bloccante,
        static (dati, _) => Rilievi.Se(
            dati.Modalita == BonificoDomiciliato ? dati is not { Iban: null, IdConto: null } : RequiresIban(dati) && dati.Iban is null == dati.IdConto is null,
            "Iban", dati.Iban),
        descrizione: "L'IBAN manca dove la modalità di pagamento lo richiede, è presente con il bonifico domiciliato, che non lo ammette, oppure è indicato insieme a un conto salvato.",
        rimedio: "Indicare l'IBAN del conto, del libretto o della carta, oppure l'IdConto di un conto salvato; nessuno dei due con il bonifico domiciliato.");

    /// <summary>Form, length and structure of the country, mod 97.</summary>
    /// <remarks>Source: PAG-R003 (ISO 13616).</remarks>
    private static readonly Regola<DatiPagamento> PAGR003 = new("PAG-R003", Severita.Bloccante,
        static (dati, _) => Rilievi.Se(dati.Iban is { Check.IsCorretto: false }, "Iban", dati.Iban),
        descrizione: "L'IBAN non è valido: la forma, la lunghezza prevista per il paese o le cifre di controllo (modulo 97) sono sbagliate.",
        rimedio: "Ricopiare l'IBAN dalle coordinate fornite dalla banca o da Poste Italiane: almeno un carattere è sbagliato, in più o in meno.");

    /// <summary>The fifth letter of an Italian or San Marino IBAN is computed from bank, branch and account.</summary>
    /// <remarks>Source: PAG-R004 (domain 5.2).</remarks>
    private static readonly Regola<DatiPagamento> PAGR004 = new("PAG-R004", Severita.Bloccante,
        static (dati, _) => Rilievi.Se(dati.Iban is { Check: { HasStruttura: true, HasCin: false } }, "Iban", dati.Iban),
        descrizione: "Il CIN dell'IBAN italiano o sammarinese, la lettera in quinta posizione, non corrisponde ad ABI, CAB e numero di conto.",
        rimedio: "Ricopiare l'IBAN dalle coordinate fornite dalla banca o da Poste Italiane, verificando il CIN, l'ABI, il CAB e il numero di conto.");

    /// <summary>The country is in the SEPA area on the day of presentation.</summary>
    /// <remarks>Source: PAG-R005 (Reg. UE 260/2012).</remarks>
    private static readonly Regola<DatiPagamento> PAGR005 = new("PAG-R005", Severita.Bloccante,
        static (dati, contesto) => Rilievi.Se(
            dati.Iban is { Check.HasForma: true } iban && !AreaSepa.Includes(iban.Paese, contesto.DataPresentazione), "Iban", dati.Iban),
        descrizione: "L'IBAN è di un paese che non fa parte dell'area SEPA.",
        rimedio: "Indicare un conto in un paese dell'area SEPA oppure scegliere un'altra modalità di pagamento.");

    /// <summary>A foreign account needs a foreign IBAN, a current account and a postal book an Italian one.</summary>
    /// <remarks>Source: PAG-R006 (AT-28).</remarks>
    private static readonly Regola<DatiPagamento> PAGR006 = new("PAG-R006", Severita.Bloccante,
        static (dati, _) => Rilievi.Se(
            dati.Iban is { Check.HasForma: true } iban && dati.Modalita switch
            {
                ContoEsteroSepa => iban.Paese == "IT",
                ContoCorrente or LibrettoPostale => iban.Paese != "IT",
                _ => false,
            },
            "Iban", dati.Iban),
        descrizione: "Il paese dell'IBAN non conviene alla modalità di pagamento: il conto estero richiede un IBAN non italiano, il conto corrente e il libretto postale un IBAN italiano.",
        rimedio: "Indicare CONTO_ESTERO_SEPA per un IBAN estero e CONTO_CORRENTE o LIBRETTO_POSTALE per un IBAN che comincia con IT.");

    /// <summary>With an IBAN it is declared whose the account is.</summary>
    /// <remarks>Source: PAG-R007 (AT-29).</remarks>
    private static readonly Regola<DatiPagamento> PAGR007 = new("PAG-R007", Severita.Bloccante,
        static (dati, _) => Rilievi.Se(dati is { Iban: not null, Intestazione: null } && dati.Modalita != BonificoDomiciliato, "Intestazione"),
        descrizione: "Con l'IBAN manca Intestazione, la dichiarazione che il conto o la carta è intestato o cointestato al richiedente.",
        rimedio: "Aggiungere in DatiPagamento l'elemento Intestazione con il valore INTESTATO o COINTESTATO; il conto di un'altra persona non è ammesso.");

    /// <summary>A postal book is of Poste Italiane.</summary>
    /// <remarks>Source: PAG-W08.</remarks>
    private static readonly Regola<DatiPagamento> PAGW08 = new("PAG-W08", Severita.Avviso,
        static (dati, _) => Rilievi.Se(dati.Modalita == LibrettoPostale && dati.Iban?.Abi is { } abi && abi != AbiPoste, "Iban", dati.Iban),
        descrizione: "L'IBAN del libretto postale ha un codice ABI diverso da 07601, quello di Poste Italiane.",
        rimedio: "Verificare che l'IBAN sia quello del libretto; se è un conto corrente indicare la modalità CONTO_CORRENTE.");

    /// <summary>BIC and IBAN are of the same country; territories without IBAN of their own use that of their state.</summary>
    /// <remarks>Source: PAG-W09 (ISO 9362).</remarks>
    private static readonly Regola<DatiPagamento> PAGW09 = new("PAG-W09", Severita.Avviso,
        static (dati, _) => Rilievi.Se(
            dati is { Bic.Length: >= 6, Iban: { Check.HasForma: true } iban } && AreaSepa.PaeseDellIban(dati.Bic[4..6]) != iban.Paese, "Bic", dati.Bic),
        descrizione: "Il paese del BIC è diverso da quello dell'IBAN.",
        rimedio: "Verificare il BIC con la banca oppure toglierlo: nell'area SEPA l'IBAN è sufficiente.");

    /// <summary>Where two channels are admitted, exactly one is chosen.</summary>
    /// <remarks>Source: PAG-R001 (ALAS-29).</remarks>
    public static Regola<CanaleAccredito> CanaleUnivoco { get; } = new("PAG-R001", Severita.Bloccante,
        static (canale, _) => Rilievi.Se(!canale.IsUnivoco, ""),
        ModalitaNonAmmessa,
        ModalitaPreviste);

    /// <summary>The rules on an account whose method follows from its IBAN (<see cref="CanaleAccredito"/>).</summary>
    public static Regola<DatiPagamento>[] DelConto { get; } = [PAGR002, PAGR003, PAGR004, PAGR005, PAGR007, PAGW09];

    /// <summary>All the rules, for a prestazione that admits these methods.</summary>
    public static Regola<DatiPagamento>[] Tutte(params string[] modalitaAmmesse) =>
        [PAGR001(modalitaAmmesse), PAGR002, PAGR003, PAGR004, PAGR005, PAGR006, PAGR007, PAGW08, PAGW09];

    /// <summary>The method is one of those of the prestazione.</summary>
    /// <remarks>Source: PAG-R001 (AT-28).</remarks>
    private static Regola<DatiPagamento> PAGR001(string[] ammesse) => new("PAG-R001", Severita.Bloccante,
        (dati, _) => Rilievi.Se(!ammesse.Contains(dati.Modalita), "Modalita", dati.Modalita),
        ModalitaNonAmmessa,
        ModalitaPreviste);

    /// <summary>The method as the Istituto's screens write it; its code where it is none of the five (PAG-R001).</summary>
    public static string Etichetta(string modalita) => modalita switch
    {
        ContoCorrente => "Accredito su conto corrente bancario o postale",
        BonificoDomiciliato => "Bonifico domiciliato presso lo sportello postale",
        LibrettoPostale => "Libretto postale",
        ContoEsteroSepa => "Conto corrente estero area SEPA",
        CartaPrepagata => "Carta prepagata con IBAN",
        _ => modalita,
    };

    private static bool RequiresIban(DatiPagamento dati) =>
        dati.Modalita is ContoCorrente or LibrettoPostale or ContoEsteroSepa or CartaPrepagata;
}
