namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What the second parent adds to the domanda of the first (AT-30, AT-32): a document like a domanda, whose <see cref="DomandaDiPrestazione.Richiedente"/> is the second parent.</summary>
public sealed record SecondoGenitore : DomandaDiPrestazione
{
    /// <summary>Where the second parent's quota is paid.</summary>
    public required DatiPagamento DatiPagamento { get; init; }
}
