using System.Text;

namespace Inps.Interop.Soap.Envelope;

/// <summary>Reads one <c>name=value</c> of a media type (RFC 9110 §5.6.6), where the value is a token or a quoted string.</summary>
internal static class MediaTypeParameter
{
    public static bool TryRead(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> name, out string value)
    {
        value = string.Empty;
        var equals = rest.IndexOf('=');
        name = equals < 0 ? default : rest[..equals].Trim();
        if (name.IsEmpty || name.ContainsAny("; \t\","))
        {
            return false;
        }

        rest = rest[(equals + 1)..].TrimStart(" \t");
        return rest is ['"', ..] ? TryReadQuoted(ref rest, out value) : TryReadToken(ref rest, out value);
    }

    private static bool TryReadToken(ref ReadOnlySpan<char> rest, out string value)
    {
        var end = rest.IndexOf(';');
        value = (end < 0 ? rest : rest[..end]).Trim().ToString();
        rest = end < 0 ? default : rest[end..];
        return value.Length > 0 && !value.AsSpan().ContainsAny(" \t\",");
    }

    private static bool TryReadQuoted(ref ReadOnlySpan<char> rest, out string value)
    {
        var text = new StringBuilder();
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                rest = rest[(i + 1)..].TrimStart(" \t");
                value = text.ToString();
                return rest is [] or [';', ..];
            }

            if (rest[i] == '\\' && i + 1 < rest.Length)
            {
                i++;
            }

            text.Append(rest[i]);
        }

        value = string.Empty;
        return false;
    }
}
