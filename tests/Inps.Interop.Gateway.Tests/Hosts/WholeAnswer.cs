using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Inps.Interop.Gateway.Tests.Hosts;

/// <summary>
/// All of an answer as one text: status line, headers by name, body. What two processes cannot have in common stands there as its name alone: instants,
/// identifiers of transactions, tokens, MIME boundaries, the port, a receipt in PDF (which tells when it was made) with its digest, the lengths that follow from these, and
/// how many calls the quota has left.
/// </summary>
internal sealed partial record WholeAnswer(int Status, string Text)
{
    public static async Task<WholeAnswer> ReadAsync(HttpResponseMessage response, int port)
    {
        // Latin-1 keeps every byte.
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/{response.Version} {(int)response.StatusCode} {response.ReasonPhrase}\n");
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {string.Join(", ", values)}\n");
        }

        text.Append('\n').Append(Encoding.Latin1.GetString(body));
        if (response.Content.Headers.ContentType?.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"') is { } boundary)
        {
            text.Replace(boundary, "BOUNDARY");
        }

        return new((int)response.StatusCode, Named(text.ToString(), port));
    }

    private static string Named(string text, int port)
    {
        text = text.Replace($"localhost:{port}", "localhost:PORT", StringComparison.Ordinal);
        text = PdfInside().Replace(text, ">PDF<");
        text = Digest().Replace(text, "ImprontaSha256>DIGEST<");
        text = PdfBeside().Replace(text, "PDF");
        text = ContentId().Replace(text, "CID");
        text = Transaction().Replace(text, "ID");
        text = Instant().Replace(text, "INSTANT");
        text = Identificatore().Replace(text, "IDENTIFICATORE");
        text = Quota().Replace(text, "$1: QUOTA");
        text = HttpDate().Replace(text, "Date: DATE");
        text = Token().Replace(text, ">TOKEN<");
        return Length().Replace(text, "Content-Length: LENGTH");
    }

    [GeneratedRegex(">JVBERi[A-Za-z0-9+/=]*<")]
    private static partial Regex PdfInside();

    [GeneratedRegex("ImprontaSha256>[0-9a-f]{64}<")]
    private static partial Regex Digest();

    [GeneratedRegex(@"[0-9]+\.[0-9a-f]{8,}(@|%40)")]
    private static partial Regex ContentId();

    [GeneratedRegex("%PDF-.*%%EOF\n?", RegexOptions.Singleline)]
    private static partial Regex PdfBeside();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Transaction();

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?")]
    private static partial Regex Instant();

    // Of a busta: it ends with the minute.
    [GeneratedRegex("INPS0040_INPS0040SPCoopIT_[0-9]{7}_[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{2}:[0-9]{2}")]
    private static partial Regex Identificatore();

    [GeneratedRegex("(?m)^(X-RateLimit-Remaining|X-RateLimit-Reset): .*$")]
    private static partial Regex Quota();

    [GeneratedRegex("(?m)^Date: .*$")]
    private static partial Regex HttpDate();

    [GeneratedRegex("(?<=TokenConferma)>[^<]+<")]
    private static partial Regex Token();

    [GeneratedRegex("(?m)^Content-Length: .*$")]
    private static partial Regex Length();
}
