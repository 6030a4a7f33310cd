using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Operatori;

/// <summary>The searches that an operator keeps under a name.</summary>
public sealed class RicercheSalvate
{
    private const int Massimo = 50;

    private readonly InteropDbContextFactory contexts;

    internal RicercheSalvate(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>Those of the operator, by name.</summary>
    public async Task<IReadOnlyList<RicercaSalvata>> ListAsync(string operatore, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.RicercheSalvate.AsNoTracking().Where(r => r.Operatore == operatore).OrderBy(r => r.Nome)
            .Select(r => new RicercaSalvata(r.Id, r.Nome, r.Parametri)).ToListAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Keeps a search; one of the same name is replaced.</summary>
    /// <param name="parametri">The query string.</param>
    /// <exception cref="OperatoreException">Name or parameters are missing or too long, or there are too many.</exception>
    public async Task SaveAsync(string operatore, string nome, string parametri, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(nome) || nome.Length > 80 || parametri.Length > OperatoriConfigurations.MaxParametri)
        {
            throw new OperatoreException("Dare alla ricerca un nome di non più di 80 caratteri.");
        }

        await using var context = contexts.CreateDbContext();
        var mie = await context.RicercheSalvate.AsTracking().Where(r => r.Operatore == operatore).ToListAsync(ct).ConfigureAwait(false);
        if (mie.Find(r => r.Nome == nome) is { } stessa)
        {
            stessa.Parametri = parametri;
        }
        else if (mie.Count >= Massimo)
        {
            throw new OperatoreException($"Le ricerche salvate sono già {Massimo}: eliminarne una.");
        }
        else
        {
            context.RicercheSalvate.Add(new RicercaSalvataRow { Operatore = operatore, Nome = nome, Parametri = parametri });
        }

        await context.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Forgets a search of the operator; one that is not there is no error.</summary>
    public async Task DeleteAsync(string operatore, long id, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        await context.RicercheSalvate.Where(r => r.Operatore == operatore && r.Id == id).ExecuteDeleteAsync(ct).ConfigureAwait(false);
    }
}

/// <summary>A search kept under a name.</summary>
public sealed record RicercaSalvata(long Id, string Nome, string Parametri);
