using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>
/// A codice fiscale as received: trimmed, upper-cased and decoded once; nothing is refused here, the rules CF-R001..R004 judge it.
/// <see cref="ToString"/> masks it.
/// </summary>
/// <remarks>Source: D.M. 12/03/1974 (form, check character, omocodia); domain 5.1.</remarks>
[JsonConverter(typeof(CodiceFiscaleJsonConverter))]
public readonly record struct CodiceFiscale
{
    private readonly string? valore;
    private readonly DecodedCodiceFiscale dati;

    /// <param name="testo">The text received; blanks around it are dropped, letters are upper-cased.</param>
    public CodiceFiscale(string testo)
    {
        valore = testo.Trim().ToUpperInvariant();
        dati = DecodedCodiceFiscale.Decode(valore);
    }

    /// <summary>The clear value: only for the wire, the store and the rules, never for a log.</summary>
    public string InChiaro => valore ?? "";

    /// <summary>Which of the two forms it has, or neither (CF-R001).</summary>
    public FormaCodiceFiscale Forma => dati.Forma;

    /// <summary>True when the last character agrees with the others (CF-R002, CF-R004); false when the form is not recognised.</summary>
    public bool HasCarattereDiControlloCorretto => dati.ControlloCorretto;

    /// <summary>True when the date exists in the calendar in 19yy or 20yy (CF-R003); false for the provisional form.</summary>
    public bool HasDataPossibile => dati.IsDataPossibile;

    /// <summary>True when at least one digit is replaced by a letter because two persons had the same code (CF-W03).</summary>
    public bool IsOmocodia => dati.Omocodia;

    /// <summary>True when nothing of the code itself is wrong: what it says may be used.</summary>
    public bool IsValido => dati.ControlloCorretto && (dati.Forma == FormaCodiceFiscale.Provvisorio || dati.IsDataPossibile);

    /// <summary><c>M</c> or <c>F</c>; null when the code does not say it.</summary>
    public string? Sesso => dati.Forma != FormaCodiceFiscale.Persona ? null : dati.Femmina ? "F" : "M";

    /// <summary>The place of birth, omocodia decoded, such as <c>H501</c>, <c>Z100</c> for a foreign state; null when the code does not say it.</summary>
    public string? LuogoNascita => dati.Forma != FormaCodiceFiscale.Persona ? null : FormaBase[11..15];

    /// <summary>
    /// The code with every omocodia letter turned back into its digit and the check character computed again. Two variants are two
    /// different persons: it only serves to raise a doubt (AT-W25), never to join them.
    /// </summary>
    public string FormaBase => dati.Omocodia ? Omocodia.ToFormaBase(InChiaro) : InChiaro;

    /// <summary>The birth date, or null when the code has none or is wrong.</summary>
    /// <param name="ruolo">Decides the century where both are possible.</param>
    /// <param name="riferimento">The presentation date: no birth is later.</param>
    /// <param name="dichiarata">The birth date given beside the code; it decides the century when it is one of the two candidates.</param>
    public DateOnly? DataDiNascita(RuoloAnagrafico ruolo, DateOnly riferimento, DateOnly? dichiarata = null) =>
        IsValido && Forma == FormaCodiceFiscale.Persona ? dati.DataDiNascita(ruolo, riferimento, dichiarata) : null;

    public bool Equals(CodiceFiscale other) => string.Equals(InChiaro, other.InChiaro, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(InChiaro, StringComparison.Ordinal);

    /// <summary>The masked value: first three and last characters, such as <c>RSS************U</c>.</summary>
    public override string ToString() =>
        InChiaro.Length < 8 ? new string('*', InChiaro.Length) : $"{InChiaro[..3]}{new string('*', InChiaro.Length - 4)}{InChiaro[^1]}";
}

/// <summary>The two forms of the code of a person.</summary>
public enum FormaCodiceFiscale : byte
{
    /// <summary>Neither: CF-R001.</summary>
    NonRiconosciuta,

    /// <summary>Sixteen characters, omocodia admitted.</summary>
    Persona,

    /// <summary>Eleven digits, given before the data are certain.</summary>
    Provvisorio,
}

/// <summary>What the person is in the domanda; it decides the century of birth (domain 5.1).</summary>
public enum RuoloAnagrafico
{
    /// <summary>Who applies, or a parent: at least 14 and at most 110 years old.</summary>
    Adulto,

    /// <summary>A minor of the domanda: the most recent date.</summary>
    Minore,
}
