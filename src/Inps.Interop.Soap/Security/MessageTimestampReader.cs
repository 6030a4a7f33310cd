using System.Globalization;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>Reads a wsu:Timestamp: Created and Expires, once each, with their offset from UTC (WSS 1.1.1 §10).</summary>
internal static class MessageTimestampReader
{
    // Java stacks write nine digits; ticks have seven.
    private const int MaxFractionDigits = 7;

    /// <summary>The timestamp; null after having told why it is none.</summary>
    public static MessageTimestamp? Read(HeaderElement element, Action<SoapFailure> fail)
    {
        if (element.Children is not [{ LocalName: "Created", Namespace: WssNames.Wsu } created, { LocalName: "Expires", Namespace: WssNames.Wsu } expires])
        {
            fail(SecurityFailures.Structure(element, "Created e poi Expires in Timestamp, una volta ciascuno", "Created and then Expires in Timestamp, once each"));
            return null;
        }

        if (Parse(created) is not { } from || Parse(expires) is not { } to || to <= from)
        {
            fail(SecurityFailures.Structure(
                element,
                $"istanti UTC come 2026-11-24T10:00:00.000Z, Created prima di Expires (trovati '{SecurityFailures.Cut(created.Text)}' e '{SecurityFailures.Cut(expires.Text)}')",
                $"instants in UTC such as 2026-11-24T10:00:00.000Z, Created before Expires (found '{SecurityFailures.Cut(created.Text)}' and '{SecurityFailures.Cut(expires.Text)}')"));
            return null;
        }

        return new MessageTimestamp(element, from, to);
    }

    private static DateTimeOffset? Parse(HeaderElement element)
    {
        var text = element.Text.Trim();
        if (text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0)
        {
            var end = point + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            text = string.Concat(text.AsSpan(0, Math.Min(end, point + 1 + MaxFractionDigits)), text.AsSpan(end));
        }

        // Seconds end with two digits after a colon as well: an offset is told by its sign.
        var hasOffset = text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
        return element.Children.Count == 0
            && hasOffset
            && DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;
    }
}
