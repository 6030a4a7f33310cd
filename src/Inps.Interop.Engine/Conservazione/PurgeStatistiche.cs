using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>The statistics of the calls, as old as those: they are counts of them, and of nobody else's, so that they are not counted among what was removed.</summary>
internal sealed class PurgeStatistiche() : Purge(CategoriaDati.Traffico)
{
    public override async IAsyncEnumerable<PezzoDaRimuovere> FindAsync(InteropDbContext db, DateTimeOffset limite, int righe, [EnumeratorCancellation] CancellationToken ct)
    {
        // The period of the cut-off stays whole.
        var fine = limite.ToUnixTimeMilliseconds() / (FillTraffico.MinutiPerPeriodo * 60_000);
        var da = 0L;
        while (await FirstAsync(db, da, fine, ct).ConfigureAwait(false) is { } primo)
        {
            var a = da = Math.Min(primo + righe, fine);
            yield return new PezzoDaRimuovere(0, scrittura => Remove(scrittura.Db, primo, a));
        }
    }

    private static async Task<long?> FirstAsync(InteropDbContext db, long da, long fine, CancellationToken ct)
    {
        var chiamate = await db.Statistiche.Where(s => s.Periodo >= da && s.Periodo < fine).MinAsync(s => (long?)s.Periodo, ct).ConfigureAwait(false);
        var codici = await db.StatisticheCodici.Where(s => s.Periodo >= da && s.Periodo < fine).MinAsync(s => (long?)s.Periodo, ct).ConfigureAwait(false);
        return chiamate < codici ? chiamate : codici ?? chiamate;
    }

    private static int Remove(InteropDbContext db, long da, long a)
    {
        db.Statistiche.Where(s => s.Periodo >= da && s.Periodo < a).ExecuteDelete();
        db.StatisticheCodici.Where(s => s.Periodo >= da && s.Periodo < a).ExecuteDelete();
        return 0;
    }
}
