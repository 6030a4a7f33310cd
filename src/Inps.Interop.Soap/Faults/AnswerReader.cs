using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Faults;

/// <summary>Reads what a service answered: the caller's side of <see cref="EnvelopeReader"/>.</summary>
public static class AnswerReader
{
    /// <summary>The answer, the fault, or why it is neither. No bytes whatsoever make it throw.</summary>
    /// <param name="bytes">The answer; the result refers to these very bytes.</param>
    /// <param name="mediaType">What the Content-Type said.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="understood">The header blocks the caller processes.</param>
    public static AnswerResult Read(
        ReadOnlyMemory<byte> bytes,
        SoapMediaType mediaType,
        XmlLimits limits,
        IReadOnlySet<(string Namespace, string LocalName)> understood) => Judge(EnvelopeReader.Read(bytes, mediaType, limits, understood));

    /// <summary>The same for an answer that came as an MTOM package.</summary>
    public static AnswerResult Read(MtomPackage package, XmlLimits limits, IReadOnlySet<(string Namespace, string LocalName)> understood) =>
        Judge(MtomEnvelope.Read(package, limits, understood));

    private static AnswerResult Judge(EnvelopeResult result) =>
        result switch
        {
            EnvelopeResult.Refused refused => new AnswerResult.Unreadable(refused.Failure),
            EnvelopeResult.Ok ok => FaultReader.Read(ok.Message) is { } fault
                ? new AnswerResult.Faulted(fault)
                : new AnswerResult.Answer(ok.Message),
            _ => throw new InvalidOperationException("EnvelopeResult has no other case."),
        };
}
