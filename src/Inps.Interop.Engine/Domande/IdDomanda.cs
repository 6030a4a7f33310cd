using System.Globalization;

namespace Inps.Interop.Engine.Domande;

/// <summary>The 20-character identifier of a domanda, derived from its number: <c>DOM</c> and 17 digits.</summary>
internal static class IdDomanda
{
    private const string Prefisso = "DOM";
    private const int Lunghezza = 20;

    public static string Of(long numeroDomanda) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefisso}{numeroDomanda:D17}");

    /// <summary>Reads the number back; false for anything that <see cref="Of"/> does not write.</summary>
    public static bool TryParse(string? testo, out long numeroDomanda)
    {
        numeroDomanda = 0;
        return testo is { Length: Lunghezza }
            && testo.StartsWith(Prefisso, StringComparison.Ordinal)
            && long.TryParse(testo.AsSpan(Prefisso.Length), NumberStyles.None, CultureInfo.InvariantCulture, out numeroDomanda)
            && numeroDomanda > 0;
    }
}
