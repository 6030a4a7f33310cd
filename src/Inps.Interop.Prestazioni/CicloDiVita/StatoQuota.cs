namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>Whether a quota of the benefit has its payment data (AT-33, AT-34). The order is stored: append only.</summary>
public enum StatoQuota
{
    Completa = 0,

    /// <summary>The second parent has not yet given the payment data.</summary>
    DaCompletare = 1,
}
