namespace Inps.Interop.Prestazioni.Comune;

/// <summary>How the benefit is paid (domain 2.2, DatiPagamento).</summary>
/// <param name="Modalita">Code as received, such as <c>CONTO_CORRENTE</c>.</param>
/// <param name="Intestazione"><c>INTESTATO</c> or <c>COINTESTATO</c>.</param>
/// <param name="IdConto">A saved account, alternative to the IBAN.</param>
public sealed record DatiPagamento(string Modalita, Iban? Iban, string? Bic, string? Intestazione, string? IdConto, bool? MemorizzaConto)
{
    /// <summary>The same with the IBAN as answers show it.</summary>
    public DatiPagamento Mask() => this with { Iban = Iban?.Mask() };
}
