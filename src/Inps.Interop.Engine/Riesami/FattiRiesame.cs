using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Engine.Riesami;

/// <summary>The facts of a riesame that was asked for or annulled.</summary>
public sealed record FattiRiesame : FattiVariazione
{
    public required string IdRiesame { get; init; }

    public required StatoRiesame StatoRiesame { get; init; }

    /// <summary>INPS office that examines it (ALAS-48).</summary>
    public required string CodiceSede { get; init; }

    /// <summary>The receipt (ALAS-47, ALAS-49).</summary>
    public required string IdDocumento { get; init; }

    public string? NumeroProtocollo { get; init; }

    public DateTimeOffset? DataProtocollo { get; init; }

    internal static FattiRiesame Of(DateTimeOffset istante, RiesameRow riesame, DocumentoRow documento) => new()
    {
        Istante = istante,
        NumeroDomanda = riesame.NumeroDomanda,
        IdRiesame = Identificativo.Of(Identificativo.Riesame, riesame.NumeroRiesame),
        StatoRiesame = riesame.Stato,
        CodiceSede = riesame.CodiceSede,
        IdDocumento = documento.IdDocumento,
        NumeroProtocollo = documento.Protocollo,
        DataProtocollo = documento.DataProtocollo,
    };
}
