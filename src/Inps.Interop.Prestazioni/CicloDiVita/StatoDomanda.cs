namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>States of a domanda (domain 4.1). The order is stored: append only.</summary>
public enum StatoDomanda
{
    Bozza = 0,
    DaProtocollare = 1,
    Protocollata = 2,
    InIstruttoria = 3,
    InAttesaIntegrazione = 4,
    Accolta = 5,
    Respinta = 6,
    Annullata = 7,
    Chiusa = 8,
    Eliminata = 9,
}
