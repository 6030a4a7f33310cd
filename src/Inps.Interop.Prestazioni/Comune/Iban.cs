namespace Inps.Interop.Prestazioni.Comune;

/// <summary>An IBAN as received, in electronic form (blanks removed, upper-cased), not yet judged. <see cref="ToString"/> masks it.</summary>
public readonly record struct Iban
{
    private readonly string? valore;

    /// <param name="testo">The text received; blanks and hyphens are dropped (domain 5.2, step 1).</param>
    public Iban(string testo) =>
        valore = testo.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>The clear value: only for the wire, the store and the rules, never for a log.</summary>
    public string InChiaro => valore ?? "";

    /// <summary>The masked value: country, check digits and the last four characters.</summary>
    public override string ToString() =>
        InChiaro.Length < 10 ? new string('*', InChiaro.Length) : $"{InChiaro[..4]}{new string('*', InChiaro.Length - 8)}{InChiaro[^4..]}";
}
