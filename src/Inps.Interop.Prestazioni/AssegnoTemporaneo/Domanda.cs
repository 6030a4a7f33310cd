using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>A domanda di Assegno Temporaneo (D.L. 79/2021; domain 2.4).</summary>
public sealed record Domanda : DomandaDiPrestazione
{
    public required TitoloPresentazione TitoloPresentazione { get; init; }

    /// <summary>The parent represented by a tutor; required with <see cref="TitoloPresentazione.TutoreDelGenitore"/> (AT-R011).</summary>
    public Soggetto? GenitoreRappresentato { get; init; }

    public IReadOnlyList<Minore> Minori { get; init; } = [];

    public required DatiPagamento DatiPagamento { get; init; }
}

public enum TitoloPresentazione
{
    InProprio,
    TutoreDelGenitore,
}

/// <summary>A minor's card of the form (AT-18..AT-26); <see cref="SchedaMinore.Progressivo"/> must be consecutive from 1 (AT-R001).</summary>
public sealed record Minore(
    int Progressivo,
    CodiceFiscale CodiceFiscale,
    QualitaRichiedente PresentataInQualitaDi,
    bool Disabile,
    bool AffidoCondiviso,
    AltroGenitore? AltroGenitore,
    ModalitaRipartizione ModalitaRipartizione,
    ProvvedimentoTribunale? ProvvedimentoTribunale) : SchedaMinore(Progressivo, CodiceFiscale);

public enum QualitaRichiedente
{
    Genitore,
    GenitoreAffidatario,
    TutoreMinore,
}

public enum ModalitaRipartizione
{
    /// <summary>Wire value <c>100_RICHIEDENTE</c>.</summary>
    InteroAlRichiedente,

    /// <summary>Wire value <c>50_ENTRAMBI</c>.</summary>
    MetaAdEntrambi,
}

/// <summary>The other parent: a codice fiscale or the explicit statement that there is none (domain 7.5).</summary>
public sealed record AltroGenitore(CodiceFiscale? CodiceFiscale, bool NonPresente);

/// <summary>The court's order that establishes shared custody (AT-26).</summary>
public sealed record ProvvedimentoTribunale(string Tribunale, string Numero, DateOnly Data);
