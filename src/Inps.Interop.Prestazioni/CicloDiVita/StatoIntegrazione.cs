namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a request for integration (AT-59). The order is stored: append only.</summary>
public enum StatoIntegrazione
{
    Aperta = 0,

    /// <summary>Answered by InviaIntegrazione.</summary>
    Inviata = 1,

    /// <summary>The deadline passed without an answer.</summary>
    Scaduta = 2,

    /// <summary>The domanda was annulled meanwhile.</summary>
    Annullata = 3,
}
