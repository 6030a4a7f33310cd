namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of the delivery of a lotto's result to the address that its ente asked for (ModI NONBLOCK_PUSH_SOAP). The order is stored: append only.</summary>
public enum StatoConsegna
{
    /// <summary>Not yet, or not yet whole: it is tried again.</summary>
    DaConsegnare = 0,
    Consegnata = 1,

    /// <summary>Given up after the agreed days, or because the address is no longer enrolled; it may be asked for again.</summary>
    Abbandonata = 2,
}
