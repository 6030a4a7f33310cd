using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>The minors that are in an active domanda (AT-R013), as the table of transitions tells which are.</summary>
internal static class MinoriAttivi
{
    /// <summary>The states that count, for SQL.</summary>
    public static readonly StatoDomanda[] Stati = [.. Enum.GetValues<StatoDomanda>().Where(Transizioni.IsAttiva)];

    public static IQueryable<MinoreAttivo> Query(InteropDbContext context, string[] codiciFiscali) =>
        from m in context.Minori.AsNoTracking()
        join d in context.Domande.AsNoTracking() on m.NumeroDomanda equals d.NumeroDomanda
        where codiciFiscali.Contains(m.CodiceFiscale)
            && EF.Constant(Stati).Contains(m.Stato)
            && EF.Constant(Stati).Contains(d.Stato)
        select new MinoreAttivo(m.CodiceFiscale, d.Prestazione, d.NumeroDomanda, d.Ente, d.Richiedente);
}
