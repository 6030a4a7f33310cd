using System.Data.Common;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Store.Spostamento;

/// <summary>
/// Moves a whole installation into an empty database of any provider. All or nothing: every table is copied in one transaction of the target, read back and
/// compared with what was read, and only then committed; whatever stops it leaves the target empty and the source as it was.
/// </summary>
public sealed class MoveDatabase
{
    private readonly IOptions<DatabaseOptions> configured;

    internal MoveDatabase(IOptions<DatabaseOptions> configured) => this.configured = configured;

    /// <summary>Both databases are locked meanwhile, so that no gateway starts on either.</summary>
    /// <param name="da">Where it is; null: the database of the settings.</param>
    /// <param name="a">Where it goes; made when it is not there.</param>
    /// <param name="copied">Told of each table, before it is compared.</param>
    /// <returns>Every table of the model, compared.</returns>
    /// <exception cref="SpostamentoException">A database does not answer or is in use, the source is another version's, the target holds something, or what came differs from what was read.</exception>
    public async Task<IReadOnlyList<TabellaSpostata>> RunAsync(IndirizzoDatabase? da, IndirizzoDatabase a, Action<TabellaSpostata> copied, CancellationToken ct)
    {
        var (source, target) = (FactoryOf(da), FactoryOf(a));
        try
        {
            await using var origine = Estremo.Of(source, "di origine");
            await origine.OpenAsync(ct).ConfigureAwait(false);
            if (await HasPendingAsync(origine.Context, ct).ConfigureAwait(false) != false)
            {
                throw new SpostamentoException("Il database di origine non ha lo schema di questa versione: avviare prima il gateway su di esso, poi ripetere.");
            }

            await PrepareAsync(target, ct).ConfigureAwait(false);
            await using var destinazione = Estremo.Of(target, "di destinazione");
            await destinazione.OpenAsync(ct).ConfigureAwait(false);
            return await CopyAsync(origine, destinazione, copied, ct).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw new SpostamentoException($"Spostamento interrotto, la destinazione resta vuota: {e.Message}", e);
        }
    }

    private static async Task<IReadOnlyList<TabellaSpostata>> CopyAsync(Estremo origine, Estremo destinazione, Action<TabellaSpostata> copied, CancellationToken ct)
    {
        LinqToDBForEFTools.Initialize();
        var tabelle = InOrder(destinazione.Context.Model).Select(type => CopiaTabella.Of(origine, destinazione, type)).ToList();
        foreach (var tabella in tabelle)
        {
            await tabella.RequireEmptyAsync(ct).ConfigureAwait(false);
        }

        var moved = new List<TabellaSpostata>();
        foreach (var tabella in tabelle)
        {
            moved.Add(new(tabella.Nome, await tabella.CopyAsync(ct).ConfigureAwait(false)));
            copied(moved[^1]);
        }

        foreach (var tabella in tabelle)
        {
            await tabella.CompareAsync(ct).ConfigureAwait(false);
        }

        await destinazione.CommitAsync(ct).ConfigureAwait(false);
        return moved;
    }

    /// <summary>Every table of the model, those that others refer to first.</summary>
    private static IEnumerable<IEntityType> InOrder(IModel model)
    {
        var rest = model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList();
        while (rest.Count > 0)
        {
            var next = rest.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || !rest.Contains(key.PrincipalEntityType)));
            rest.Remove(next);
            yield return next;
        }
    }

    /// <summary>Migrates the target, but nothing that another version began.</summary>
    private static async Task PrepareAsync(InteropDbContextFactory target, CancellationToken ct)
    {
        await using (var context = target.CreateDbContext())
        {
            if (await context.Database.CanConnectAsync(ct).ConfigureAwait(false) && await HasPendingAsync(context, ct).ConfigureAwait(false) == true)
            {
                throw new SpostamentoException("Il database di destinazione ha lo schema di un'altra versione: indicarne uno vuoto.");
            }
        }

        try
        {
            await StoreSchema.PrepareAsync(target, ct).ConfigureAwait(false);
        }
        catch (StoreRefusedException e)
        {
            throw new SpostamentoException($"Il database di destinazione non si apre: {e.Message}", e);
        }
    }

    /// <returns>False: this version's schema; true: another version's; null: none at all.</returns>
    private static async Task<bool?> HasPendingAsync(InteropDbContext context, CancellationToken ct)
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(ct).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        return applied.Count == 0 ? null : !applied.SetEquals(context.Database.GetMigrations());
    }

    private InteropDbContextFactory FactoryOf(IndirizzoDatabase? indirizzo)
    {
        var options = new DatabaseOptions
        {
            Provider = indirizzo?.Provider ?? configured.Value.Provider,
            ConnectionString = indirizzo?.ConnectionString ?? configured.Value.ConnectionString,
            CartellaBase = configured.Value.CartellaBase,
        };
        if (new DatabaseOptionsValidator().Validate(null, options) is { Failed: true } wrong)
        {
            throw new SpostamentoException($"{options.Provider} non è un database che si possa aprire: {wrong.FailureMessage}");
        }

        // Whoever still holds a connection is taken for a gateway: this process keeps none of its own.
        var text = options is { Kind: DatabaseProvider.Sqlite, ConnectionString.Length: 0 } ? DatabaseOptions.DefaultSqlite : options.ConnectionString;
        options.ConnectionString = new DbConnectionStringBuilder { ConnectionString = text, ["Pooling"] = false }.ConnectionString;
        return new InteropDbContextFactory(Options.Create(options));
    }
}

/// <summary>A database as a setting names it: provider and connection string.</summary>
public sealed record IndirizzoDatabase(string Provider, string ConnectionString);

/// <summary>A table and how many rows of it were moved.</summary>
public sealed record TabellaSpostata(string Nome, long Righe);

/// <summary>The database was not moved; the message says why, to the person who asked.</summary>
public sealed class SpostamentoException(string message, Exception? cause = null) : Exception(message, cause);
