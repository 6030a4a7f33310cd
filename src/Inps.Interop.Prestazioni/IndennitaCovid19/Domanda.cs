using System.Text.Json.Serialization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>A domanda of one of the five indennità COVID-19 (D.L. 18/2020, arts. 27 to 30 and 38; domain 2.6).</summary>
public sealed record Domanda : DomandaDiPrestazione
{
    public required TipoIndennita TipoIndennita { get; init; }

    /// <summary>What the category asks for; null when the element is missing (COV-R004).</summary>
    public DettaglioIndennita? Dettaglio { get; init; }

    public required CanaleAccredito CanaleAccredito { get; init; }
}

/// <summary>The category of the applicant (COVID-07..COVID-11).</summary>
public enum TipoIndennita
{
    /// <summary>Professionals and workers in coordinated and continuous collaboration (art. 27).</summary>
    ProfCococo,

    /// <summary>Self-employed of the special funds of the general insurance, AGO (art. 28).</summary>
    AutonomiAgo,

    /// <summary>Seasonal workers of tourism and spas (art. 29).</summary>
    StagionaliTurismoTerme,

    /// <summary>Agricultural workers (art. 30).</summary>
    Agricoli,

    /// <summary>Workers of the entertainment (art. 38).</summary>
    Spettacolo,
}

/// <summary>What one category asks for.</summary>
[JsonDerivedType(typeof(DettaglioProfCococo), "PROF_COCOCO")]
[JsonDerivedType(typeof(DettaglioAutonomiAgo), "AUTONOMI_AGO")]
[JsonDerivedType(typeof(DettaglioStagionali), "STAGIONALI_TURISMO_TERME")]
[JsonDerivedType(typeof(DettaglioAgricoli), "AGRICOLI")]
[JsonDerivedType(typeof(DettaglioSpettacolo), "SPETTACOLO")]
public abstract record DettaglioIndennita
{
    /// <summary>The category it belongs to.</summary>
    public abstract TipoIndennita DelTipo { get; }
}

/// <param name="PivaAttivaAl23022020">Null when it is not said.</param>
public sealed record DettaglioProfCococo(
    CategoriaProfCococo Categoria, string? PartitaIva, bool? PivaAttivaAl23022020, bool GestioneSeparata) : DettaglioIndennita
{
    public override TipoIndennita DelTipo => TipoIndennita.ProfCococo;
}

public enum CategoriaProfCococo
{
    Professionista,

    /// <summary>Wire value <c>COCOCO</c>.</summary>
    Cococo,
    StudioAssociato,
}

public sealed record DettaglioAutonomiAgo(GestioneAgo Gestione, RuoloAgo Ruolo) : DettaglioIndennita
{
    public override TipoIndennita DelTipo => TipoIndennita.AutonomiAgo;
}

public enum GestioneAgo
{
    Artigiani,
    Commercianti,
    ColtivatoriMezzadriColoni,
}

public enum RuoloAgo
{
    Titolare,
    Coadiuvante,

    /// <summary>Professional agricultural entrepreneur.</summary>
    Iap,
}

/// <param name="CodiceFiscaleDatore">The employer, a person or a company.</param>
public sealed record DettaglioStagionali(CodiceFiscale CodiceFiscaleDatore, SettoreStagionale Settore, DateOnly DataCessazione) : DettaglioIndennita
{
    public override TipoIndennita DelTipo => TipoIndennita.StagionaliTurismoTerme;
}

public enum SettoreStagionale
{
    Turismo,
    StabilimentiTermali,
}

public sealed record DettaglioAgricoli(int GiornateLavorate2019) : DettaglioIndennita
{
    public override TipoIndennita DelTipo => TipoIndennita.Agricoli;
}

/// <param name="Reddito2019">In euro.</param>
public sealed record DettaglioSpettacolo(int GiornateContributi2019, decimal Reddito2019) : DettaglioIndennita
{
    public override TipoIndennita DelTipo => TipoIndennita.Spettacolo;
}
