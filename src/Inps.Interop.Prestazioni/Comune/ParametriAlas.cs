namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Dates, limits and texts of the ALAS.</summary>
/// <remarks>Source: circolare 8/2022; ALAS-27, ALAS-32, ALAS-36.</remarks>
public sealed record ParametriAlas
{
    private readonly string[] dichiarazioni = ["RESPONSABILITA", "NO_RAPPORTI_IN_CORSO", "NO_PENSIONE_DIRETTA", "NO_RDC"];

    /// <summary>First day of the end of an employment for which the allowance may be asked (ALAS-R002).</summary>
    public DateOnly PrimaCessazione { get; init; } = new(2022, 1, 1);

    /// <summary>The term does not run before this day (domain 5.4).</summary>
    public DateOnly InizioTermine { get; init; } = new(2022, 1, 14);

    /// <summary>Days of the term, net of the events that suspend it (ALAS-R008).</summary>
    public int TermineGiorni { get; init; } = 68;

    /// <summary>Codes of the wanted declarations (ALAS-R015), separated by a comma, so that a setting replaces them all.</summary>
    public string Dichiarazioni
    {
        get => string.Join(',', dichiarazioni);
        init => dichiarazioni = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The notice to confirm before the domanda is presented (ALAS-36); null for the one that comes with the prestazione.</summary>
    public string? Avviso { get; init; }

    /// <summary>True when the declaration is wanted.</summary>
    public bool Requires(string codice) => Array.IndexOf(dichiarazioni, codice) >= 0;
}
