namespace Inps.Interop.Soap.Mtom;

/// <summary>Content-ID headers and the cid: addresses that refer to them (RFC 2392).</summary>
internal static class MimeContentId
{
    private const string Scheme = "cid:";

    /// <summary>A Content-ID without blanks around it and without its angle brackets.</summary>
    public static string Strip(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return (trimmed is ['<', .., '>'] ? trimmed[1..^1] : trimmed).ToString();
    }

    /// <summary>The Content-ID that a <c>cid:</c> address means, its percent-encoded octets decoded; null for any other address.</summary>
    public static string? OfAddress(string href)
    {
        var text = href.AsSpan().Trim();
        return text.Length > Scheme.Length && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(text[Scheme.Length..].ToString())
            : null;
    }

    /// <summary>The <c>cid:</c> address of a Content-ID.</summary>
    public static string ToAddress(string contentId) => Scheme + Uri.EscapeDataString(contentId);
}
