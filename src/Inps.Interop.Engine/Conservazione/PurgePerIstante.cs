using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Conservazione;

/// <summary>Rows of one table that are due by an instant of theirs, in slices of time.</summary>
/// <param name="istante">The instant, by which there is an index.</param>
/// <param name="due">What may go when it is older than the cut-off.</param>
internal sealed class PurgePerIstante<TRow>(
    CategoriaDati categoria, Expression<Func<TRow, DateTimeOffset>> istante, Func<InteropDbContext, DateTimeOffset, IQueryable<TRow>> due) : Purge(categoria)
    where TRow : class
{
    public override async IAsyncEnumerable<PezzoDaRimuovere> FindAsync(InteropDbContext db, DateTimeOffset limite, int righe, [EnumeratorCancellation] CancellationToken ct)
    {
        var da = DateTimeOffset.UnixEpoch;
        while (true)
        {
            var istanti = await Between(due(db, limite), da, limite).OrderBy(istante).Select(istante).Take(righe).ToListAsync(ct).ConfigureAwait(false);
            if (istanti.Count == 0)
            {
                yield break;
            }

            // Everything of its last instant is in the slice.
            var (prima, fine) = (da, istanti[^1].AddMilliseconds(1));
            var quante = await Between(due(db, limite), prima, fine).CountAsync(ct).ConfigureAwait(false);
            yield return new PezzoDaRimuovere(quante, s => Between(due(s.Db, limite), prima, fine).ExecuteDelete());
            da = fine;
        }
    }

    private IQueryable<TRow> Between(IQueryable<TRow> rows, DateTimeOffset da, DateTimeOffset fine)
    {
        var row = istante.Parameters[0];
        var nelTempo = Expression.AndAlso(
            Expression.GreaterThanOrEqual(istante.Body, Captured(da)),
            Expression.LessThan(istante.Body, Captured(fine)));
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(nelTempo, row));
    }

    /// <summary>A parameter of the statement, so that its text is the same each time.</summary>
    private static Expression Captured(DateTimeOffset value)
    {
        Expression<Func<DateTimeOffset>> captured = () => value;
        return captured.Body;
    }
}
