using System.Data;
using System.Data.Common;
using LinqToDB.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Inps.Interop.Engine.Store.Spostamento;

/// <summary>A PostgreSQL database: other sessions are counted, and the tables locked against writers.</summary>
internal sealed class EstremoPostgreSql(InteropDbContextFactory contexts, string quale) : Estremo(contexts, quale)
{
    private static readonly BulkCopyOptions Copy = new() { BulkCopyType = BulkCopyType.ProviderSpecific, KeepIdentity = true };

    // One state of all tables.
    protected override IsolationLevel Isolation => IsolationLevel.RepeatableRead;

    public override Task<long> ReadSequenceAsync(string tabella, string colonna, CancellationToken ct) =>
        ScalarAsync("""SELECT pg_sequence_last_value(pg_get_serial_sequence(quote_ident({0}), {1})::regclass) AS "Value" """, ct, tabella, colonna);

    public override Task InsertAsync<TRow>(IEntityType type, IAsyncEnumerable<TRow> rows, CancellationToken ct) => BulkAsync(Copy, rows, ct);

    public override Task WriteSequenceAsync(string tabella, string colonna, long ultimo, CancellationToken ct) =>
        ScalarAsync("""SELECT setval(pg_get_serial_sequence(quote_ident({0}), {1}), {2}) AS "Value" """, ct, tabella, colonna, ultimo);

    protected override DbConnection Connect() => new NpgsqlConnection(ConnectionString);

    protected override Task<long> CountOthersAsync(CancellationToken ct) => ScalarAsync(
        """
        SELECT COUNT(*) AS "Value" FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
        """,
        ct);

    protected override Task LockAsync(IEnumerable<string> tabelle, CancellationToken ct)
    {
        // The names are the model's.
        var sql = $"LOCK TABLE {string.Join(", ", tabelle.Select(tabella => $"\"{tabella}\""))} IN EXCLUSIVE MODE NOWAIT";
        return Context.Database.ExecuteSqlRawAsync(sql, ct);
    }

    protected override bool IsLocked(DbException e) => e is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };
}
