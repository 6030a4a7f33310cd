using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// Proves the protocol register: in each register and year the numbers run from 1 without a gap, their instants never go back (DPR 445/2000 art. 53), and
/// every entry is what was entered, tied to the one before it.
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
            .AsAsyncEnumerable();
        EsitoRegistro? current = null;
        var last = DateTimeOffset.MinValue;
        var catena = new CatenaDelRegistro();
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
                PrimaVoceAlterata = catena.Next(row).IsIntegra ? current.PrimaVoceAlterata : current.PrimaVoceAlterata ?? row.Numero,
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
/// <param name="PrimaVoceAlterata">First number whose entry, or whose predecessor, is not any more what was entered; null when there is none.</param>
public sealed record EsitoRegistro(
    string Registro, int Anno, long Conteggio, long Massimo, long? PrimaDataIndietro, bool IsRemoto = false, long? PrimaVoceAlterata = null)
{
    /// <summary>True when there is neither a gap of ours nor an instant that goes back, and the chain is whole.</summary>
    public bool InOrdine => (IsRemoto || Conteggio == Massimo) && PrimaDataIndietro is null && PrimaVoceAlterata is null;
}
