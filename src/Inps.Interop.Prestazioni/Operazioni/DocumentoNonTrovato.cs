using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni;

/// <summary>DOC-R001: the same answer for a document that does not exist and for one of another ente's domanda, so that nothing is disclosed (ALAS-56).</summary>
public static class DocumentoNonTrovato
{
    public const string Codice = "DOC-R001";
    public const string Descrizione = "Il documento richiesto non esiste fra quelli delle domande dell'ente.";
    public const string Rimedio = "Leggere con ElencoDocumenti quali documenti ha la domanda: una ricevuta esiste dopo l'operazione a cui si riferisce.";

    /// <param name="chiave">What the caller asked for.</param>
    public static Segnalazione Segnalazione(string chiave) => new(Codice, Severita.Bloccante, Descrizione, Rimedio, Valore: chiave);
}
