using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Bonus;

/// <summary>Reads what became of an accepted bonus (StatoBonusBabySitting).</summary>
public sealed class FindBonus
{
    private readonly InteropDbContextFactory contexts;
    private readonly TimeProvider clock;

    internal FindBonus(InteropDbContextFactory contexts, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
    }

    /// <summary>The bonus of a domanda of the ente; null when the domanda is another's, is of another prestazione, or is not accepted (yet).</summary>
    public async Task<BonusRegistrato?> FindAsync(string ente, long numeroDomanda, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var found = await (
            from b in context.Set<BonusRow>().AsNoTracking()
            join d in context.Domande.AsNoTracking() on b.NumeroDomanda equals d.NumeroDomanda
            where b.NumeroDomanda == numeroDomanda && d.Ente == ente
            select new { Bonus = b, d.Livello }).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return found is null ? null : BonusRegistrato.Of(found.Bonus, found.Livello, Contesto.DataItaliana(clock.GetUtcNow()));
    }
}
