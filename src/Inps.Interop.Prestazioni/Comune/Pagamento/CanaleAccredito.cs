namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The channel of a prestazione that admits two: an account with IBAN, national or of the SEPA area, or cash at a post office (ALAS-29).</summary>
/// <param name="AccreditoIban">The account; its method follows from the country of the IBAN.</param>
/// <param name="BonificoDomiciliato">True for SI.</param>
public sealed record CanaleAccredito(DatiPagamento? AccreditoIban, bool BonificoDomiciliato)
{
    private static readonly DatiPagamento Bonifico = new(RegolePagamento.BonificoDomiciliato, null, null, null, null, null);

    /// <summary>True when exactly one of the two is chosen.</summary>
    public bool IsUnivoco => AccreditoIban is null == BonificoDomiciliato;

    /// <summary>The payment data that the choice means.</summary>
    public DatiPagamento Pagamento => AccreditoIban ?? Bonifico;

    /// <summary>The payment data of an account: a foreign IBAN makes it a foreign one.</summary>
    public static DatiPagamento OnAccount(Iban? iban, string? bic, string? intestazione, string? idConto, bool? memorizzaConto) => new(
        iban is { Paese: not ("" or "IT") } ? RegolePagamento.ContoEsteroSepa : RegolePagamento.ContoCorrente, iban, bic, intestazione, idConto, memorizzaConto);

    /// <summary>The same with the IBAN as answers show it.</summary>
    public CanaleAccredito Mask() => this with { AccreditoIban = AccreditoIban?.Mask() };
}
