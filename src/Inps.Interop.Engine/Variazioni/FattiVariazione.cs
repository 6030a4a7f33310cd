using System.Text.Json.Serialization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>The facts of a write: what the answer says, the first time and at each replay.</summary>
public abstract record FattiVariazione
{
    /// <summary>Instant of registration.</summary>
    public DateTimeOffset Istante { get; init; }

    /// <summary>The domanda that was changed; null when the write is about none.</summary>
    public long? NumeroDomanda { get; init; }

    [JsonIgnore]
    public string? IdDomanda => NumeroDomanda is { } numero ? Domande.IdDomanda.Of(numero) : null;

    /// <summary>The warnings told with the first answer.</summary>
    public IReadOnlyList<Segnalazione> Segnalazioni { get; init; } = [];
}
