namespace Inps.Interop.Engine.Avvisi;

/// <summary>What operators are told of. The order is stored: append only.</summary>
public enum CausaAvviso
{
    /// <summary>Too many calls of an operation end with a fault.</summary>
    TassoErrori = 0,

    /// <summary>The slowest hundredth of the calls of an operation takes too long.</summary>
    Latenza = 1,

    /// <summary>A certificate of an adesione expires soon.</summary>
    CertificatoInScadenza = 2,

    /// <summary>A protocol register stands still, or documents wait for their number for too long.</summary>
    ProtocolloFermo = 3,

    /// <summary>Little room on the disk of the database.</summary>
    SpazioSuDisco = 4,

    /// <summary>The writer's queue fills up.</summary>
    CodaPiena = 5,
}
