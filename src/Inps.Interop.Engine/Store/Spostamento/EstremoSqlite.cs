using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inps.Interop.Engine.Store.Spostamento;

/// <summary>A SQLite file. In exclusive mode it is opened by one process alone: another that has it open is found, and none opens it meanwhile.</summary>
internal sealed class EstremoSqlite(InteropDbContextFactory contexts, string quale) : Estremo(contexts, quale)
{
    private const int Busy = 5;

    protected override IsolationLevel Isolation => IsolationLevel.Serializable;

    public override Task<long> ReadSequenceAsync(string tabella, string colonna, CancellationToken ct) =>
        ScalarAsync("""SELECT "seq" AS "Value" FROM "sqlite_sequence" WHERE "name" = {0}""", ct, tabella);

    /// <summary>One prepared statement: there is no round trip to be spared.</summary>
    public override async Task InsertAsync<TRow>(IEntityType type, IAsyncEnumerable<TRow> rows, CancellationToken ct)
    {
        var properties = type.GetProperties().ToList();
        await using var insert = (SqliteCommand)Context.Database.GetDbConnection().CreateCommand();
        insert.Transaction = (SqliteTransaction)Context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names of the model.
        insert.CommandText = $"""
            INSERT INTO "{type.GetTableName()}" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))})
            VALUES ({string.Join(", ", properties.Select((_, i) => $"@p{i}"))})
            """;
#pragma warning restore CA2100
        insert.Parameters.AddRange(properties.Select((_, i) => new SqliteParameter($"@p{i}", null)));
        await foreach (var row in rows.WithCancellation(ct).ConfigureAwait(false))
        {
            for (var i = 0; i < properties.Count; i++)
            {
                var value = properties[i].GetGetter().GetClrValue(row);
                insert.Parameters[i].Value = (value is null ? null : properties[i].GetTypeMapping().Converter?.ConvertToProvider(value) ?? value) ?? DBNull.Value;
            }

            // SQLite has no asynchronous calls.
            insert.ExecuteNonQuery();
        }
    }

    public override async Task WriteSequenceAsync(string tabella, string colonna, long ultimo, CancellationToken ct)
    {
        await Context.Database.ExecuteSqlRawAsync("""DELETE FROM "sqlite_sequence" WHERE "name" = {0}""", [tabella], ct).ConfigureAwait(false);
        await Context.Database.ExecuteSqlRawAsync("""INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ({0}, {1})""", [tabella, ultimo], ct).ConfigureAwait(false);
    }

    protected override DbConnection Connect() => new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString)
    {
        // A file that is not there is no installation; and nobody is waited for.
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = 1,
    }.ConnectionString);

    protected override async Task<long> CountOthersAsync(CancellationToken ct)
    {
        await Context.Database.ExecuteSqlRawAsync("PRAGMA locking_mode=EXCLUSIVE", ct).ConfigureAwait(false);
        return 0;
    }

    // The transaction has the file already.
    protected override Task LockAsync(IEnumerable<string> tabelle, CancellationToken ct) => Task.CompletedTask;

    protected override bool IsLocked(DbException e) => e is SqliteException { SqliteErrorCode: Busy };
}
