using System.Diagnostics.CodeAnalysis;

namespace Inps.Interop.Soap.Envelope;

/// <summary>What the Content-Type says of a SOAP message.</summary>
/// <param name="Version"><c>application/soap+xml</c> is SOAP 1.2 (RFC 3902), <c>text/xml</c> SOAP 1.1.</param>
/// <param name="Action">The <c>action</c> parameter (1.2) or the SOAPAction header without its quotes (1.1); null when absent.</param>
/// <param name="Charset">The <c>charset</c> parameter; null when absent.</param>
public sealed record SoapMediaType(SoapVersion Version, string? Action, string? Charset)
{
    /// <summary>Reads a Content-Type. Any other media type, or one that cannot be read, is false.</summary>
    /// <param name="contentType">The value of the Content-Type header.</param>
    /// <param name="soapActionHeader">The value of the SOAPAction header, quoted or not; only looked at for SOAP 1.1.</param>
    /// <param name="mediaType">The result.</param>
    public static bool TryParse(string? contentType, string? soapActionHeader, [NotNullWhen(true)] out SoapMediaType? mediaType)
    {
        mediaType = null;
        var rest = contentType.AsSpan();
        var end = rest.IndexOf(';');
        var name = (end < 0 ? rest : rest[..end]).Trim();
        rest = end < 0 ? default : rest[end..];
        SoapVersion version;
        if (name.Equals("application/soap+xml", StringComparison.OrdinalIgnoreCase))
        {
            version = SoapVersion.Soap12;
        }
        else if (name.Equals("text/xml", StringComparison.OrdinalIgnoreCase))
        {
            version = SoapVersion.Soap11;
        }
        else
        {
            return false;
        }

        string? action = null;
        string? charset = null;
        while (!(rest = rest.TrimStart("; \t")).IsEmpty)
        {
            if (!MediaTypeParameter.TryRead(ref rest, out var parameter, out var value))
            {
                return false;
            }

            if (parameter.Equals("charset", StringComparison.OrdinalIgnoreCase) && charset is null)
            {
                charset = value;
            }
            else if (parameter.Equals("action", StringComparison.OrdinalIgnoreCase) && action is null)
            {
                action = value;
            }
        }

        mediaType = new SoapMediaType(version, version == SoapVersion.Soap12 ? action : Unquoted(soapActionHeader), charset);
        return true;
    }

    /// <summary>The Content-Type of a message that this library wrote; the action only goes into one of SOAP 1.2.</summary>
    public static string ContentTypeOf(SoapVersion version, string? action = null) => (version, action) switch
    {
        (SoapVersion.Soap11, _) => "text/xml; charset=utf-8",
        (_, null or "") => "application/soap+xml; charset=utf-8",
        _ => $"application/soap+xml; charset=utf-8; action=\"{action.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
    };

    private static string? Unquoted(string? header)
    {
        var value = header.AsSpan().Trim();
        if (value.Length >= 2 && value[0] == '"' && value[^1] == '"')
        {
            value = value[1..^1];
        }

        return header is null ? null : value.ToString();
    }
}
