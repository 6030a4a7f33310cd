using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Eventi;

/// <summary>
/// NuoviEventi: what happened to the ente's domande. An event is told until it is acknowledged, and can be read again after. Two sequences are merged: the
/// events, and the presentations, which write no event of their own; both grow in the order of the commits, so that nothing is skipped.
/// </summary>
public sealed class FindEventi
{
    /// <summary>Numbers of domanda looked at in one call: those of the other enti cost too.</summary>
    private const int Passo = 50_000;

    private readonly InteropDbContextFactory contexts;
    private readonly WriteVariazione write;

    internal FindEventi(InteropDbContextFactory contexts, WriteVariazione write)
    {
        this.contexts = contexts;
        this.write = write;
    }

    /// <param name="cursore">Read on after it; null, or one that was never given: after the last acknowledged event, so that nothing is missed.</param>
    /// <param name="limite">How many at most.</param>
    /// <param name="confermaFinoA">Acknowledged up to here; it never goes back.</param>
    /// <exception cref="WriterNonDisponibileException">The acknowledgement cannot be stored now.</exception>
    public async Task<EventiLetti> FindAsync(string ente, string? cursore, int limite, string? confermaFinoA, CancellationToken ct)
    {
        if (CursoreEventi.Parse(confermaFinoA) is { } finoA)
        {
            await write.RunAsync(s => Acknowledge(s, ente, finoA), ct).ConfigureAwait(false);
        }

        await using var context = contexts.CreateDbContext();
        var lettura = await context.LettureEventi.AsNoTracking().SingleOrDefaultAsync(l => l.Ente == ente, ct).ConfigureAwait(false);
        CursoreEventi? conferma = lettura is null ? null : new(lettura.Progressivo, lettura.NumeroDomanda);
        var da = CursoreEventi.Parse(cursore) ?? conferma ?? default;

        var ultima = await context.Domande.MaxAsync(d => (long?)d.NumeroDomanda, ct).ConfigureAwait(false) ?? 0;
        var fino = Math.Max(da.NumeroDomanda, Math.Min(da.NumeroDomanda + Passo, ultima));
        var presentate = await context.Domande.AsNoTracking()
            .Where(d => d.NumeroDomanda > da.NumeroDomanda && d.NumeroDomanda <= fino && d.Ente == ente && !context.Bozze.Any(b => b.NumeroDomanda == d.NumeroDomanda))
            .OrderBy(d => d.NumeroDomanda).Take(limite + 1).Select(StoriaEventi.WithoutContent).ToListAsync(ct).ConfigureAwait(false);
        var rows = await context.Eventi.AsNoTracking().Where(e => e.Ente == ente && e.Progressivo > da.Progressivo)
            .OrderBy(e => e.Progressivo).Take(limite + 1).ToListAsync(ct).ConfigureAwait(false);

        var eventi = await StoriaEventi.MergeAsync(context, da, rows, presentate, ct).ConfigureAwait(false);
        var told = eventi.Take(limite).ToList();
        var ultimo = told.Count > 0 ? CursoreEventi.Parse(told[^1].Cursore)!.Value : da;
        if (eventi.Count <= limite)
        {
            ultimo = ultimo with { NumeroDomanda = fino };
        }

        return new(told, ultimo == default ? null : ultimo.ToString(), eventi.Count > limite || fino < ultima, conferma?.ToString());
    }

    /// <summary>Only what exists can be acknowledged.</summary>
    private static bool Acknowledge(Scrittura scrittura, string ente, CursoreEventi finoA)
    {
        var db = scrittura.Db;
        if (db.LettureEventi.Find(ente) is not { } lettura)
        {
            db.LettureEventi.Add(lettura = new LetturaEventiRow { Ente = ente });
        }

        lettura.Progressivo = Math.Max(lettura.Progressivo, Math.Min(finoA.Progressivo, db.Eventi.Max(e => (long?)e.Progressivo) ?? 0));
        lettura.NumeroDomanda = Math.Max(lettura.NumeroDomanda, Math.Min(finoA.NumeroDomanda, db.Domande.Max(d => (long?)d.NumeroDomanda) ?? 0));
        return true;
    }
}

/// <param name="UltimoCursore">Where to read on; null when nothing ever happened.</param>
/// <param name="AltriDisponibili">True when more can be read at once.</param>
/// <param name="ConfermatoFinoA">Null when nothing was acknowledged.</param>
public sealed record EventiLetti(IReadOnlyList<Evento> Eventi, string? UltimoCursore, bool AltriDisponibili, string? ConfermatoFinoA);
