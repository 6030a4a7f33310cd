using System.Text;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Mtom;

/// <summary>What a part says of itself (RFC 2045); other header fields are ignored.</summary>
/// <param name="ContentId">Without its angle brackets; null when absent.</param>
/// <param name="ContentType">As written; <c>text/plain</c> when absent (RFC 2045 §5.2).</param>
public sealed record PartHeaders(string? ContentId, string ContentType)
{
    /// <param name="block">The header lines, without the line end of the last one.</param>
    /// <param name="boundary">Two hyphens and the boundary: no header line begins with them.</param>
    /// <exception cref="MtomException">A line is no header field, one of those read here is repeated, or the transfer encoding is another.</exception>
    internal static PartHeaders Parse(ReadOnlySpan<byte> block, ReadOnlySpan<byte> boundary)
    {
        string? contentId = null;
        string? contentType = null;
        string? transferEncoding = null;
        while (!block.IsEmpty)
        {
            var line = NextField(ref block);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAny(" \t") || line.AsSpan().ContainsAnyInRange('\0', '\b')
                || line.StartsWith(Encoding.Latin1.GetString(boundary), StringComparison.Ordinal))
            {
                throw MtomException.Because(
                    MtomFaultCodes.MTOM001,
                    $"Riga di intestazione di una parte: \"{MtomFailures.Cut(line)}\" (attesa: Nome: valore).",
                    $"Header line of a part: \"{MtomFailures.Cut(line)}\" (expected: Name: value).");
            }

            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToUpperInvariant())
            {
                case "CONTENT-ID": Set(ref contentId, MimeContentId.Strip(value), "Content-ID"); break;
                case "CONTENT-TYPE": Set(ref contentType, value, "Content-Type"); break;
                case "CONTENT-TRANSFER-ENCODING": Set(ref transferEncoding, value, "Content-Transfer-Encoding"); break;
            }
        }

        RequireIdentity(transferEncoding, contentId);
        return new PartHeaders(contentId, contentType ?? "text/plain");
    }

    /// <summary>One field, its continuation lines joined (RFC 5322 §2.2.3).</summary>
    private static string NextField(ref ReadOnlySpan<byte> block)
    {
        var end = 0;
        while (true)
        {
            var next = block[end..].IndexOf("\r\n"u8);
            if (next < 0)
            {
                end = block.Length;
                break;
            }

            end += next;
            if (end + 2 < block.Length && block[end + 2] is (byte)' ' or (byte)'\t')
            {
                end += 2;
                continue;
            }

            break;
        }

        var field = Encoding.Latin1.GetString(block[..end]).Replace("\r\n", "", StringComparison.Ordinal);
        block = block[Math.Min(end + 2, block.Length)..];
        return field;
    }

    private static void Set(ref string? field, string value, string name) => field = field is null
        ? value
        : throw MtomException.Because(
            MtomFaultCodes.MTOM001, $"Una parte ha due intestazioni {name}.", $"A part has two {name} headers.");

    private static void RequireIdentity(string? transferEncoding, string? contentId)
    {
        if (transferEncoding is null || transferEncoding.ToUpperInvariant() is "BINARY" or "8BIT" or "7BIT")
        {
            return;
        }

        var part = contentId is null ? "" : $" ({MtomFailures.Cut(contentId)})";
        throw MtomException.Because(
            MtomFaultCodes.MTOM008,
            $"Trovato: \"{MtomFailures.Cut(transferEncoding)}\"{part}.",
            $"Found: \"{MtomFailures.Cut(transferEncoding)}\"{part}.");
    }
}
