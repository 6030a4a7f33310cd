namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>Something that happened to a domanda of the ente's, as NuoviEventi and the history tell it.</summary>
/// <param name="Cursore">Place right after this event; opaque.</param>
/// <param name="Stato">State of the domanda, or of the minor, after it.</param>
/// <param name="Minore">Progressivo of the minor that it is about.</param>
/// <param name="Riferimento">Identifier of the riesame, payment, document … that it is about.</param>
public sealed record Evento(
    string Cursore,
    TipoEvento Tipo,
    DateTimeOffset Istante,
    long? NumeroDomanda,
    string? IdDomanda,
    string? CodicePrestazione,
    StatoDomanda? Stato,
    int? Minore,
    string? NumeroProtocollo,
    string? Riferimento,
    string? Dettaglio);
