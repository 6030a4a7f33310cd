using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>A canale di accredito of a domanda's quota, as answers show it.</summary>
/// <param name="Quota">1 the applicant's, 2 the other parent's.</param>
/// <param name="Dati">The account, masked.</param>
/// <param name="Al">When another took its place; null for the current one.</param>
public sealed record CanaleDellaQuota(int Quota, StatoCanale Stato, DatiPagamento Dati, DateTimeOffset Dal, DateTimeOffset? Al);
