namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a canale di accredito, and of a saved account (domain 4.5). The order is stored: append only.</summary>
public enum StatoCanale
{
    InVerifica = 0,
    Valido = 1,
    NonValido = 2,
}
