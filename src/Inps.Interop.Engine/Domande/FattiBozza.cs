using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Domande;

/// <summary>The facts of a draft that was saved or removed.</summary>
public sealed record FattiBozza : FattiVariazione
{
    public required StatoDomanda Stato { get; init; }

    /// <summary>Until when it is kept.</summary>
    public required DateTimeOffset Scadenza { get; init; }
}
