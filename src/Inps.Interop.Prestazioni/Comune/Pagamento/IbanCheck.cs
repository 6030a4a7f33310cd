namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What an IBAN looks like when examined step by step (domain 5.2).</summary>
/// <param name="HasForma">Country, two check digits and 11 to 30 characters.</param>
/// <param name="HasStruttura">Length and kind of each character are those of the country; countries outside the table pass.</param>
/// <param name="HasModulo97">Check digits 02..98 and remainder 1.</param>
/// <param name="HasCin">The Italian or San Marino CIN agrees; other countries pass.</param>
internal readonly record struct IbanCheck(bool HasForma, bool HasStruttura, bool HasModulo97, bool HasCin)
{
    private const int LunghezzaMinima = 15;
    private const int LunghezzaMassima = 34;

    /// <summary>True when form, structure and mod-97 are right (PAG-R003).</summary>
    public bool IsCorretto => HasForma && HasStruttura && HasModulo97;

    /// <summary>Examines an IBAN in electronic form; never throws.</summary>
    public static IbanCheck Of(string iban)
    {
        if (!IsForma(iban))
        {
            return default;
        }

        var struttura = AreaSepa.Find(iban.AsSpan(0, 2)) is not { } paese || paese.Matches(iban.AsSpan(4));
        var hasCin = iban.StartsWith("IT", StringComparison.Ordinal) || iban.StartsWith("SM", StringComparison.Ordinal);
        return new(true, struttura, IsModulo97(iban), !hasCin || !struttura || CarattereDiControllo.Of(iban.AsSpan(5)) == iban[4]);
    }

    private static bool IsForma(string iban)
    {
        if (iban.Length is < LunghezzaMinima or > LunghezzaMassima
            || !char.IsAsciiLetterUpper(iban[0]) || !char.IsAsciiLetterUpper(iban[1]) || !char.IsAsciiDigit(iban[2]) || !char.IsAsciiDigit(iban[3]))
        {
            return false;
        }

        foreach (var carattere in iban.AsSpan(4))
        {
            if (!char.IsAsciiLetterUpper(carattere) && !char.IsAsciiDigit(carattere))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Step 4: the first four characters moved to the end, letters as 10..35, the remainder taken chunk by chunk.</summary>
    private static bool IsModulo97(string iban)
    {
        var controllo = ((iban[2] - '0') * 10) + (iban[3] - '0');
        if (controllo is < 2 or > 98)
        {
            return false;
        }

        return Remainder(Remainder(0, iban.AsSpan(4)), iban.AsSpan(0, 4)) == 1;
    }

    private static int Remainder(int resto, ReadOnlySpan<char> caratteri)
    {
        foreach (var carattere in caratteri)
        {
            resto = char.IsAsciiDigit(carattere)
                ? ((resto * 10) + (carattere - '0')) % 97
                : ((resto * 100) + (carattere - 'A' + 10)) % 97;
        }

        return resto;
    }
}
