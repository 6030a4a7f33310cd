using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Domande;

/// <summary>The facts of a document that was entered about a domanda: an annulment, an integration.</summary>
public sealed record FattiDocumento : FattiVariazione
{
    /// <summary>State of the domanda after it.</summary>
    public required StatoDomanda Stato { get; init; }

    /// <summary>The receipt.</summary>
    public required string IdDocumento { get; init; }

    /// <summary>Null while the protocollo is deferred.</summary>
    public string? NumeroProtocollo { get; init; }

    public DateTimeOffset? DataProtocollo { get; init; }

    internal static FattiDocumento Of(DomandaInVariazione domanda, DocumentoRow documento) => new()
    {
        Istante = domanda.Scrittura.Istante,
        NumeroDomanda = domanda.Row.NumeroDomanda,
        Stato = domanda.Row.Stato,
        IdDocumento = documento.IdDocumento,
        NumeroProtocollo = documento.Protocollo,
        DataProtocollo = documento.DataProtocollo,
    };
}
