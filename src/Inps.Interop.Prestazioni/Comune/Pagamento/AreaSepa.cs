using System.Collections.Frozen;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Countries of the SEPA area, each from the month in which it became operational, with the structure of their IBAN.</summary>
/// <remarks>Source: ISO 13616 registry and EPC list of SEPA scheme countries, as in domain 5.2.</remarks>
internal static class AreaSepa
{
    private static readonly DateOnly DaSempre = DateOnly.MinValue;
    private static readonly DateOnly Ottobre2025 = new(2025, 10, 1);
    private static readonly DateOnly Maggio2026 = new(2026, 5, 1);

    private static readonly FrozenDictionary<string, PaeseSepa> Paesi = new PaeseSepa[]
    {
        new("AD", "4n4n12c", DaSempre), new("AT", "5n11n", DaSempre), new("BE", "3n7n2n", DaSempre), new("BG", "4a4n2n8c", DaSempre),
        new("CH", "5n12c", DaSempre), new("CY", "3n5n16c", DaSempre), new("CZ", "4n6n10n", DaSempre), new("DE", "8n10n", DaSempre),
        new("DK", "4n9n1n", DaSempre), new("EE", "2n2n11n1n", DaSempre), new("ES", "4n4n1n1n10n", DaSempre), new("FI", "6n7n1n", DaSempre),
        new("FR", "5n5n11c2n", DaSempre), new("GB", "4a6n8n", DaSempre), new("GI", "4a15c", DaSempre), new("GR", "3n4n16c", DaSempre),
        new("HR", "7n10n", DaSempre), new("HU", "3n4n1n15n1n", DaSempre), new("IE", "4a6n8n", DaSempre), new("IS", "4n2n6n10n", DaSempre),
        new("IT", "1a5n5n12c", DaSempre), new("LI", "5n12c", DaSempre), new("LT", "5n11n", DaSempre), new("LU", "3n13c", DaSempre),
        new("LV", "4a13c", DaSempre), new("MC", "5n5n11c2n", DaSempre), new("MT", "4a5n18c", DaSempre), new("NL", "4a10n", DaSempre),
        new("NO", "4n6n1n", DaSempre), new("PL", "8n16n", DaSempre), new("PT", "4n4n11n2n", DaSempre), new("RO", "4a16c", DaSempre),
        new("SE", "3n16n1n", DaSempre), new("SI", "5n8n2n", DaSempre), new("SK", "4n6n10n", DaSempre), new("SM", "1a5n5n12c", DaSempre),
        new("VA", "3n15n", DaSempre),
        new("AL", "8n16c", Ottobre2025), new("MD", "2c18c", Ottobre2025), new("ME", "3n13n2n", Ottobre2025), new("MK", "3n10c2n", Ottobre2025),
        new("RS", "3n13n2n", Maggio2026),
    }.ToFrozenDictionary(p => p.Codice);

    private static readonly FrozenDictionary<string, PaeseSepa>.AlternateLookup<ReadOnlySpan<char>> PerCodice =
        Paesi.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The country of the table, null when it is not in it; being in it does not yet mean being in the area on a given day.</summary>
    public static PaeseSepa? Find(ReadOnlySpan<char> codice) => PerCodice.TryGetValue(codice, out var paese) ? paese : null;

    /// <summary>True when accounts of the country can be credited on that day (PAG-R005).</summary>
    public static bool Includes(ReadOnlySpan<char> codice, DateOnly giorno) => Find(codice) is { } paese && paese.Dal <= giorno;

    /// <summary>The country whose IBAN a bank of the given country uses: French overseas territories, Crown dependencies and Åland have none of their own.</summary>
    public static string PaeseDellIban(string paeseDellaBanca) => paeseDellaBanca switch
    {
        "GF" or "GP" or "MQ" or "RE" or "YT" or "PM" or "BL" or "MF" => "FR",
        "IM" or "JE" or "GG" => "GB",
        "AX" => "FI",
        _ => paeseDellaBanca,
    };
}

/// <summary>A row of the table.</summary>
internal sealed class PaeseSepa
{
    private readonly string maschera;

    /// <param name="codice">ISO 3166-1 alpha-2.</param>
    /// <param name="struttura">BBAN as the registry writes it: <c>n</c> digits, <c>a</c> letters, <c>c</c> either, each after its count.</param>
    /// <param name="dal">First day in the area.</param>
    public PaeseSepa(string codice, string struttura, DateOnly dal)
    {
        Codice = codice;
        Dal = dal;
        maschera = Expand(struttura);
    }

    public string Codice { get; }

    public DateOnly Dal { get; }

    /// <summary>True when length and kind of each character are those of the country.</summary>
    public bool Matches(ReadOnlySpan<char> bban)
    {
        if (bban.Length != maschera.Length)
        {
            return false;
        }

        for (var i = 0; i < bban.Length; i++)
        {
            var ammesso = maschera[i] switch
            {
                'n' => char.IsAsciiDigit(bban[i]),
                'a' => char.IsAsciiLetterUpper(bban[i]),
                _ => char.IsAsciiLetterUpper(bban[i]) || char.IsAsciiDigit(bban[i]),
            };
            if (!ammesso)
            {
                return false;
            }
        }

        return true;
    }

    private static string Expand(string struttura)
    {
        var espansa = "";
        var conta = 0;
        foreach (var carattere in struttura)
        {
            if (char.IsAsciiDigit(carattere))
            {
                conta = (conta * 10) + (carattere - '0');
            }
            else
            {
                espansa += new string(carattere, conta);
                conta = 0;
            }
        }

        return espansa;
    }
}
