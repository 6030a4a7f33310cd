using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// Proves the protocol register: in each register and year the numbers run from 1 without a gap, and their instants never go back (DPR 445/2000 art. 53).
/// Of a register that another service keeps we hold our own entries only: its other numbers are other people's, hence gaps are none of ours.
/// </summary>
public sealed class CheckRegistro
{
    private readonly InteropDbContextFactory contexts;

    internal CheckRegistro(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>One result for each register and year, read in one pass over the register.</summary>
    public async Task<IReadOnlyList<EsitoRegistro>> RunAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var results = new List<EsitoRegistro>();
        var nostri = (await context.Contatori.AsNoTracking().Select(c => c.Nome).ToListAsync(ct).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        var rows = context.Protocolli.AsNoTracking()
            .OrderBy(p => p.Registro).ThenBy(p => p.Anno).ThenBy(p => p.Numero)
            .Select(p => new { p.Registro, p.Anno, p.Numero, p.Istante })
            .AsAsyncEnumerable();
        EsitoRegistro? current = null;
        var last = DateTimeOffset.MinValue;
        await foreach (var row in rows.WithCancellation(ct).ConfigureAwait(false))
        {
            if (current is null || current.Registro != row.Registro || current.Anno != row.Anno)
            {
                Add(results, current);
                current = new EsitoRegistro(row.Registro, row.Anno, 0, 0, null, IsRemoto: !nostri.Contains(Contatori.Protocollo(row.Registro, row.Anno)));
                last = DateTimeOffset.MinValue;
            }

            current = current with
            {
                Conteggio = current.Conteggio + 1,
                Massimo = row.Numero,
                PrimaDataIndietro = current.PrimaDataIndietro ?? (row.Istante < last ? row.Numero : null),
            };
            last = row.Istante;
        }

        Add(results, current);
        return results;
    }

    private static void Add(List<EsitoRegistro> results, EsitoRegistro? current)
    {
        if (current is not null)
        {
            results.Add(current);
        }
    }
}

/// <summary>What was found in a register and year.</summary>
/// <param name="Conteggio">Entries.</param>
/// <param name="Massimo">Last number.</param>
/// <param name="PrimaDataIndietro">First number whose instant is before the one of its predecessor; null when there is none.</param>
/// <param name="IsRemoto">True when another service keeps the register.</param>
public sealed record EsitoRegistro(string Registro, int Anno, long Conteggio, long Massimo, long? PrimaDataIndietro, bool IsRemoto = false)
{
    /// <summary>True when there is neither a gap of ours nor an instant that goes back.</summary>
    public bool InOrdine => (IsRemoto || Conteggio == Massimo) && PrimaDataIndietro is null;
}
