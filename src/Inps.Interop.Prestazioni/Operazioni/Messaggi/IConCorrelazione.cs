namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>An answer that carries the correlation identifier in the SOAP header X-Correlation-ID (ModI, NONBLOCK_PULL_SOAP).</summary>
public interface IConCorrelazione
{
    /// <summary>Null when there is nothing to correlate with.</summary>
    string? IdCorrelazione { get; }
}
