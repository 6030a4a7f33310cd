namespace Inps.Interop.Prestazioni.Comune;

/// <summary>PAG-R010: an IdConto that does not name a verified account which the same ente saved for the same person (ALAS-61, ALAS-62).</summary>
public static class ContoNonUtilizzabile
{
    public const string Codice = "PAG-R010";
    public const string Descrizione = "L'IdConto non corrisponde a un conto salvato e verificato della persona: non esiste, è stato eliminato, non è verificato o è di un'altra persona.";
    public const string Rimedio = "Indicare un conto valido tra quelli di ElencoContiAccredito per la stessa persona, oppure l'IBAN.";

    /// <summary>The rule of state of a prestazione whose domande may name a saved account.</summary>
    /// <param name="campo">Path of the IdConto in the domanda.</param>
    /// <param name="dati">The payment data of the domanda.</param>
    internal static RegolaDiStato<T> Regola<T>(string campo, Func<T, DatiPagamento?> dati)
        where T : DomandaDiPrestazione => new(
            Codice, Severita.Bloccante,
            (domanda, contesto, fatti) => dati(domanda)?.IdConto is { } idConto
                ? Rilievi.Se(!fatti.IsContoUtilizzabile(contesto.Canale?.CodiceEnte ?? "", domanda.Richiedente.CodiceFiscale, idConto), campo, idConto)
                : [],
            Descrizione, Rimedio);

    /// <param name="campo">Path of the IdConto.</param>
    public static Segnalazione Segnalazione(string campo, string idConto) => new(Codice, Severita.Bloccante, Descrizione, Rimedio, campo, Valore: idConto);
}
