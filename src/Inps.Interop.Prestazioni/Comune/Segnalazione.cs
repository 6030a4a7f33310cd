namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What a finding does to the domanda (domain 2.3).</summary>
public enum Severita
{
    /// <summary>B: nothing is registered.</summary>
    Bloccante,

    /// <summary>W: told to the caller, the domanda is accepted.</summary>
    Avviso,

    /// <summary>C: the caller has to confirm.</summary>
    Conferma,
}

/// <summary>The outcome told to the caller; only <see cref="ErroreInterno"/> is worth a retry (domain 3.1).</summary>
public enum Esito
{
    Ok,
    OkConAvvisi,
    ConfermaRichiesta,
    RichiestaInvalida,
    DatiNonTrovati,
    StatoNonCompatibile,
    ServizioChiuso,
    ErroreInterno,
}

/// <summary>The only shape of a finding, from schema, rules, lotti and client alike.</summary>
/// <param name="Codice">Stable code, such as <c>AT-R002</c>.</param>
/// <param name="Severita">What the finding does to the domanda.</param>
/// <param name="Descrizione">Italian sentence: what is wrong.</param>
/// <param name="Rimedio">Italian sentence: what to change.</param>
/// <param name="Campo">Path of the element from the domanda's root, such as <c>DomandaAssegnoTemporaneo/Minori/Minore[2]/CodiceFiscale</c>.</param>
/// <param name="Riga">Line in the message or file, from 1; null where there is none.</param>
/// <param name="Colonna">Column in the line, from 1; null where there is none.</param>
/// <param name="Valore">The value seen, already masked where it is personal.</param>
public sealed record Segnalazione(
    string Codice,
    Severita Severita,
    string Descrizione,
    string Rimedio,
    string? Campo = null,
    int? Riga = null,
    int? Colonna = null,
    string? Valore = null);
