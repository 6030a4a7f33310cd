using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Egov;

/// <summary>A wrong busta as a fault: the faultcode and the faultstring are fixed, what is wrong stands in the detail and in the answer's busta.</summary>
public static class EgovFailures
{
    /// <summary>No busta, or none of this structure.</summary>
    public static SoapFailure NonRiconosciuta(string it, string en, int? line, int? column) => Plain(
        EgovFaultCodes.Egov001,
        EgovFaultCodes.FaultString001,
        en,
        [new FaultError(EgovFaultCodes.Egov001.Codice, $"{EgovFaultCodes.Egov001.Descrizione} {it}", line, column, null, null, EgovFaultCodes.Egov001.Rimedio)]);

    /// <summary>A busta whose content is wrong; the code is that of the first grave finding.</summary>
    /// <param name="rilievi">At least one is grave.</param>
    public static SoapFailure Of(IReadOnlyList<RilievoBusta> rilievi)
    {
        var first = rilievi.First(rilievo => rilievo.Rilevanza == Rilevanza.GRAVE);
        return Plain(
            first.Code,
            EgovFaultCodes.FaultString001,
            $"{first.Code.Description} {first.MessageEn}".TrimEnd(),
            [.. rilievi.Select(rilievo => rilievo.ToError())]);
    }

    /// <summary>A refusal of any other kind as e-Gov tells it: its own code and findings, under the fixed sentence.</summary>
    /// <param name="failure">Why the message was refused.</param>
    /// <param name="faultString"><see cref="EgovFaultCodes.FaultString001"/> or <see cref="EgovFaultCodes.FaultString300"/>.</param>
    public static SoapFailure As(SoapFailure failure, string faultString)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure with { MessaggioIt = faultString, HasPlainCode = true };
    }

    private static SoapFailure Plain(FaultCode code, string faultString, string en, IReadOnlyList<FaultError> errors) =>
        new(code, faultString, en, errors, []) { HasPlainCode = true };
}
