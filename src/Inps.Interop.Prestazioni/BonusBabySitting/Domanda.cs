using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>A domanda of the bonus for baby-sitting services (D.L. 18/2020, art. 23; domain 2.7). It has no channel: the bonus goes through the Libretto Famiglia (COVID-17).</summary>
public sealed record Domanda : DomandaDiPrestazione
{
    public IReadOnlyList<Minore> Minori { get; init; } = [];

    /// <summary>The other parent; null states that there is none.</summary>
    public CodiceFiscale? AltroGenitore { get; init; }

    public CategoriaRichiedente? Categoria { get; init; }
}

/// <summary>A minor for whom the bonus is asked.</summary>
/// <param name="Disabile">A severe disability: no limit of age (BBS-R002).</param>
public sealed record Minore(CodiceFiscale CodiceFiscale, bool Disabile, QualitaRichiedente PresentataInQualitaDi);

public enum QualitaRichiedente
{
    Genitore,
    Affidatario,
}

/// <summary>The applicant's work, which decides the maximum of the bonus.</summary>
public enum CategoriaRichiedente
{
    DipendentePrivato,
    GestioneSeparata,
    Autonomo,
    SanitarioOSicurezza,
}
