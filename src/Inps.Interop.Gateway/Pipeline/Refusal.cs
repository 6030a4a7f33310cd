using Inps.Interop.Gateway.Faults;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Mtom;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Why a stage ended the call: the failure and what HTTP has to say beside it.</summary>
/// <param name="Failure">Code, the case's own sentences, the errors found.</param>
/// <param name="RetryAfter">Value of Retry-After, for 429 and 503.</param>
internal sealed record Refusal(SoapFailure Failure, TimeSpan? RetryAfter = null)
{
    /// <summary>WS-Addressing of a request whose message was refused before it filled its slot.</summary>
    public WsAddressing? Addressing { get; init; }

    /// <summary>Exceptions for the answer's busta, where the busta itself is wrong; on the Porta di Dominio others have theirs by their code.</summary>
    public IReadOnlyList<Eccezione> Eccezioni { get; init; } = [];

    /// <summary>A refusal with one error: the code's own text, and a sentence on what was seen in this very call.</summary>
    /// <param name="code">Row of a closed table.</param>
    /// <param name="vistoIt">Italian: what was seen.</param>
    /// <param name="seenEn">English: what was seen.</param>
    public static Refusal Because(FaultCode code, string vistoIt, string seenEn, TimeSpan? retryAfter = null)
    {
        var messaggio = $"{code.Descrizione} {vistoIt}".TrimEnd();
        var message = $"{code.Description} {seenEn}".TrimEnd();
        return new Refusal(
            new SoapFailure(code, messaggio, message, [new FaultError(code.Codice, messaggio, null, null, null, null, code.Rimedio)], []),
            retryAfter);
    }

    /// <summary>413, with the bound.</summary>
    public static Refusal TooLarge(string visto, string seen, long most) =>
        Because(FaultCodes.HTTP413, $"{visto}; massimo ammesso: {most}.", $"{seen}; allowed: {most}.");

    /// <summary>Why the bytes of a call could not be read: what they broke, or the connection.</summary>
    public static Refusal Of(IOException exception, Call call)
    {
        if (exception is MtomException mtom)
        {
            if (mtom.Failure is { } failure)
            {
                return new Refusal(failure);
            }

            if (mtom.Problem == MtomProblem.TooLarge)
            {
                return Because(FaultCodes.HTTP413, "Una parte del messaggio supera il limite.", "A part of the message is beyond the limit.");
            }
        }

        var ofTheHost = exception is MtomException { InnerException: IOException inner } ? inner : exception;
        return Because(call.Request.IsTooSlow(ofTheHost) ? FaultCodes.HTTP408 : FaultCodes.HTTP400, "", "");
    }
}
