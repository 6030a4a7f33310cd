using System.Security.Cryptography;

namespace Inps.Interop.Tests.Shared;

/// <summary>Formally right codici fiscali of minors born in 2020, as many as wanted.</summary>
internal static class CodiceFiscaleDiProva
{
    private const string Odd = "\u0001\u0000\u0005\u0007\u0009\u000d\u000f\u0011\u0013\u0015\u0002\u0004\u0012\u0014\u000b\u0003\u0006\u0008\u000c\u000e\u0010\u000a\u0016\u0019\u0018\u0017";

    private const long Quanti = 26 * 26 * 26 * 26 * 26 * 26;

    // Those of one run are no other's, on a gateway that has seen many.
    private static readonly (string Luogo, long Primo) Run = Target.Address is null
        ? ("H501", 0)
        : ($"{(char)('A' + RandomNumberGenerator.GetInt32(12))}{RandomNumberGenerator.GetInt32(1, 1000):000}", RandomNumberGenerator.GetInt32((int)Quanti));

    /// <summary>Writes codice fiscale number <paramref name="n"/> (26^6 of them) into sixteen characters.</summary>
    public static void Write(Span<char> sixteen, long n)
    {
        "AAAAAA20A01".CopyTo(sixteen);
        Run.Luogo.CopyTo(sixteen[11..]);
        for (var (i, rest) = (5, (n + Run.Primo) % Quanti); i >= 0; i--, rest /= 26)
        {
            sixteen[i] = (char)('A' + (rest % 26));
        }

        sixteen[15] = CheckCharacter(sixteen[..15]);
    }

    /// <summary>A codice fiscale of a boy born on the day.</summary>
    public static string Of(DateOnly nascita)
    {
        var fifteen = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRVPRV{nascita:yy}{"ABCDEHLMPRST"[nascita.Month - 1]}{nascita:dd}H501");
        return fifteen + CheckCharacter(fifteen);
    }

    /// <summary>The domanda with <paramref name="codiceFiscale"/> as its first minor's.</summary>
    public static string ReplaceMinore(string domanda, string codiceFiscale)
    {
        var start = domanda.IndexOf("<CodiceFiscale>", domanda.IndexOf("<Minore>", StringComparison.Ordinal), StringComparison.Ordinal) + "<CodiceFiscale>".Length;
        return string.Concat(domanda.AsSpan(0, start), codiceFiscale, domanda.AsSpan(start + 16));
    }

    /// <summary>The sixteenth character, of the fifteen before it (domain 5.1).</summary>
    public static char CheckCharacter(ReadOnlySpan<char> fifteen)
    {
        var sum = 0;
        for (var i = 0; i < 15; i++)
        {
            var value = fifteen[i] <= '9' ? fifteen[i] - '0' : fifteen[i] - 'A';
            sum += i % 2 == 0 ? Odd[value] : value;
        }

        return (char)('A' + (sum % 26));
    }
}
