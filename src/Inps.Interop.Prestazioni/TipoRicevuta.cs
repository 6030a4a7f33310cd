namespace Inps.Interop.Prestazioni;

/// <summary>The kind of a receipt (domain 3.2, RichiediRicevuta). Append only: later kinds belong to the life of a domanda.</summary>
public enum TipoRicevuta
{
    /// <summary>The essential facts, wire value <c>SINTETICA</c> (ALAS-40).</summary>
    Sintetica = 0,

    /// <summary>All the data of the domanda, wire value <c>COMPLETA</c> (ALAS-42).</summary>
    Completa = 1,
}
