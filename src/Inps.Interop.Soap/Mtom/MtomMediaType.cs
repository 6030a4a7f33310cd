using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Mtom;

/// <summary>What the Content-Type says of an MTOM message: <c>multipart/related; type="application/xop+xml"; start=…; start-info=…; boundary=…</c> (RFC 2387, XOP 1.0 §4.1).</summary>
/// <param name="Boundary">The delimiter between the parts, without its two hyphens.</param>
/// <param name="Start">Content-ID of the root part, without angle brackets; null when it is the first part.</param>
/// <param name="Soap">Version and action, from <c>start-info</c>, <c>action</c> and SOAPAction; null without start-info: then the root part tells.</param>
public sealed record MtomMediaType(string Boundary, string? Start, SoapMediaType? Soap)
{
    internal const string Multipart = "multipart/related";
    internal const string Xop = "application/xop+xml";

    private static readonly SearchValues<char> BoundaryCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=? ");

    /// <summary>The <c>action</c> parameter, where SOAP 1.2 stacks put it; null when absent.</summary>
    internal string? Action { get; private init; }

    /// <summary>Value of the SOAPAction header, for SOAP 1.1.</summary>
    internal string? SoapActionHeader { get; private init; }

    /// <summary>Reads a Content-Type. Another media type, another type of package, or one that cannot be read, is false.</summary>
    /// <param name="contentType">The value of the Content-Type header.</param>
    /// <param name="soapActionHeader">The value of the SOAPAction header, quoted or not; only looked at for SOAP 1.1.</param>
    /// <param name="mediaType">The result.</param>
    public static bool TryParse(string? contentType, string? soapActionHeader, [NotNullWhen(true)] out MtomMediaType? mediaType)
    {
        mediaType = null;
        if (PartMediaType.Parse(contentType) is not { } parsed
            || !parsed.Is(Multipart)
            || !Xop.Equals(parsed.Parameter("type"), StringComparison.OrdinalIgnoreCase)
            || parsed.Parameter("boundary") is not { } boundary
            || !IsBoundary(boundary))
        {
            return false;
        }

        var action = parsed.Parameter("action");
        SoapMediaType? soap = null;
        if (parsed.Parameter("start-info") is { } startInfo)
        {
            if (!SoapMediaType.TryParse(startInfo, soapActionHeader, out soap))
            {
                return false;
            }

            soap = WithAction(soap, action);
        }

        mediaType = new MtomMediaType(boundary, parsed.Parameter("start") is { } start ? MimeContentId.Strip(start) : null, soap)
        {
            Action = action,
            SoapActionHeader = soapActionHeader,
        };
        return true;
    }

    /// <summary>True when an Accept header wants, among others, packages.</summary>
    public static bool IsAcceptedBy(string? accept) =>
        accept is not null && accept.Contains(Multipart, StringComparison.OrdinalIgnoreCase);

    /// <summary>The Accept header of who takes plain messages and packages.</summary>
    public static string Accept(SoapVersion version) => $"{NameOf(version)}, {Multipart}; type=\"{Xop}\"";

    /// <summary>The Content-Type of a package that this library wrote.</summary>
    internal static string Write(SoapVersion version, string? action, string boundary, string start)
    {
        var text = new StringBuilder().Append(Multipart).Append("; type=\"").Append(Xop).Append("\"; boundary=\"").Append(boundary)
            .Append("\"; start=\"<").Append(start).Append(">\"; start-info=\"").Append(NameOf(version)).Append('"');
        if (version == SoapVersion.Soap12 && action is { Length: > 0 })
        {
            text.Append("; action=\"").Append(action.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }

        return text.ToString();
    }

    internal static string NameOf(SoapVersion version) => version == SoapVersion.Soap12 ? "application/soap+xml" : "text/xml";

    internal static SoapMediaType WithAction(SoapMediaType soap, string? action) =>
        soap.Version == SoapVersion.Soap12 && action is not null ? soap with { Action = action } : soap;

    /// <summary>RFC 2046 §5.1.1: 1 to 70 characters, the last of them no blank.</summary>
    private static bool IsBoundary(string text) =>
        text.Length is > 0 and <= 70 && text[^1] != ' ' && !text.AsSpan().ContainsAnyExcept(BoundaryCharacters);
}
