namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Omocodia: when two persons would have the same code, digits are replaced by letters, in any subset of seven positions (domain 5.1).</summary>
internal static class Omocodia
{
    private const string Lettere = "LMNPQRSTUV";

    /// <summary>The positions, from 0, that hold digits and may hold letters.</summary>
    public static ReadOnlySpan<int> Posizioni => [6, 7, 9, 10, 12, 13, 14];

    /// <summary>The digit a character stands for in one of the seven positions, -1 when it may not stand there.</summary>
    public static int ToDigit(char carattere) =>
        char.IsAsciiDigit(carattere) ? carattere - '0' : Lettere.IndexOf(carattere, StringComparison.Ordinal);

    /// <summary>The letter that replaces a digit.</summary>
    public static char ToLetter(int cifra) => Lettere[cifra];

    public static bool IsIn(string codice)
    {
        foreach (var posizione in Posizioni)
        {
            if (char.IsAsciiLetter(codice[posizione]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Turns the letters back into digits and computes the check character again.</summary>
    public static string ToFormaBase(string codice) => string.Create(16, codice, static (caratteri, origine) =>
    {
        origine.CopyTo(caratteri);
        foreach (var posizione in Posizioni)
        {
            caratteri[posizione] = (char)('0' + ToDigit(caratteri[posizione]));
        }

        caratteri[15] = CarattereDiControllo.Of(caratteri[..15]);
    });
}
