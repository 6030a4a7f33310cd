namespace Inps.Interop.Soap.Faults;

/// <summary>What went wrong, as a value: the code, the sentences of this very case, and the details.</summary>
/// <param name="Code">The row of the table.</param>
/// <param name="MessaggioIt">The Italian sentence of this case.</param>
/// <param name="MessageEn">The same in English.</param>
/// <param name="Errors">The single findings; may be empty.</param>
/// <param name="NotUnderstood">The header blocks that were not understood; empty unless the code says MustUnderstand.</param>
public sealed record SoapFailure(
    FaultCode Code,
    string MessaggioIt,
    string MessageEn,
    IReadOnlyList<FaultError> Errors,
    IReadOnlyList<(string Namespace, string LocalName)> NotUnderstood)
{
    /// <summary>
    /// The SOAP fault code: that of the row, except where SOAP gives one case of a row a code of its own
    /// (an unknown encodingStyle is a SOAP-003 that SOAP 1.2 Part 1 §5.4.6 calls DataEncodingUnknown).
    /// </summary>
    public FaultOrigin Origin { get; init; } = Code.Origin;

    /// <summary>True where another standard fixes the SOAP 1.1 faultcode: no category follows its dot (e-Gov 1.1).</summary>
    public bool HasPlainCode { get; init; }

    /// <summary>How many findings there were in all; more than <see cref="Errors"/> holds where a maximum cut the list.</summary>
    public int TotalErrors { get; init; } = Errors.Count;

    /// <summary>A failure with one finding, whose remedy is that of the code.</summary>
    public static SoapFailure At(FaultCode code, string messaggioIt, string messageEn, int? line, int? column, string? xpath = null, string? value = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new SoapFailure(
            code, messaggioIt, messageEn, [new FaultError(code.Codice, messaggioIt, line, column, xpath, value, code.Rimedio)], []);
    }
}
