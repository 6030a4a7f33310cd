using System.Globalization;

namespace Inps.Interop.Engine.Lotti;

/// <summary>The identifier of a lotto, which is also its X-Correlation-ID: <c>LOT</c> and 17 digits.</summary>
internal static class NumeroLotto
{
    private const string Prefisso = "LOT";
    private const int Lunghezza = 20;

    public static string Of(long numero) => string.Create(CultureInfo.InvariantCulture, $"{Prefisso}{numero:D17}");

    /// <summary>Reads the number back; false for anything that <see cref="Of"/> does not write.</summary>
    public static bool TryParse(string? testo, out long numero)
    {
        numero = 0;
        return testo is { Length: Lunghezza }
            && testo.StartsWith(Prefisso, StringComparison.Ordinal)
            && long.TryParse(testo.AsSpan(Prefisso.Length), NumberStyles.None, CultureInfo.InvariantCulture, out numero)
            && numero > 0;
    }
}
