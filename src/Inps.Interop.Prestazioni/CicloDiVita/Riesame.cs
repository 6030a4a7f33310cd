namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>A riesame of a refused domanda (ALAS-44..51).</summary>
/// <param name="IdRiesame">20 characters, <c>RIE…</c>.</param>
/// <param name="CodiceSede">INPS office that examines it (ALAS-48).</param>
/// <param name="MotivoEsito">What the sede said of it, when it decided.</param>
/// <param name="Documenti">Receipts and files of the riesame.</param>
public sealed record Riesame(
    string IdRiesame,
    long NumeroDomanda,
    string IdDomanda,
    StatoRiesame Stato,
    string Motivazione,
    string CodiceSede,
    DateTimeOffset Presentazione,
    DateTimeOffset UltimaVariazione,
    string? NumeroProtocollo,
    DateTimeOffset? DataProtocollo,
    string? MotivoEsito,
    IReadOnlyList<Documento> Documenti);
