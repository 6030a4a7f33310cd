namespace Inps.Interop.Prestazioni.Comune;

/// <summary>The three letters that surname and name leave in a codice fiscale (domain 5.1).</summary>
internal static class CodiceDelNome
{
    private const string Vocali = "AEIOU";

    /// <summary>Base letters of U+00C0..U+017F; a blank where there is none. Written out, because this process runs without culture data.</summary>
    private const string LatineSenzaSegni =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY" +
        "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLLLLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";

    /// <summary>True when the surname leaves these three letters: its consonants, then its vowels, then X.</summary>
    public static bool OfCognome(string cognome, ReadOnlySpan<char> codice)
    {
        Span<char> lettere = stackalloc char[3];
        Compose(cognome, saltaSeconda: false, lettere);
        return lettere.SequenceEqual(codice);
    }

    /// <summary>True when the name leaves these three letters: of four consonants or more, the first, third and fourth.</summary>
    public static bool OfNome(string nome, ReadOnlySpan<char> codice)
    {
        Span<char> lettere = stackalloc char[3];
        Compose(nome, CountConsonanti(nome) >= 4, lettere);
        return lettere.SequenceEqual(codice);
    }

    /// <summary>The plain upper-case letter of a Latin one with or without accent; any other character as it is.</summary>
    public static char ToBase(char lettera) => lettera switch
    {
        >= 'a' and <= 'z' => (char)(lettera - 32),
        >= '\u00C0' and <= '\u017F' => LatineSenzaSegni[lettera - '\u00C0'],
        _ => lettera,
    };

    private static void Compose(string testo, bool saltaSeconda, Span<char> lettere)
    {
        var usate = 0;
        var consonanti = 0;
        foreach (var lettera in testo)
        {
            var semplice = ToBase(lettera);
            if (usate < 3 && IsConsonante(semplice) && !(++consonanti == 2 && saltaSeconda))
            {
                lettere[usate++] = semplice;
            }
        }

        foreach (var lettera in testo)
        {
            var semplice = ToBase(lettera);
            if (usate < 3 && Vocali.Contains(semplice, StringComparison.Ordinal))
            {
                lettere[usate++] = semplice;
            }
        }

        lettere[usate..].Fill('X');
    }

    private static int CountConsonanti(string testo)
    {
        var conta = 0;
        foreach (var lettera in testo)
        {
            conta += IsConsonante(ToBase(lettera)) ? 1 : 0;
        }

        return conta;
    }

    private static bool IsConsonante(char lettera) => char.IsAsciiLetterUpper(lettera) && !Vocali.Contains(lettera, StringComparison.Ordinal);
}
