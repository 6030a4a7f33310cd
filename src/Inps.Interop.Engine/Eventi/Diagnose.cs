using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Eventi;

/// <summary>Diagnosi: how the ente's own calls went, as they were traced.</summary>
public sealed class Diagnose
{
    private const int Massimo = 20;

    private readonly InteropDbContextFactory contexts;

    internal Diagnose(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>One call; empty when the ente made none with that identifier.</summary>
    public async Task<IReadOnlyList<RecordTraffico>> FindAsync(string ente, Guid idTransazione, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await FindAsync(context.Transazioni.AsNoTracking().Where(t => t.IdTransazione == idTransazione && t.Ente == ente), ct).ConfigureAwait(false);
    }

    /// <summary>The latest calls that carried the message, the latest first.</summary>
    public async Task<IReadOnlyList<RecordTraffico>> FindAsync(string ente, string idMessaggio, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var dopo = IstanteDiChiamata.First(await IndiceRow.FinoAsync(context, IndiceRow.Chiamate, ct).ConfigureAwait(false));

        // Of the index, and of the calls that it does not hold yet; late ones stand in both.
        var indicizzate = await context.IndiceChiamate.AsNoTracking().Where(c => c.Ente == ente && c.IdMessaggio == idMessaggio)
            .OrderByDescending(c => c.IdTransazione).Select(c => c.IdTransazione).Take(Massimo).ToListAsync(ct).ConfigureAwait(false);
        var recenti = await context.Transazioni.AsNoTracking().Where(t => t.IdTransazione >= dopo && t.IdMessaggio == idMessaggio && t.Ente == ente)
            .OrderByDescending(t => t.IdTransazione).Select(t => t.IdTransazione).Take(Massimo).ToListAsync(ct).ConfigureAwait(false);
        var ids = indicizzate.Union(recenti).ToArray();
        return ids.Length == 0 ? [] : await FindAsync(context.Transazioni.AsNoTracking().Where(t => ids.Contains(t.IdTransazione)), ct).ConfigureAwait(false);
    }

    /// <summary>The bodies are not told, and not read.</summary>
    private static async Task<IReadOnlyList<RecordTraffico>> FindAsync(IQueryable<RecordTraffico> rows, CancellationToken ct) =>
        await rows.OrderByDescending(t => t.Istante).Take(Massimo)
            .Select(SenzaCorpi.Of)
            .ToListAsync(ct).ConfigureAwait(false);
}
