using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Domande;

/// <summary>Which domande an operator looks for: all that is given must hold.</summary>
public sealed record FiltroDomande
{
    public long? NumeroDomanda { get; init; }

    public string? NumeroProtocollo { get; init; }

    /// <summary>Of the message that presented or changed it.</summary>
    public string? IdMessaggio { get; init; }

    /// <summary>Of the applicant, or of a minor.</summary>
    public CodiceFiscale? CodiceFiscale { get; init; }

    public string? Ente { get; init; }

    /// <summary>Code of the prestazione.</summary>
    public string? Prestazione { get; init; }

    public StatoDomanda? Stato { get; init; }

    /// <summary>Of the presentation.</summary>
    public DateTimeOffset? Dal { get; init; }

    public DateTimeOffset? Al { get; init; }

    internal bool Fits(string ente, string prestazione, StatoDomanda stato, DateTimeOffset presentazione) =>
        (Ente is null || Ente == ente) && (Prestazione is null || Prestazione == prestazione) && (Stato is null || Stato == stato)
        && (Dal is null || presentazione >= Dal) && (Al is null || presentazione <= Al);

    internal IQueryable<IndiceDomandaRow> Filter(IQueryable<IndiceDomandaRow> rows)
    {
        rows = Ente is { } ente ? rows.Where(d => d.Ente == ente) : rows;
        rows = Prestazione is { } prestazione ? rows.Where(d => d.Prestazione == prestazione) : rows;
        rows = Stato is { } stato ? rows.Where(d => d.Stato == stato) : rows;
        rows = Dal is { } dal ? rows.Where(d => d.Presentazione >= dal) : rows;
        return Al is { } al ? rows.Where(d => d.Presentazione <= al) : rows;
    }
}

/// <summary>A page of domande, the latest first.</summary>
/// <param name="Seguente">The next page is before this one; null: there is none.</param>
/// <param name="Interrotta">True when the search stopped before the page was full, because much was looked through: the next page goes on.</param>
public sealed record PaginaDomande(IReadOnlyList<DomandaDiUnEnte> Domande, long? Seguente, bool Interrotta);

/// <summary>A domanda in a list of those of all enti.</summary>
public sealed record DomandaDiUnEnte(
    long NumeroDomanda,
    string Ente,
    string CodicePrestazione,
    CodiceFiscale Richiedente,
    StatoDomanda Stato,
    int Versione,
    DateTimeOffset Presentazione,
    string? NumeroProtocollo)
{
    public string IdDomanda => Domande.IdDomanda.Of(NumeroDomanda);
}

/// <summary>A change of a domanda's content.</summary>
/// <param name="IdDocumento">The document that made it.</param>
public sealed record VersioneDellaDomanda(int Versione, DateTimeOffset Istante, string Operazione, string CodiceUfficio, string IdDocumento);
