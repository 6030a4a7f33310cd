namespace Inps.Interop.Soap.Envelope;

/// <summary>A header block and what SOAP says of it.</summary>
/// <param name="Element">The block.</param>
/// <param name="MustUnderstand">SOAP 1.2 Part 1 §5.2.3, SOAP 1.1 §4.2.3.</param>
/// <param name="Role">The role (1.2) or actor (1.1) as written; null when absent.</param>
/// <param name="IsForUs">
/// Whether the ultimate receiver acts in that role (SOAP 1.2 Part 1 §2.2): absent, empty, <c>next</c> and
/// <c>ultimateReceiver</c> are, <c>none</c> and anything else are not.
/// </param>
public sealed record HeaderBlock(HeaderElement Element, bool MustUnderstand, string? Role, bool IsForUs);
