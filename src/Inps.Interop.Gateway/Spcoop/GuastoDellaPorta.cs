using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>
/// What a refusal becomes on the Porta di Dominio. A wrong busta and a sender who may not: a Client fault with the exceptions in the answer's busta; a
/// failure of ours: a Server fault, its busta without exceptions; what the service behind the door refuses: its own fault, in a good busta.
/// </summary>
internal static class GuastoDellaPorta
{
    private const int Forbidden = 403;
    private const int ServerError = 500;
    private const string Mittente = "IntestazioneMessaggio/Mittente";

    public static (SoapFailure Failure, int Status, Busta? Busta) Of(Call call, Refusal refusal)
    {
        var failure = refusal.Failure;
        var status = failure.Code.HttpStatus;
        var isProcessing = failure.Code.Origin == FaultOrigin.Receiver || failure.Code == FaultCodes.RATE01;
        if (call.Busta.ValueOrNull is not { } busta)
        {
            return (isProcessing ? Processing(failure) : failure, status, null);
        }

        var eccezioni = refusal.Eccezioni.Count > 0 ? refusal.Eccezioni : Of(failure.Code.Codice);
        if (eccezioni.Count > 0)
        {
            return (EgovFailures.As(failure, EgovFaultCodes.FaultString001), ServerError, busta.Risposta with { Eccezioni = eccezioni });
        }

        return isProcessing
            ? (Processing(failure), status, busta.Risposta with { Eccezioni = [] })
            : (failure, status == Forbidden ? ServerError : status, busta.Risposta);
    }

    /// <summary>Nothing is wrong with the message: it cannot be worked now, be it that its sender has called too often. A Server fault, whoever has to wait.</summary>
    private static SoapFailure Processing(SoapFailure failure) =>
        EgovFailures.As(failure with { Origin = FaultOrigin.Receiver }, EgovFaultCodes.FaultString300);

    /// <summary>The exception that e-Gov has for a code of ours; none for what is the service's.</summary>
    private static IReadOnlyList<Eccezione> Of(string codice) => codice switch
    {
        "GW-IP-01" or "GW-ADE-01" or "GW-ADE-02" or "GW-ADE-04" => [new(EgovFaultCodes.Egov201.Codice, Rilevanza.GRAVE, Mittente)],
        "WSS-001" or "WSS-003" or "WSS-005" or "WSS-006" or "WSS-009" or "WSS-010" => [new(EgovFaultCodes.Egov200.Codice, Rilevanza.GRAVE, "")],
        _ when codice.StartsWith("WSS-", StringComparison.Ordinal) => [new(EgovFaultCodes.Egov202.Codice, Rilevanza.GRAVE, "")],
        _ => [],
    };
}
