namespace Inps.Interop.Prestazioni.Comune;

/// <summary>A codice fiscale as received: trimmed and upper-cased, not yet judged. <see cref="ToString"/> masks it.</summary>
public readonly record struct CodiceFiscale
{
    private readonly string? valore;

    /// <param name="testo">The text received; blanks around it are dropped, letters are upper-cased.</param>
    public CodiceFiscale(string testo) => valore = testo.Trim().ToUpperInvariant();

    /// <summary>The clear value: only for the wire, the store and the rules, never for a log.</summary>
    public string InChiaro => valore ?? "";

    /// <summary>The masked value: first three and last characters, such as <c>RSS************U</c>.</summary>
    public override string ToString() =>
        InChiaro.Length < 8 ? new string('*', InChiaro.Length) : $"{InChiaro[..3]}{new string('*', InChiaro.Length - 4)}{InChiaro[^1]}";
}
