using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>The active domande of persons, the oldest first.</summary>
internal static class RichiedentiAttivi
{
    public static IQueryable<RichiedenteAttivo> Query(InteropDbContext context, string[] codiciFiscali) =>
        from r in context.Richiedenti.AsNoTracking()
        join d in context.Domande.AsNoTracking() on r.NumeroDomanda equals d.NumeroDomanda
        where codiciFiscali.Contains(r.CodiceFiscale) && EF.Constant(DomandeAttive.Stati).Contains(d.Stato)
        orderby r.NumeroDomanda
        select new RichiedenteAttivo(r.CodiceFiscale, d.NumeroDomanda, d.Ente, d.Prestazione, d.Stato, d.Presentazione, r.Rapporti);
}

/// <summary>The states that count, for SQL, as the table of transitions tells them.</summary>
internal static class DomandeAttive
{
    public static readonly StatoDomanda[] Stati = [.. Enum.GetValues<StatoDomanda>().Where(Transizioni.IsAttiva)];
}
