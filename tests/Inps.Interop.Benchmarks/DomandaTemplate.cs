using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>
/// One HTTP request with a domanda, whose IdMessaggio and minor are patched in place: every request is another domanda of the same length. The domanda
/// is the minimum information set (AT-55) as software writes it, without indentation: the 1.9 KB that the design's budget is stated for.
/// </summary>
internal sealed partial class DomandaTemplate
{
    private const string IdPlaceholder = "bench-000000000000";
    private const string MinorePlaceholder = "AAAAAA20A01H501A";

    // Shared by all runs: no domanda is ever sent twice.
    private static long next;

    private readonly byte[] request;
    private readonly int idOffset;
    private readonly int minoreOffset;

    public DomandaTemplate(string host, string ufficio = "6038C")
    {
        var sample = File.ReadAllText(SampleFinder.PathOf("samples/AssegnoTemporaneo/v1/valide/minimo.xml"));
        var domanda = Indentation().Replace(sample[(sample.IndexOf("?>", StringComparison.Ordinal) + 2)..], "")
            .Replace("{{IdMessaggio}}", IdPlaceholder, StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        domanda = CodiceFiscaleDiProva.ReplaceMinore(domanda, MinorePlaceholder);
        var body = Encoding.UTF8.GetBytes(
            $"""
            <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header><inps:Identity xmlns:inps="http://inps.it/"><UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>{ufficio}</CodiceUfficio></inps:Identity></soap:Header><soap:Body><at:PresentaDomanda xmlns:at="http://inps.it/AssegnoTemporaneo/v1"><at:request>{domanda}</at:request></at:PresentaDomanda></soap:Body></soap:Envelope>
            """);
        var head = Encoding.ASCII.GetBytes(
            $"POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/soap+xml; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        request = [.. head, .. body];
        BodyLength = body.Length;
        idOffset = IndexOf(IdPlaceholder);
        minoreOffset = IndexOf(MinorePlaceholder);
    }

    /// <summary>Bytes of the SOAP message.</summary>
    public int BodyLength { get; }

    /// <summary>For a connection: each request is the next domanda.</summary>
    public Func<ReadOnlyMemory<byte>> Requests()
    {
        var copy = Copy();
        return () =>
        {
            Patch(copy, Interlocked.Increment(ref next));
            return copy;
        };
    }

    /// <summary>The SOAP message of the next domanda, to be signed.</summary>
    public byte[] NextBody()
    {
        var copy = Copy();
        Patch(copy, Interlocked.Increment(ref next));
        return copy[^BodyLength..];
    }

    /// <summary>A copy of the request that a connection patches for itself.</summary>
    public byte[] Copy() => [.. request];

    /// <summary>The SOAP message alone.</summary>
    public byte[] CopyBody() => request[^BodyLength..];

    /// <summary>Makes the request the domanda number <paramref name="n"/>.</summary>
    public void Patch(byte[] copy, long n)
    {
        for (var (i, rest) = (11, n); i >= 0; i--, rest /= 10)
        {
            copy[idOffset + "bench-".Length + i] = (byte)('0' + (rest % 10));
        }

        Span<char> minore = stackalloc char[16];
        CodiceFiscaleDiProva.Write(minore, n);
        Encoding.ASCII.GetBytes(minore, copy.AsSpan(minoreOffset, 16));
    }

    private int IndexOf(string text)
    {
        var index = request.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text));
        return index >= 0 ? index : throw new InvalidOperationException($"The sample holds no '{text}'.");
    }

    // Comments, and the white space between two tags.
    [GeneratedRegex(@"<!--.*?-->|(?<=>)\s+(?=<)|^\s+|\s+$", RegexOptions.Singleline)]
    private static partial Regex Indentation();
}
