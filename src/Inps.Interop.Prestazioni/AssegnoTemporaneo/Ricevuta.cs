namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>What the receipts say.</summary>
internal static class Ricevuta
{
    public static ContenutoRicevuta Of(Domanda domanda, bool completa) => new("Domanda di Assegno Temporaneo", "D.L. 8 giugno 2021, n. 79", []);
}
