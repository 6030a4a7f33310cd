using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Traffico;

/// <summary>What is kept of one call (design D8). The engine stores it as it is; texts longer than their column are cut.</summary>
public sealed record RecordTraffico
{
    /// <summary>Time-ordered identifier of the call (UUID version 7); primary key.</summary>
    public required Guid IdTransazione { get; init; }

    /// <summary>Instant of arrival.</summary>
    public required DateTimeOffset Istante { get; init; }

    /// <summary>Code of the ente, null when the certificate was not recognised.</summary>
    public string? Ente { get; init; }

    /// <summary>SHA-256 of the presented certificate.</summary>
    public byte[]? Certificato { get; init; }

    public string? Ip { get; init; }

    /// <summary>The door the call came through.</summary>
    public PortaDiIngresso Porta { get; init; }

    public string? Servizio { get; init; }

    public string? Operazione { get; init; }

    public string? UserId { get; init; }

    public string? CodiceUfficio { get; init; }

    public string? IdMessaggio { get; init; }

    public string? NumeroPratica { get; init; }

    public long? NumeroDomanda { get; init; }

    public string? NumeroProtocollo { get; init; }

    /// <summary>Keyed hash of the applicant's codice fiscale, from <see cref="ImprontaCodiceFiscale"/>.</summary>
    public byte[]? ImprontaCodiceFiscale { get; init; }

    /// <summary>Null when the answer was a fault.</summary>
    public Esito? Esito { get; init; }

    public required int StatoHttp { get; init; }

    /// <summary>The stage that ended the call.</summary>
    public string? Fase { get; init; }

    /// <summary>Fault and rule codes, separated by one blank.</summary>
    public string? Codici { get; init; }

    /// <summary>The fault's text in Italian; null when the answer was none.</summary>
    public string? Guasto { get; init; }

    /// <summary>Bytes received, before compression.</summary>
    public int DimensioneRichiesta { get; init; }

    /// <summary>Bytes sent, before compression.</summary>
    public int DimensioneRisposta { get; init; }

    /// <summary>Milliseconds of each stage, in a compact form.</summary>
    public string? Tempi { get; init; }

    /// <summary>The verified evidence of who acts (Agid-JWT-TrackingEvidence), as it was sent; null where none was agreed.</summary>
    public byte[]? Evidenza { get; init; }

    /// <summary>The HTTP headers of the request, a line each; of those that are secrets, only the name. Null where none are known.</summary>
    public byte[]? Intestazioni { get; init; }

    /// <summary>The request as packed by <see cref="Compressione.Pack"/>.</summary>
    public byte[]? Richiesta { get; init; }

    /// <summary>The answer as packed by <see cref="Compressione.Pack"/>.</summary>
    public byte[]? Risposta { get; init; }
}
