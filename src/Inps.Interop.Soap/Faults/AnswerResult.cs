using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Faults;

/// <summary>What a caller gets back.</summary>
public abstract record AnswerResult
{
    private AnswerResult()
    {
    }

    /// <summary>An answer; <see cref="SoapMessage.OpenBody"/> reads it.</summary>
    public sealed record Answer(SoapMessage Message) : AnswerResult;

    /// <summary>A fault.</summary>
    public sealed record Faulted(SoapFault Fault) : AnswerResult;

    /// <summary>No SOAP message, or one that breaks the rules.</summary>
    public sealed record Unreadable(SoapFailure Failure) : AnswerResult;
}
