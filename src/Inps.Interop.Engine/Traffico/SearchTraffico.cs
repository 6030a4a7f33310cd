using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Traffico;

/// <summary>
/// Finds calls among any number of them: each condition is a stretch of the index in the order of time, the rarest is walked and the others are looked up
/// in it. Pages go on from the last call seen, so that what arrives meanwhile moves nothing. What is not indexed yet is at most some minutes old and is read itself.
/// </summary>
public sealed class SearchTraffico
{
    /// <summary>So many entries are walked at once, and so often, before the search stops and lets the reader go on.</summary>
    private const int Passo = 5_000;
    private const int Passi = 20;

    /// <summary>Calls read at once where many are wanted.</summary>
    private const int PerLettura = 200;

    private readonly InteropDbContextFactory contexts;

    internal SearchTraffico(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>One call with its messages; null when there is none.</summary>
    public async Task<RecordTraffico?> GetAsync(Guid idTransazione, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Transazioni.AsNoTracking().SingleOrDefaultAsync(t => t.IdTransazione == idTransazione, ct).ConfigureAwait(false);
    }

    /// <summary>A page of the calls that fit, the latest first, without their messages.</summary>
    /// <param name="prima">Only those before this one; null: from the latest.</param>
    public async Task<PaginaTraffico> FindAsync(RicercaTraffico ricerca, Guid? prima, int quante, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var da = IstanteDiChiamata.First(ricerca.Dal?.ToUnixTimeMilliseconds() ?? 0);
        var fine = ricerca.Al is { } al ? IstanteDiChiamata.First(al.ToUnixTimeMilliseconds() + 1) : Guid.AllBitsSet;
        fine = prima is { } cursor && cursor < fine ? cursor : fine;
        var chiavi = ricerca.Chiavi();
        if (chiavi.Count == 0)
        {
            return Page(await Recenti(context, da, fine).OrderByDescending(t => t.IdTransazione).Take(quante + 1).Select(SenzaCorpi.Of).ToListAsync(ct).ConfigureAwait(false), quante);
        }

        var indicizzate = IstanteDiChiamata.First(await IndiceRow.FinoAsync(context, IndiceRow.Traffico, ct).ConfigureAwait(false));
        var trovate = new SortedSet<Guid>();
        if (fine > indicizzate)
        {
            trovate.UnionWith(await ricerca.Filter(Recenti(context, da > indicizzate ? da : indicizzate, fine))
                .OrderByDescending(t => t.IdTransazione).Take(quante + 1).Select(t => t.IdTransazione).ToListAsync(ct).ConfigureAwait(false));
        }

        // Entries after the mark are those of late calls, which the records gave already.
        var resto = trovate.Count > quante ? null : await WalkAsync(context, chiavi, (da, fine), quante, trovate, ct).ConfigureAwait(false);
        var rows = trovate.Count == 0
            ? []
            : await context.Transazioni.AsNoTracking().Where(t => trovate.Contains(t.IdTransazione)).OrderByDescending(t => t.IdTransazione)
                .Take(quante + 1).Select(SenzaCorpi.Of).ToListAsync(ct).ConfigureAwait(false);
        return resto is null ? Page(rows, quante) : new(rows, resto, Interrotta: true);
    }

    /// <summary>The calls that fit, the latest first, read as they are taken.</summary>
    /// <param name="massimo">So many at most.</param>
    /// <param name="conMessaggi">True: with their messages.</param>
    public async IAsyncEnumerable<RecordTraffico> ListAsync(RicercaTraffico ricerca, int massimo, bool conMessaggi, [EnumeratorCancellation] CancellationToken ct)
    {
        Guid? prima = null;
        do
        {
            var pagina = await FindAsync(ricerca, prima, Math.Min(PerLettura, massimo), ct).ConfigureAwait(false);
            foreach (var chiamata in pagina.Chiamate)
            {
                // What was purged since it was found is left out.
                if (!conMessaggi)
                {
                    yield return chiamata;
                }
                else if (await GetAsync(chiamata.IdTransazione, ct).ConfigureAwait(false) is { } intera)
                {
                    yield return intera;
                }
            }

            massimo -= pagina.Chiamate.Count;
            prima = pagina.Seguente;
        }
        while (prima is not null && massimo > 0);
    }

    /// <summary>Entries of all the keys in a stretch; the first key is walked.</summary>
    internal static IQueryable<Guid> Voci(InteropDbContext context, IReadOnlyList<long> chiavi, Guid da, Guid fine)
    {
        var voci = Voci(context, chiavi[0], da, fine);
        return chiavi.Skip(1).Aggregate(voci, (found, chiave) => found.Where(v => context.IndiceTraffico.Any(i => i.Chiave == chiave && i.IdTransazione == v.IdTransazione)))
            .OrderByDescending(v => v.IdTransazione).Select(v => v.IdTransazione);
    }

    internal static IQueryable<RecordTraffico> Recenti(InteropDbContext context, Guid da, Guid fine) =>
        context.Transazioni.AsNoTracking().Where(t => t.IdTransazione >= da && t.IdTransazione < fine);

    private static IQueryable<IndiceTrafficoRow> Voci(InteropDbContext context, long chiave, Guid da, Guid fine) =>
        context.IndiceTraffico.AsNoTracking().Where(i => i.Chiave == chiave && i.IdTransazione >= da && i.IdTransazione < fine);

    /// <returns>Where the walk stopped early; null when it came to its end or the page is full.</returns>
    private static async Task<Guid?> WalkAsync(
        InteropDbContext context, IReadOnlyList<long> chiavi, (Guid Da, Guid Fine) tratto, int quante, SortedSet<Guid> trovate, CancellationToken ct)
    {
        var ordinate = await ByRarityAsync(context, chiavi, tratto, ct).ConfigureAwait(false);
        var fine = tratto.Fine;
        for (var passo = 0; passo < Passi; passo++)
        {
            var limite = ordinate.Count == 1 ? null : await Voci(context, ordinate[0], tratto.Da, fine).OrderByDescending(v => v.IdTransazione)
                .Skip(Passo).Select(v => (Guid?)v.IdTransazione).FirstOrDefaultAsync(ct).ConfigureAwait(false);
            trovate.UnionWith(await Voci(context, ordinate, limite ?? tratto.Da, fine).Take(quante + 1).ToListAsync(ct).ConfigureAwait(false));
            if (limite is null || trovate.Count > quante)
            {
                return null;
            }

            fine = limite.Value;
        }

        return fine;
    }

    private static async Task<IReadOnlyList<long>> ByRarityAsync(InteropDbContext context, IReadOnlyList<long> chiavi, (Guid Da, Guid Fine) tratto, CancellationToken ct)
    {
        if (chiavi.Count == 1)
        {
            return chiavi;
        }

        var conteggi = new List<(long Chiave, int Voci)>();
        foreach (var chiave in chiavi)
        {
            conteggi.Add((chiave, await Voci(context, chiave, tratto.Da, tratto.Fine).Take(2 * Passo).CountAsync(ct).ConfigureAwait(false)));
        }

        return [.. conteggi.OrderBy(c => c.Voci).Select(c => c.Chiave)];
    }

    private static PaginaTraffico Page(List<RecordTraffico> rows, int quante) =>
        rows.Count > quante ? new(rows[..quante], rows[quante - 1].IdTransazione, false) : new(rows, null, false);
}
