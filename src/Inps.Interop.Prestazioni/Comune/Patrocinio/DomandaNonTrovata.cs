namespace Inps.Interop.Prestazioni.Comune;

/// <summary>PAT-R003: the same answer for a domanda that does not exist and for another ente's, so that nothing is disclosed (AT-57).</summary>
public static class DomandaNonTrovata
{
    public const string Codice = "PAT-R003";
    public const string Descrizione = "La domanda richiesta non esiste tra quelle presentate dall'ente.";
    public const string Rimedio = "Verificare l'identificativo; si possono consultare soltanto le domande presentate dal proprio ente.";

    /// <param name="chiave">What the caller asked for.</param>
    /// <param name="severita">Blocking, or a warning where other domande of the same call were found.</param>
    public static Segnalazione Segnalazione(string chiave, Severita severita = Severita.Bloccante) =>
        new(Codice, severita, Descrizione, Rimedio, Valore: chiave);
}
