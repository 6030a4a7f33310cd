namespace Inps.Interop.Engine.Conservazione;

/// <summary>
/// Kinds of data with a retention of their own. The order is stored: append only. What is in none of them stays: the protocol register and its counters
/// (DPR 445/2000 art. 53: numbers are never given again), adesioni with their history, the record of the purges, the litigations.
/// </summary>
public enum CategoriaDati
{
    /// <summary>A concluded domanda with everything about it: content, documents, attachments, payments, events, remembered messages, calls.</summary>
    Domande = 0,

    /// <summary>What is left of a removed draft.</summary>
    Bozze = 1,

    /// <summary>The record of a call that no domanda came from.</summary>
    Traffico = 2,

    /// <summary>Its messages, which may go before the record.</summary>
    Messaggi = 3,

    /// <summary>A concluded lotto: its outcomes, the domande as they were sent, its delivery.</summary>
    Lotti = 4,

    /// <summary>A lotto of which nothing was registered: incomplete, discarded or annulled.</summary>
    LottiIncompleti = 5,

    /// <summary>The remembered messages that concern no domanda.</summary>
    Memoria = 6,

    /// <summary>Events that concern no domanda.</summary>
    Eventi = 7,

    /// <summary>Saved accounts, requested changes of personal data, and notifications that concern no domanda.</summary>
    Persone = 8,
}
