using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Mtom;

/// <summary>Reads the SOAP message of a package: the envelope by the rules of every envelope, then its Includes.</summary>
public static class MtomEnvelope
{
    /// <summary>The message, whose Body yields the attachments as its content, or the first rule broken. No bytes whatsoever make it throw.</summary>
    /// <param name="package">The package; the result refers to its bytes.</param>
    /// <param name="limits">The bounds on the envelope.</param>
    /// <param name="understood">The header blocks the caller processes.</param>
    public static EnvelopeResult Read(MtomPackage package, XmlLimits limits, IReadOnlySet<(string Namespace, string LocalName)> understood)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(limits);
        var result = EnvelopeReader.Read(package.Envelope, package.MediaType, limits, understood);
        if (result is not EnvelopeResult.Ok ok)
        {
            return result;
        }

        using var reader = HardenedXmlReader.Create(package.Envelope, package.MediaType.Charset, limits);
        var (parts, failure) = XopIncludes.Resolve(reader, package);
        if (failure is not null)
        {
            return new EnvelopeResult.Refused(failure, ok.Message.Addressing);
        }

        ok.Message.Parts = parts!;
        ok.Message.IsArriving = package.Streamed is not null;
        return ok;
    }
}
