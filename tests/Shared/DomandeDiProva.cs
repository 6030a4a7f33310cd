using System.Globalization;

namespace Inps.Interop.Tests.Shared;

/// <summary>Any number of valid domande, each with a minor of its own: no rule of state stands between two of them.</summary>
internal static class DomandeDiProva
{
    private const string MinorePlaceholder = "AAAAAA20A01H501A";
    private static readonly Lazy<string> Template = new(ReadTemplate);

    /// <summary>The body's child of PresentaDomanda for domanda number <paramref name="n"/>.</summary>
    public static string PresentaDomanda(long n, string idMessaggio) => Wire.PresentaDomanda(Domanda(n, idMessaggio));

    /// <summary>The envelope of PresentaDomanda for domanda number <paramref name="n"/>.</summary>
    public static string Envelope(long n, string idMessaggio, string ns = Wire.Soap12) => Wire.Envelope(PresentaDomanda(n, idMessaggio), ns: ns);

    /// <summary>Domanda number <paramref name="n"/>: the same number is the same content, down to the digest.</summary>
    public static string Domanda(long n, string idMessaggio)
    {
        var minore = string.Create(16, n, static (span, n) => CodiceFiscaleDiProva.Write(span, n));
        return Template.Value
            .Replace("{{IdMessaggio}}", idMessaggio, StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(MinorePlaceholder, minore, StringComparison.Ordinal);
    }

    private static string ReadTemplate()
    {
        var sample = File.ReadAllText(SampleFinder.PathOf("samples/AssegnoTemporaneo/v1/valide/un-genitore.xml"));
        var domanda = sample[(sample.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        return CodiceFiscaleDiProva.ReplaceMinore(domanda, MinorePlaceholder);
    }
}
