namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of an indebito (domain 4.5). The order is stored: append only.</summary>
public enum StatoIndebito
{
    Aperto = 0,
    InRecupero = 1,
    Recuperato = 2,
    Annullato = 3,
}
