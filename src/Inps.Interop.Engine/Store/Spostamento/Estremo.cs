using System.Data;
using System.Data.Common;
using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inps.Interop.Engine.Store.Spostamento;

/// <summary>One of the two databases of a move: one connection, one transaction, locked against everybody else until the end.</summary>
internal abstract class Estremo(InteropDbContextFactory contexts, string quale) : IAsyncDisposable
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private DbConnection? connection;
    private InteropDbContext? context;

    public InteropDbContext Context => context ?? throw new InvalidOperationException("The database was not opened.");

    protected string ConnectionString => contexts.ConnectionString;

    protected abstract IsolationLevel Isolation { get; }

    public static Estremo Of(InteropDbContextFactory contexts, string quale) => contexts.Options.Kind switch
    {
        DatabaseProvider.Sqlite => new EstremoSqlite(contexts, quale),
        DatabaseProvider.PostgreSql => new EstremoPostgreSql(contexts, quale),
        DatabaseProvider.SqlServer => new EstremoSqlServer(contexts, quale),
        var other => throw new InvalidOperationException($"No move for {other}."),
    };

    /// <exception cref="SpostamentoException">It does not answer, or somebody uses it.</exception>
    public async Task OpenAsync(CancellationToken ct)
    {
        try
        {
            connection = Connect();
            await connection.OpenAsync(ct).ConfigureAwait(false);
            context = contexts.CreateOn(connection);
        }
        catch (DbException e)
        {
            throw new SpostamentoException($"Il database {quale} non si apre: {e.Message}", e);
        }

        try
        {
            await RequireAloneAsync(ct).ConfigureAwait(false);
            await context.Database.BeginTransactionAsync(Isolation, ct).ConfigureAwait(false);
            await LockAsync(context.Model.GetEntityTypes().Select(type => type.GetTableName()!), ct).ConfigureAwait(false);
        }
        catch (DbException e) when (IsLocked(e))
        {
            throw new SpostamentoException($"Il database {quale} è in uso: fermare ogni gateway e ripetere.", e);
        }

        // Whole tables are read and written from here on.
        context.Database.SetCommandTimeout(0);
    }

    /// <summary>The last number that the database gave for a generated key; 0 when none.</summary>
    public abstract Task<long> ReadSequenceAsync(string tabella, string colonna, CancellationToken ct);

    /// <summary>Puts rows in as they come, with the keys that they have.</summary>
    public abstract Task InsertAsync<TRow>(IEntityType type, IAsyncEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class;

    public abstract Task WriteSequenceAsync(string tabella, string colonna, long ultimo, CancellationToken ct);

    public Task CommitAsync(CancellationToken ct) => Context.Database.CommitTransactionAsync(ct);

    public async ValueTask DisposeAsync()
    {
        if (context is not null)
        {
            await context.DisposeAsync().ConfigureAwait(false);
        }

        if (connection is not null)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task RequireAloneAsync(CancellationToken ct)
    {
        // A server takes a moment to end the sessions of a process that has just stopped.
        for (var attempt = 0; await CountOthersAsync(ct).ConfigureAwait(false) is > 0 and var altri; attempt++)
        {
            if (attempt == Attempts)
            {
                throw new SpostamentoException($"Il database {quale} è in uso ({altri} connessioni): fermare ogni gateway e ripetere.");
            }

            await Task.Delay(Pause, ct).ConfigureAwait(false);
        }
    }

    protected abstract DbConnection Connect();

    /// <summary>Other sessions on the same database, where the provider can tell.</summary>
    protected abstract Task<long> CountOthersAsync(CancellationToken ct);

    /// <summary>Keeps everybody else from writing until the transaction ends, or fails at once.</summary>
    protected abstract Task LockAsync(IEnumerable<string> tabelle, CancellationToken ct);

    protected abstract bool IsLocked(DbException e);

    protected async Task BulkAsync<TRow>(BulkCopyOptions options, IAsyncEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        await using var bulk = Context.CreateLinqToDBConnection(Context.Database.CurrentTransaction!);
        await bulk.BulkCopyAsync(options, rows, ct).ConfigureAwait(false);
    }

    protected async Task<long> ScalarAsync(string sql, CancellationToken ct, params object[] parameters) =>
        await Context.Database.SqlQueryRaw<long?>(sql, parameters).SingleOrDefaultAsync(ct).ConfigureAwait(false) ?? 0;
}
