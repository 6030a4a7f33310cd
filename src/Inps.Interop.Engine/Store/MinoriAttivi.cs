using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>The minors that are in an active domanda (AT-R013): presented, and neither refused, annulled nor closed.</summary>
internal static class MinoriAttivi
{
    public static IQueryable<MinoreAttivo> Query(InteropDbContext context, string[] codiciFiscali) =>
        from m in context.Minori.AsNoTracking()
        join d in context.Domande.AsNoTracking() on m.NumeroDomanda equals d.NumeroDomanda
        where codiciFiscali.Contains(m.CodiceFiscale)
            && m.Stato >= StatoDomanda.DaProtocollare && m.Stato <= StatoDomanda.Accolta
            && d.Stato >= StatoDomanda.DaProtocollare && d.Stato <= StatoDomanda.Accolta
        select new MinoreAttivo(m.CodiceFiscale, d.Prestazione, d.NumeroDomanda, d.Ente, d.Richiedente);
}
