using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Inps.Interop.Soap.Security;

/// <summary>Compares a distinguished name as written in a message (RFC 4514, and the older spellings that stacks write) with that of a certificate.</summary>
internal static class DistinguishedName
{
    /// <summary>Equal part by part, in either order, case and repeated blanks ignored (RFC 5280 §7.1).</summary>
    public static bool AreEqual(string written, X500DistinguishedName name)
    {
        var asked = Parse(written);
        var own = name.EnumerateRelativeDistinguishedNames(reversed: true).Where(part => !part.HasMultipleElements)
            .Select(part => (TypeOf(part), Folded(part.GetSingleElementValue() ?? ""))).ToList();
        if (asked is null || asked.Count != own.Count)
        {
            return false;
        }

        return asked.SequenceEqual(own) || asked.SequenceEqual(Enumerable.Reverse(own));
    }

    private static string TypeOf(X500RelativeDistinguishedName part) => Type(part.GetSingleElementType().Value ?? "");

    /// <summary>Parts as type and value; null when the text is no distinguished name. Escapes and quotation marks are resolved.</summary>
    private static List<(string Type, string Value)>? Parse(string text)
    {
        var parts = new List<(string, string)>();
        var at = 0;
        while (at < text.Length)
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0)
            {
                return null;
            }

            var type = text[at..equals].Trim();
            at = equals + 1;
            parts.Add((Type(type), Folded(Value(text, ref at))));
        }

        return parts;
    }

    private static string Value(string text, ref int at)
    {
        var value = new StringBuilder();
        var quoted = false;
        while (at < text.Length)
        {
            var next = text[at++];
            if (next == '"')
            {
                quoted = !quoted;
            }
            else if (next == '\\' && at < text.Length)
            {
                value.Append(text[at++]);
            }
            else if (next is ',' or ';' && !quoted)
            {
                break;
            }
            else
            {
                value.Append(next);
            }
        }

        return value.ToString();
    }

    private static string Folded(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static string Type(string written) => (written.StartsWith("OID.", StringComparison.OrdinalIgnoreCase) ? written[4..] : written).ToUpperInvariant() switch
    {
        "CN" => "2.5.4.3",
        "SURNAME" or "SN" => "2.5.4.4",
        "SERIALNUMBER" => "2.5.4.5",
        "C" => "2.5.4.6",
        "L" => "2.5.4.7",
        "S" or "ST" => "2.5.4.8",
        "STREET" => "2.5.4.9",
        "O" => "2.5.4.10",
        "OU" => "2.5.4.11",
        "T" or "TITLE" => "2.5.4.12",
        "GN" or "G" or "GIVENNAME" => "2.5.4.42",
        "DNQUALIFIER" => "2.5.4.46",
        "ORGANIZATIONIDENTIFIER" => "2.5.4.97",
        "E" or "EMAIL" or "EMAILADDRESS" => "1.2.840.113549.1.9.1",
        "DC" => "0.9.2342.19200300.100.1.25",
        "UID" => "0.9.2342.19200300.100.1.1",
        var other => other,
    };
}
