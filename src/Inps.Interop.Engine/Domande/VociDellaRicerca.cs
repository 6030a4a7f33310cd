using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Domande;

/// <summary>
/// What a search goes through: the index as far as it is filled, the domande behind it, and the drafts. Each has an access of its own for every filter, so
/// that the large tables are never read from end to end.
/// </summary>
internal static class VociDellaRicerca
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    /// <param name="indicizzate">Number of the last domanda in the index.</param>
    public static IQueryable<VoceTrovata> Of(InteropDbContext context, string ente, RicercaDiDomande ricerca, long indicizzate)
    {
        var domande = Domande(context, ente, ricerca, indicizzate);

        // A draft has no day of presentation: a search by that day finds none.
        return ricerca is { PresentataDa: null, PresentataA: null } && (ricerca.Stati.Count == 0 || ricerca.Stati.Contains(StatoDomanda.Bozza))
            ? domande.Concat(Bozze(context, ente, ricerca))
            : domande;
    }

    private static IQueryable<VoceTrovata> Domande(InteropDbContext context, string ente, RicercaDiDomande ricerca, long indicizzate)
    {
        var indice = Fit(Indice(context, ente, indicizzate), ricerca);
        var coda = Fit(Coda(context, ente, indicizzate), ricerca);
        if (ricerca.CodiceFiscale?.InChiaro is not { } codice)
        {
            return Found(indice).Concat(Found(coda));
        }

        // A person is found as applicant and as minor by two accesses; whoever is both in one domanda is told once.
        var minori = context.Minori.AsNoTracking().Where(m => m.CodiceFiscale == codice);
        return Found(indice.Where(d => d.Richiedente == codice))
            .Concat(Found(minori.Join(indice, m => m.NumeroDomanda, d => d.NumeroDomanda, (_, d) => d).Where(d => d.Richiedente != codice)))
            .Concat(Found(coda.Where(d => d.Richiedente == codice)))
            .Concat(Found(minori.Where(m => m.NumeroDomanda > indicizzate).Join(coda, m => m.NumeroDomanda, d => d.NumeroDomanda, (_, d) => d).Where(d => d.Richiedente != codice)));
    }

    private static IQueryable<Voce> Indice(InteropDbContext context, string ente, long indicizzate) => context.IndiceDomande.AsNoTracking()
        .Where(d => d.Ente == ente && d.NumeroDomanda <= indicizzate)
        .Select(d => new Voce
        {
            NumeroDomanda = d.NumeroDomanda,
            Prestazione = d.Prestazione,
            Stato = d.Stato,
            Richiedente = d.Richiedente,
            NumeroPratica = d.NumeroPratica,
            Inizio = d.Presentazione,
            UltimaVariazione = d.UltimaVariazione,
        });

    private static IQueryable<Voce> Coda(InteropDbContext context, string ente, long indicizzate) => context.Domande.AsNoTracking()
        .Where(d => d.Ente == ente && d.NumeroDomanda > indicizzate)
        .Select(d => new Voce
        {
            NumeroDomanda = d.NumeroDomanda,
            Prestazione = d.Prestazione,
            Stato = d.Stato,
            Richiedente = d.Richiedente,
            NumeroPratica = d.NumeroPratica,
            Inizio = d.Presentazione,
            UltimaVariazione = d.UltimaVariazione,
        });

    private static IQueryable<Voce> Fit(IQueryable<Voce> rows, RicercaDiDomande ricerca)
    {
        rows = rows.Where(d => d.Inizio <= ricerca.Fino);
        rows = ricerca.Prestazione is { } prestazione ? rows.Where(d => d.Prestazione == prestazione) : rows;
        rows = ricerca.Stati.Count > 0 ? rows.Where(d => ricerca.Stati.Contains(d.Stato)) : rows;
        rows = ricerca.NumeroDomanda is { } numero ? rows.Where(d => d.NumeroDomanda == numero) : rows;
        rows = ricerca.NumeroPratica is { } pratica ? rows.Where(d => d.NumeroPratica == pratica) : rows;
        if (ricerca.PresentataDa is { } da)
        {
            var dal = Midnight(da);
            rows = rows.Where(d => d.Inizio >= dal);
        }

        if (ricerca.PresentataA is { } a)
        {
            var prima = Midnight(a.AddDays(1));
            rows = rows.Where(d => d.Inizio < prima);
        }

        return rows;
    }

    private static IQueryable<VoceTrovata> Bozze(InteropDbContext context, string ente, RicercaDiDomande ricerca)
    {
        var rows = context.Bozze.AsNoTracking()
            .Where(b => b.Ente == ente && b.Stato == StatoDomanda.Bozza && b.Scadenza > ricerca.Adesso && b.Creazione <= ricerca.Fino);
        rows = ricerca.Prestazione is { } prestazione ? rows.Where(b => b.Prestazione == prestazione) : rows;
        rows = ricerca.NumeroDomanda is { } numero ? rows.Where(b => b.NumeroDomanda == numero) : rows;
        rows = ricerca.NumeroPratica is { } pratica ? rows.Where(b => b.NumeroPratica == pratica) : rows;
        rows = ricerca.CodiceFiscale?.InChiaro is { } codice ? rows.Where(b => b.Richiedente == codice) : rows;
        return rows.Select(b => new VoceTrovata { NumeroDomanda = b.NumeroDomanda, Inizio = b.Creazione, UltimaVariazione = b.UltimaVariazione });
    }

    private static IQueryable<VoceTrovata> Found(IQueryable<Voce> voci) =>
        voci.Select(v => new VoceTrovata { NumeroDomanda = v.NumeroDomanda, Inizio = v.Inizio, UltimaVariazione = v.UltimaVariazione });

    private static DateTimeOffset Midnight(DateOnly giorno)
    {
        var locale = giorno.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(locale, Roma.GetUtcOffset(locale));
    }

    /// <summary>What domande are filtered by.</summary>
    private sealed class Voce
    {
        public long NumeroDomanda { get; init; }
        public required string Prestazione { get; init; }
        public StatoDomanda Stato { get; init; }
        public required string Richiedente { get; init; }
        public string? NumeroPratica { get; init; }
        public DateTimeOffset Inizio { get; init; }
        public DateTimeOffset UltimaVariazione { get; init; }
    }
}

/// <summary>What domande and drafts are ordered by.</summary>
internal sealed class VoceTrovata
{
    public long NumeroDomanda { get; init; }
    public DateTimeOffset Inizio { get; init; }
    public DateTimeOffset UltimaVariazione { get; init; }
}
