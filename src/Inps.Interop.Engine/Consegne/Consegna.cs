using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Consegne;

/// <summary>The delivery of a lotto's result as its ente and the operators see it.</summary>
public sealed record Consegna
{
    /// <summary>Such as <c>LOT00000000000000012</c>.</summary>
    public required string NumeroLotto { get; init; }

    public required string Ente { get; init; }

    /// <summary>One of the addresses enrolled in the adesione.</summary>
    public required string Indirizzo { get; init; }

    public required StatoConsegna Stato { get; init; }

    /// <summary>The next page to deliver, from 1.</summary>
    public required int Pagina { get; init; }

    /// <summary>Attempts in vain since the last page that was acknowledged.</summary>
    public required int Tentativi { get; init; }

    /// <summary>Null once it is concluded.</summary>
    public DateTimeOffset? ProssimoTentativo { get; init; }

    public string? UltimoErrore { get; init; }

    /// <summary>When it was delivered, or given up.</summary>
    public DateTimeOffset? ConclusaIl { get; init; }
}
