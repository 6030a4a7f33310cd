using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>The minors that are in an active domanda (AT-R013).</summary>
internal static class MinoriAttivi
{
    public static IQueryable<MinoreAttivo> Query(InteropDbContext context, string[] codiciFiscali) =>
        from m in context.Minori.AsNoTracking()
        join d in context.Domande.AsNoTracking() on m.NumeroDomanda equals d.NumeroDomanda
        where codiciFiscali.Contains(m.CodiceFiscale)
            && EF.Constant(DomandeAttive.Stati).Contains(m.Stato)
            && EF.Constant(DomandeAttive.Stati).Contains(d.Stato)
        select new MinoreAttivo(m.CodiceFiscale, d.Prestazione, d.NumeroDomanda, d.Ente, d.Richiedente);
}
