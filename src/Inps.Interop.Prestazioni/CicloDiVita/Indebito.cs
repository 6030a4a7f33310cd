namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>Money paid without right (AT-70).</summary>
/// <param name="IdIndebito">20 characters, <c>IND…</c>.</param>
/// <param name="IdPagamento">The payment that it comes from, when it is one.</param>
public sealed record Indebito(string IdIndebito, string? IdPagamento, decimal Importo, StatoIndebito Stato, string Motivo, DateTimeOffset DataApertura);
