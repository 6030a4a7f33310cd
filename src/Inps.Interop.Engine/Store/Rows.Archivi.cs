using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Store;

/// <summary>Personal data and residence in the Istituto's archive.</summary>
internal sealed class AnagraficaRow
{
    public required string CodiceFiscale { get; set; }
    public required string Cognome { get; set; }
    public required string Nome { get; set; }
    public string? Sesso { get; set; }
    public DateOnly? DataNascita { get; set; }

    /// <summary>Null when no residence is known; then the other parts of the address are null too.</summary>
    public string? Via { get; set; }
    public string? Civico { get; set; }
    public string? Cap { get; set; }
    public string? CodiceCatastaleComune { get; set; }
    public string? Provincia { get; set; }
    public string? Email { get; set; }
    public string? Cellulare { get; set; }
    public string? Pec { get; set; }

    public Soggetto ToSoggetto() => new(
        new CodiceFiscale(CodiceFiscale),
        Cognome,
        Nome,
        Sesso,
        DataNascita,
        Residenza: Via is null ? null : new Indirizzo(Via, Civico, Cap ?? "", CodiceCatastaleComune ?? "", Provincia ?? ""),
        Recapiti: Email is null && Cellulare is null && Pec is null ? null : new Recapiti(Email, Cellulare, Pec));
}

/// <summary>A person registered as lavoratore autonomo dello spettacolo (ALAS-26).</summary>
internal sealed class LavoratoreSpettacoloRow
{
    public required string CodiceFiscale { get; set; }
}

/// <summary>A period of malattia or maternità (ALAS-27).</summary>
internal sealed class PeriodoRow
{
    public required string CodiceFiscale { get; set; }
    public TipoPeriodo Tipo { get; set; }
    public DateOnly Dal { get; set; }
    public DateOnly Al { get; set; }
}

/// <summary>Days of contribution of a month (ALAS-16).</summary>
internal sealed class MeseContributivoRow
{
    public required string CodiceFiscale { get; set; }

    /// <summary>Its first day.</summary>
    public DateOnly Mese { get; set; }
    public int Giornate { get; set; }
}

/// <summary>The ISEE of a person's household (AT-39).</summary>
internal sealed class IseeRow
{
    public required string CodiceFiscale { get; set; }
    public decimal Valore { get; set; }

    /// <summary>Last day of validity.</summary>
    public DateOnly Scadenza { get; set; }
}
