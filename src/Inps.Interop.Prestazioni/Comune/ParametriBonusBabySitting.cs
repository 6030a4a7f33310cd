namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Dates and limits of the bonus for baby-sitting services.</summary>
/// <remarks>Source: D.L. 18/2020, art. 23.</remarks>
public sealed record ParametriBonusBabySitting
{
    /// <summary>The day on which the schools closed: the services count from its month, the age of a minor on it (BBS-R002).</summary>
    public DateOnly InizioSospensione { get; init; } = new(2020, 3, 5);

    /// <summary>Completed years up to which a minor without disability is admitted (BBS-R002).</summary>
    public int EtaMassima { get; init; } = 12;
}
