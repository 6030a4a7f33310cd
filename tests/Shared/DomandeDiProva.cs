using System.Collections.Concurrent;
using System.Globalization;

namespace Inps.Interop.Tests.Shared;

/// <summary>Any number of valid domande, each with a minor of its own: no rule of state stands between two of them.</summary>
internal static class DomandeDiProva
{
    private const string MinorePlaceholder = "AAAAAA20A01H501A";
    private static readonly ConcurrentDictionary<string, string> Templates = new(StringComparer.Ordinal);

    /// <summary>The body's child of PresentaDomanda for domanda number <paramref name="n"/>.</summary>
    public static string PresentaDomanda(long n, string idMessaggio) => Wire.PresentaDomanda(Domanda(n, idMessaggio));

    /// <summary>The envelope of PresentaDomanda for domanda number <paramref name="n"/>.</summary>
    public static string Envelope(long n, string idMessaggio, string ns = Wire.Soap12) => Wire.Envelope(PresentaDomanda(n, idMessaggio), ns: ns);

    /// <summary>Domanda number <paramref name="n"/>: the same number is the same content, down to the digest.</summary>
    /// <param name="n">Which minor.</param>
    /// <param name="idMessaggio">Its key.</param>
    /// <param name="uso">Whose applicant, as <see cref="CampioniDiProva.PathOf"/> takes it, where tests change what is known of him.</param>
    public static string Domanda(long n, string idMessaggio, string uso = "")
    {
        var minore = string.Create(16, n, static (span, n) => CodiceFiscaleDiProva.Write(span, n));
        return Templates.GetOrAdd(uso, ReadTemplate)
            .Replace("{{IdMessaggio}}", idMessaggio, StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(MinorePlaceholder, minore, StringComparison.Ordinal);
    }

    private static string ReadTemplate(string uso)
    {
        var sample = File.ReadAllText(CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/valide/un-genitore.xml", uso));
        var domanda = sample[(sample.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        return CodiceFiscaleDiProva.ReplaceMinore(domanda, MinorePlaceholder);
    }
}
