using System.Xml;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Envelope;

/// <summary>Reads a SOAP message from bytes, once, to its end.</summary>
public static class EnvelopeReader
{
    /// <summary>The message, or the first rule of XML or SOAP that it breaks. No bytes whatsoever make it throw.</summary>
    /// <param name="bytes">The message; the result refers to these very bytes.</param>
    /// <param name="mediaType">What the Content-Type said: its version must be that of the envelope.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="understood">
    /// The header blocks the caller processes; those of WS-Addressing in <see cref="WsAddressing"/> are understood here.
    /// </param>
    /// <remarks>
    /// SOAP 1.2 Part 1 §2 (processing, mustUnderstand), §5 (message construct); SOAP 1.1 §4. Syntax comes first,
    /// then MustUnderstand (§2.6), then WS-Addressing, then the content of the Body. An empty Body is SOAP-004:
    /// SOAP allows it, but it names no operation. Elements after a SOAP 1.1 Body are refused, as WS-I Basic Profile 1.1 has it.
    /// </remarks>
    public static EnvelopeResult Read(
        ReadOnlyMemory<byte> bytes,
        SoapMediaType mediaType,
        XmlLimits limits,
        IReadOnlySet<(string Namespace, string LocalName)> understood)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(understood);
        try
        {
            var encoding = EncodingDetection.Detect(bytes.Span, mediaType.Charset);
            using var reader = HardenedXmlReader.Create(bytes[encoding.BomLength..], encoding.Encoding, limits);
            using var pass = new EnvelopePass(reader, mediaType, limits);
            return pass.Read() is { } failure
                ? new EnvelopeResult.Refused(failure, Addressing: null)
                : Judge(bytes, encoding, mediaType, pass.Content, understood, reader.NameTable);
        }
        catch (XmlException exception)
        {
            return new EnvelopeResult.Refused(EnvelopeFailures.NotWellFormed(exception), Addressing: null);
        }
    }

    private static EnvelopeResult Judge(
        ReadOnlyMemory<byte> bytes,
        (DocumentEncoding Encoding, int BomLength) encoding,
        SoapMediaType mediaType,
        EnvelopeContent content,
        IReadOnlySet<(string Namespace, string LocalName)> understood,
        XmlNameTable names)
    {
        var (addressing, badAddressing) = WsAddressingReader.Read(content.Headers);
        var failure = NotUnderstood(content.Headers, understood) ?? badAddressing;
        if (failure is null && content.BodyLocalName.Length == 0)
        {
            failure = EnvelopeFailures.EmptyBody(content.BodyLine, content.BodyColumn);
        }

        return failure is null
            ? new EnvelopeResult.Ok(new SoapMessage(bytes, encoding, mediaType, content, addressing, names))
            : new EnvelopeResult.Refused(failure, addressing);
    }

    private static SoapFailure? NotUnderstood(
        IReadOnlyList<HeaderBlock> headers, IReadOnlySet<(string Namespace, string LocalName)> understood)
    {
        List<HeaderElement>? unknown = null;
        foreach (var block in headers)
        {
            var element = block.Element;
            if (block is { MustUnderstand: true, IsForUs: true }
                && !WsAddressingReader.Understands(element.Namespace, element.LocalName)
                && !understood.Contains((element.Namespace, element.LocalName)))
            {
                (unknown ??= []).Add(element);
            }
        }

        return unknown is null ? null : EnvelopeFailures.NotUnderstood(unknown);
    }
}
