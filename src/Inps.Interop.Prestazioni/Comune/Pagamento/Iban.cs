using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>
/// An IBAN as received, in electronic form (blanks removed, upper-cased) and examined once; nothing is refused here, the rules PAG-R003..R006
/// judge it. <see cref="ToString"/> masks it.
/// </summary>
/// <remarks>Source: ISO 13616; domain 5.2.</remarks>
[JsonConverter(typeof(IbanJsonConverter))]
public readonly record struct Iban
{
    private readonly string? valore;

    /// <param name="testo">The text received; blanks and hyphens are dropped (domain 5.2, step 1).</param>
    public Iban(string testo)
    {
        valore = testo.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        Check = IbanCheck.Of(valore);
    }

    /// <summary>The clear value: only for the wire, the store and the rules, never for a log.</summary>
    public string InChiaro => valore ?? "";

    /// <summary>ISO 3166-1 code of the country, empty when the form is wrong.</summary>
    public string Paese => Check.HasForma ? AreaSepa.Find(InChiaro.AsSpan(0, 2))?.Codice ?? InChiaro[..2] : "";

    /// <summary>Bank code of an Italian IBAN, such as <c>07601</c> for Poste Italiane; null for others.</summary>
    public string? Abi => Check.HasStruttura && Paese == "IT" ? InChiaro[5..10] : null;

    /// <summary>What the examination found.</summary>
    internal IbanCheck Check { get; }

    /// <summary>As answers show it: the first four and the last four characters, X between (contract, IbanType).</summary>
    public Iban Mask() => InChiaro is { Length: > 8 } iban ? new Iban($"{iban[..4]}{new string('X', iban.Length - 8)}{iban[^4..]}") : this;

    public bool Equals(Iban other) => string.Equals(InChiaro, other.InChiaro, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(InChiaro, StringComparison.Ordinal);

    /// <summary>The masked value: country, check digits and the last four characters.</summary>
    public override string ToString() =>
        InChiaro.Length < 10 ? new string('*', InChiaro.Length) : $"{InChiaro[..4]}{new string('*', InChiaro.Length - 8)}{InChiaro[^4..]}";
}
