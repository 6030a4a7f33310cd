using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>A payment of a domanda (domain 4.5).</summary>
/// <param name="IdPagamento">20 characters, <c>PAG…</c>.</param>
/// <param name="Mese">First day of the month that is paid.</param>
/// <param name="Quota">1 the applicant's, 2 the other parent's.</param>
/// <param name="Canale">The canale of the order, masked; null until the order is sent, and the current one will be used.</param>
/// <param name="Motivo">Why it is suspended, returned or not due.</param>
public sealed record Pagamento(
    string IdPagamento,
    DateOnly Mese,
    decimal Importo,
    int Quota,
    StatoPagamento Stato,
    DatiPagamento? Canale,
    DateTimeOffset? DataDisposizione,
    DateTimeOffset? DataPagamento,
    string? Motivo);
