namespace Inps.Interop.Prestazioni.Comune;

/// <summary>PAG-W11: an IBAN on which many people want to be paid may be a fraud. Off unless a setting says how many are too many.</summary>
public static class IbanDiMolti
{
    private const string Codice = "PAG-W11";
    private const string Descrizione = "Lo stesso IBAN è già indicato nelle domande di molti altri richiedenti.";
    private const string Rimedio =
        "Verificare che il conto sia intestato o cointestato al richiedente: la domanda è registrata e il conto sarà controllato prima del pagamento.";

    /// <summary>The rule of state of a prestazione whose domande may name an IBAN.</summary>
    /// <param name="campo">Path of the IBAN in the domanda.</param>
    /// <param name="dati">The payment data of the domanda.</param>
    internal static RegolaDiStato<T> Regola<T>(string campo, Func<T, DatiPagamento?> dati)
        where T : DomandaDiPrestazione => new(
            Codice, Severita.Avviso,
            (domanda, contesto, fatti) => contesto.Parametri.IbanRichiedentiMassimi is > 0 and var massimo && dati(domanda)?.Iban is { } iban
                ? Rilievi.Se(fatti.AltriRichiedentiCon(iban, domanda.Richiedente.CodiceFiscale) >= massimo, campo, iban)
                : [],
            Descrizione, Rimedio);

    /// <param name="campo">Path of the IBAN in the request.</param>
    public static Segnalazione Segnalazione(string campo, Iban iban) => new(Codice, Severita.Avviso, Descrizione, Rimedio, campo, Valore: iban.ToString());
}
