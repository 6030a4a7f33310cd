using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>A domanda of ALAS, the allowance of self-employed workers of the entertainment sector (D.L. 73/2021, art. 66; domain 2.5).</summary>
public sealed record Domanda : DomandaDiPrestazione
{
    public required RapportoDiLavoro RapportoDiLavoro { get; init; }

    public IReadOnlyList<EventoSospensione> EventiSospensione { get; init; } = [];

    public OpzioneAssegnoInvalidita? OpzioneAssegnoInvalidita { get; init; }

    /// <summary>Null when the element is missing (ALAS-R014).</summary>
    public CanaleAccredito? CanaleAccredito { get; init; }
}

/// <summary>The ended employment for which the allowance is asked (ALAS-10).</summary>
/// <param name="IdRapporto">Its identifier in the archives, where the caller knows it.</param>
public sealed record RapportoDiLavoro(
    CodiceFiscale CodiceFiscaleCommittente, string? Denominazione, DateOnly? DataInizio, DateOnly DataCessazione, TipoRapporto? TipoRapporto, string? IdRapporto);

/// <summary>Kind of work: letters of art. 2 D.Lgs. 182/1997, or the musicians of D.Lgs. C.P.S. 708/1947.</summary>
public enum TipoRapporto
{
    /// <summary>Wire value <c>ART2_A</c>.</summary>
    Art2LetteraA,

    /// <summary>Wire value <c>ART2_B</c>.</summary>
    Art2LetteraB,

    /// <summary>Wire value <c>ESERCENTE_ATTIVITA_MUSICALI</c>.</summary>
    EsercenteAttivitaMusicali,
}

/// <summary>A period that suspends the term of presentation (ALAS-22..ALAS-24).</summary>
/// <param name="Tipo">Code as received, such as <c>INFORTUNIO_LAVORO</c>.</param>
public sealed record EventoSospensione(string Tipo, DateOnly DataInizio, DateOnly DataFine, string? NumeroPraticaInail)
{
    public const string InfortunioLavoro = "INFORTUNIO_LAVORO";
    public const string MalattiaProfessionale = "MALATTIA_PROFESSIONALE";
}

/// <summary>The choice between ALAS and the assegno ordinario di invalidità (ALAS-25).</summary>
public sealed record OpzioneAssegnoInvalidita(bool TitolareAoi, bool OptoPerAlas);
