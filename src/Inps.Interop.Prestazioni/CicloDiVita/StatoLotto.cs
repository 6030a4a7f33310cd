namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a lotto (domain 4.4). The order is stored: append only.</summary>
public enum StatoLotto
{
    Ricevuto = 0,
    InValidazione = 1,

    /// <summary>Unreadable, or its digest or count do not agree.</summary>
    Scartato = 2,
    InElaborazione = 3,
    Completato = 4,
    CompletatoConScarti = 5,
    Annullato = 6,
}
