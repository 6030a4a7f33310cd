using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Inps.Interop.Engine.Store.Sqlite;

/// <summary>Settings of each SQLite connection: durable commits, a bounded wait for the other process, and a cache.</summary>
internal sealed class SqlitePragmas(int attesaSecondi) : DbConnectionInterceptor
{
    private readonly string sql = Sql(attesaSecondi, cacheKiB: 8 * 1024);

    /// <summary>The statements; the journal mode stays with the file and is set here too, so that a file made elsewhere gets it.</summary>
    public static string Sql(int attesaSecondi, int cacheKiB) => string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout={attesaSecondi * 1000};PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA cache_size=-{cacheKiB};");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply((SqliteConnection)connection, sql);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls.
        Apply((SqliteConnection)connection, sql);
        return Task.CompletedTask;
    }

    public static void Apply(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
