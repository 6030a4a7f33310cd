namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>An entry of "Ricevute e provvedimenti" (ALAS-56).</summary>
/// <param name="IdDocumento">20 characters; the first three letters tell the kind.</param>
/// <param name="NomeFile">Name of an attached file; null for what the Istituto makes.</param>
public sealed record Documento(string IdDocumento, TipoDocumento Tipo, DateTimeOffset Data, string? NumeroProtocollo, string? NomeFile = null);
