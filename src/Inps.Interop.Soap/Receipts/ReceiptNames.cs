namespace Inps.Interop.Soap.Receipts;

/// <summary>The names of a signed receipt that do not depend on what it tells (<c>contracts/comune/v1/ricevuta.xsd</c>).</summary>
public static class ReceiptNames
{
    public const string Namespace = "http://inps.it/Interoperabilita/Ricevuta/v1";

    /// <summary>The section that says when the receipt was issued; always the last before the signature.</summary>
    public const string Issue = "Emissione";

    /// <summary>The instant, in the section <see cref="Issue"/>.</summary>
    public const string Instant = "DataEmissione";

    internal const string Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
}
