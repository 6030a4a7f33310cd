namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a riesame (domain 4.3). The order is stored: append only.</summary>
public enum StatoRiesame
{
    /// <summary>Received, waits for its protocollo.</summary>
    DaProtocollare = 0,
    Presentato = 1,

    /// <summary>Taken by the sede.</summary>
    InEsame = 2,
    Accolto = 3,
    Respinto = 4,
    Annullato = 5,
}
