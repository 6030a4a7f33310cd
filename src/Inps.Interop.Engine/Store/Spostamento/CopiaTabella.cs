using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inps.Interop.Engine.Store.Spostamento;

/// <summary>One table of the model on its way from a database to another.</summary>
internal abstract class CopiaTabella
{
    public abstract string Nome { get; }

    public static CopiaTabella Of(Estremo da, Estremo a, IEntityType type) =>
        (CopiaTabella)Activator.CreateInstance(typeof(CopiaTabella<>).MakeGenericType(type.ClrType), da, a, type)!;

    /// <summary>The target may hold what the migrations put there, and nothing else.</summary>
    /// <exception cref="SpostamentoException">It holds more.</exception>
    public abstract Task RequireEmptyAsync(CancellationToken ct);

    /// <summary>Copies all rows, and how far the database had counted in a generated key.</summary>
    /// <returns>How many rows.</returns>
    public abstract Task<long> CopyAsync(CancellationToken ct);

    /// <summary>Reads all rows of the target.</summary>
    /// <exception cref="SpostamentoException">They are not those of the source.</exception>
    public abstract Task CompareAsync(CancellationToken ct);
}

/// <inheritdoc/>
internal sealed class CopiaTabella<TRow>(Estremo da, Estremo a, IEntityType type) : CopiaTabella
    where TRow : class
{
    private readonly ImprontaTabella letta = new(type);

    public override string Nome => type.GetTableName()!;

    public override async Task RequireEmptyAsync(CancellationToken ct)
    {
        var iniziali = a.Context.GetService<IDesignTimeModel>().Model.FindEntityType(type.Name)!.GetSeedData().Count();
        if (await a.Context.Set<TRow>().Take(iniziali + 1).CountAsync(ct).ConfigureAwait(false) > iniziali)
        {
            throw new SpostamentoException($"Il database di destinazione non è vuoto: la tabella {Nome} contiene dati.");
        }
    }

    public override async Task<long> CopyAsync(CancellationToken ct)
    {
        await a.Context.Set<TRow>().ExecuteDeleteAsync(ct).ConfigureAwait(false);
        await a.InsertAsync(type, ReadAsync(ct), ct).ConfigureAwait(false);
        foreach (var chiave in type.FindPrimaryKey()!.Properties.Where(property => property.ValueGenerated == ValueGenerated.OnAdd))
        {
            var colonna = chiave.GetColumnName();
            if (await da.ReadSequenceAsync(Nome, colonna, ct).ConfigureAwait(false) is > 0 and var ultimo)
            {
                await a.WriteSequenceAsync(Nome, colonna, ultimo, ct).ConfigureAwait(false);
            }
        }

        return letta.Righe;
    }

    public override async Task CompareAsync(CancellationToken ct)
    {
        var arrivata = new ImprontaTabella(type);
        await foreach (var row in Rows(a.Context).WithCancellation(ct).ConfigureAwait(false))
        {
            arrivata.Add(row);
        }

        if ((arrivata.Righe, arrivata.Somma) != (letta.Righe, letta.Somma))
        {
            throw new SpostamentoException(
                $"La tabella {Nome} non è arrivata com'era ({letta.Righe} righe lette, {arrivata.Righe} arrivate, impronte diverse): spostamento annullato, la destinazione resta vuota.");
        }
    }

    private static IAsyncEnumerable<TRow> Rows(InteropDbContext context) => context.Set<TRow>().AsNoTracking().AsAsyncEnumerable();

    private async IAsyncEnumerable<TRow> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Rows(da.Context).WithCancellation(ct).ConfigureAwait(false))
        {
            letta.AddAndRound(row);
            yield return row;
        }
    }
}
