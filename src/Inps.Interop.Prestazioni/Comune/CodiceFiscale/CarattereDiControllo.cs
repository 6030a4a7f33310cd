namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The check letter shared by the codice fiscale (15 characters) and by the Italian CIN (22 characters): domain 5.1 and 5.2.</summary>
internal static class CarattereDiControllo
{
    /// <summary>Values in odd positions (1st, 3rd, ...), indexed by letter; a digit has the value of the letter of the same index.</summary>
    private static ReadOnlySpan<byte> Dispari =>
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <param name="caratteri">Upper-case ASCII letters and digits only.</param>
    public static char Of(ReadOnlySpan<char> caratteri)
    {
        var somma = 0;
        for (var i = 0; i < caratteri.Length; i++)
        {
            var indice = char.IsAsciiDigit(caratteri[i]) ? caratteri[i] - '0' : caratteri[i] - 'A';
            somma += i % 2 == 0 ? Dispari[indice] : indice;
        }

        return (char)('A' + (somma % 26));
    }
}
