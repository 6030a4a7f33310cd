using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Envelope;

/// <summary>A message, or why it is none.</summary>
public abstract record EnvelopeResult
{
    private EnvelopeResult()
    {
    }

    /// <summary>The message was read to its end and keeps every rule of SOAP.</summary>
    public sealed record Ok(SoapMessage Message) : EnvelopeResult;

    /// <summary>The message is refused; the addressing headers are there when they could be read, so that the fault can relate to them.</summary>
    public sealed record Refused(SoapFailure Failure, WsAddressing? Addressing) : EnvelopeResult;
}
