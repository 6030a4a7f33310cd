using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>An account saved for later domande (ALAS-61).</summary>
/// <param name="IdConto">20 characters, <c>CON…</c>.</param>
/// <param name="Iban">Masked as answers show it.</param>
public sealed record ContoAccredito(string IdConto, Iban Iban, string? Bic, string Intestazione, StatoCanale Stato, DateTimeOffset Data);
