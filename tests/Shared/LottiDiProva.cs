using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Inps.Interop.Tests.Shared;

/// <summary>Files of lotti: any number of valid domande of the minimum information set, each with a minor of its own, without indentation.</summary>
internal static partial class LottiDiProva
{
    private const string MinorePlaceholder = "AAAAAA20A01H501A";
    private const string IdPlaceholder = "{{IdMessaggio}}";

    public const string Inizio = """<?xml version="1.0" encoding="UTF-8"?><Lotto xmlns="http://inps.it/InvioMassivo/v1">""";
    public const string Fine = "</Lotto>";

    private static readonly Lazy<string> Template = new(ReadTemplate);

    /// <summary>Domanda number <paramref name="n"/>, on one line.</summary>
    public static string Domanda(long n, string? idMessaggio = null, DateTimeOffset? invio = null) => Template.Value
        .Replace(IdPlaceholder, idMessaggio ?? IdMessaggio(n), StringComparison.Ordinal)
        .Replace("{{DataOraInvio}}", (invio ?? TimeProvider.System.GetUtcNow()).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(MinorePlaceholder, string.Create(16, n, static (span, n) => CodiceFiscaleDiProva.Write(span, n)), StringComparison.Ordinal);

    public static string IdMessaggio(long n) => Target.Fresh(string.Create(CultureInfo.InvariantCulture, $"lotto-{n:D12}"));

    /// <summary>A file with these domande, one a line.</summary>
    public static byte[] File(params IEnumerable<string> domande) => Encoding.UTF8.GetBytes($"{Inizio}\n{string.Concat(domande.Select(d => d + "\n"))}{Fine}\n");

    /// <summary>A file with <paramref name="count"/> domande numbered from <paramref name="first"/>.</summary>
    public static byte[] File(long first, int count) => File(Enumerable.Range(0, count).Select(i => Domanda(first + i)));

    public static byte[] Gzip(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }

    private static string ReadTemplate()
    {
        var sample = System.IO.File.ReadAllText(SampleFinder.PathOf("samples/AssegnoTemporaneo/v1/valide/minimo.xml"));
        var domanda = sample[sample.IndexOf("<DomandaAssegnoTemporaneo", StringComparison.Ordinal)..].Trim();
        return CodiceFiscaleDiProva.ReplaceMinore(Indentation().Replace(domanda, ""), MinorePlaceholder);
    }

    [GeneratedRegex(@"(?<=>)\s+(?=<)")]
    private static partial Regex Indentation();
}
