using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>What is left of removed drafts. One that was presented goes with its domanda; the number of neither is given again.</summary>
internal sealed class PurgeBozze() : Purge(CategoriaDati.Bozze)
{
    public override async IAsyncEnumerable<PezzoDaRimuovere> FindAsync(InteropDbContext db, DateTimeOffset limite, int righe, [EnumeratorCancellation] CancellationToken ct)
    {
        var (da, ultima) = (DateTimeOffset.UnixEpoch, 0L);
        while (true)
        {
            var scadute = await Due(db, limite)
                .Where(b => b.Scadenza >= da && (b.Scadenza > da || b.NumeroDomanda > ultima))
                .OrderBy(b => b.Scadenza).ThenBy(b => b.NumeroDomanda).Take(righe)
                .Select(b => new { b.NumeroDomanda, b.Scadenza }).ToListAsync(ct).ConfigureAwait(false);
            if (scadute.Count == 0)
            {
                yield break;
            }

            (da, ultima) = (scadute[^1].Scadenza, scadute[^1].NumeroDomanda);
            var numeri = scadute.Select(b => b.NumeroDomanda).ToList();
            yield return new PezzoDaRimuovere(numeri.Count, s => Remove(s.Db, numeri, limite));
        }
    }

    private static int Remove(InteropDbContext db, List<long> numeri, DateTimeOffset limite)
    {
        var rimosse = Due(db, limite).Where(b => numeri.Contains(b.NumeroDomanda)).Select(b => b.NumeroDomanda).ToList();
        RigheDellaDomanda.Remove(db, rimosse);
        return rimosse.Count;
    }

    private static IQueryable<BozzaRow> Due(InteropDbContext db, DateTimeOffset limite) => db.Bozze.AsNoTracking()
        .Where(b => b.Stato == StatoDomanda.Eliminata && b.Scadenza < limite)
        .Where(b => !Contenziosi.Domande(db).Contains(b.NumeroDomanda) && !Contenziosi.Enti(db).Contains(b.Ente));
}
