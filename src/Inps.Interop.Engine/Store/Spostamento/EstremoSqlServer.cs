using System.Data;
using System.Data.Common;
using LinqToDB.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inps.Interop.Engine.Store.Spostamento;

/// <summary>A SQL Server database: other sessions are counted as far as the login may see them, and the tables locked against writers.</summary>
internal sealed class EstremoSqlServer(InteropDbContextFactory contexts, string quale) : Estremo(contexts, quale)
{
    private const int LockTimeout = 1222;
    private static readonly BulkCopyOptions Copy = new() { BulkCopyType = BulkCopyType.ProviderSpecific, KeepIdentity = true, BulkCopyTimeout = 0 };

    // What is locked does not change.
    protected override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    // A table that never gave a number has its first one here: one is skipped, none given twice.
    public override Task<long> ReadSequenceAsync(string tabella, string colonna, CancellationToken ct) =>
        ScalarAsync("SELECT CAST(IDENT_CURRENT({0}) AS bigint) AS [Value]", ct, tabella);

    public override Task InsertAsync<TRow>(IEntityType type, IAsyncEnumerable<TRow> rows, CancellationToken ct) => BulkAsync(Copy, rows, ct);

    public override Task WriteSequenceAsync(string tabella, string colonna, long ultimo, CancellationToken ct) =>
        Context.Database.ExecuteSqlRawAsync("DBCC CHECKIDENT({0}, RESEED, {1}) WITH NO_INFOMSGS", [tabella, ultimo], ct);

    protected override DbConnection Connect() => new SqlConnection(ConnectionString);

    protected override Task<long> CountOthersAsync(CancellationToken ct) => ScalarAsync(
        "SELECT COUNT_BIG(*) AS [Value] FROM sys.dm_exec_sessions WHERE database_id = DB_ID() AND session_id <> @@SPID AND is_user_process = 1", ct);

    protected override Task LockAsync(IEnumerable<string> tabelle, CancellationToken ct)
    {
        // The names are the model's.
        var locks = tabelle.Select(tabella => $"SELECT TOP (1) @n = 1 FROM [{tabella}] WITH (TABLOCKX, HOLDLOCK);");
        var sql = $"SET LOCK_TIMEOUT 0; DECLARE @n int; {string.Join(' ', locks)} SET LOCK_TIMEOUT -1;";
        return Context.Database.ExecuteSqlRawAsync(sql, ct);
    }

    protected override bool IsLocked(DbException e) => e is SqlException { Number: LockTimeout };
}
