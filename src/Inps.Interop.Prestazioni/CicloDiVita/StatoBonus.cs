namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a bonus baby-sitting after ACCOLTA (domain 4.1). The order is stored: append only.</summary>
public enum StatoBonus
{
    InAttesaLibretto = 0,
    Appropriato = 1,
    Decaduto = 2,
}
