namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a payment (domain 4.5). The order is stored: append only.</summary>
public enum StatoPagamento
{
    Predisposto = 0,

    /// <summary>The order was sent: "emesso".</summary>
    Disposto = 1,
    Pagato = 2,

    /// <summary>The bank gave it back.</summary>
    Restituito = 3,
    Sospeso = 4,
    NonDovuto = 5,
}
