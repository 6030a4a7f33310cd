using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Inps.Interop.Engine.Store.Sqlite;

/// <summary>A statement prepared once and run for many rows, without a parameter object or a copy for each value.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackLimit = 512;
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <exception cref="SqliteException">The statement does not compile.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(sqlite3_prepare_v3(database, sql, SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public void Bind(int index, long value) => Check(sqlite3_bind_int64(statement, index, value));

    public void Bind(int index, long? value)
    {
        if (value is { } number)
        {
            Bind(index, number);
        }
        else
        {
            Check(sqlite3_bind_null(statement, index));
        }
    }

    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            Check(sqlite3_bind_null(statement, index));
        }
        else if (value.Length == 0)
        {
            Check(sqlite3_bind_text(statement, index, value));
        }
        else
        {
            var size = Encoding.UTF8.GetMaxByteCount(value.Length);
            var buffer = size <= StackLimit ? stackalloc byte[StackLimit] : new byte[size];
            var written = Encoding.UTF8.GetBytes(value, buffer);
            Check(sqlite3_bind_text(statement, index, buffer[..written]));
        }
    }

    public void Bind(int index, byte[]? value)
    {
        if (value is null)
        {
            Check(sqlite3_bind_null(statement, index));
        }
        else
        {
            Bind(index, value.AsSpan());
        }
    }

    public void Bind(int index, ReadOnlySpan<byte> value) =>
        Check(value.IsEmpty ? sqlite3_bind_zeroblob(statement, index, 0) : sqlite3_bind_blob(statement, index, value));

    public void Bind(int index, DateTimeOffset value) => Bind(index, value.ToUnixTimeMilliseconds());

    public void Bind(int index, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Bind(index, bytes);
    }

    /// <summary>Goes to the next row; false when there is none, and then the statement is ready again.</summary>
    public bool Step()
    {
        var result = sqlite3_step(statement);
        if (result == SQLITE_ROW)
        {
            return true;
        }

        Reset(result);
        return false;
    }

    /// <summary>Runs a statement without rows.</summary>
    public void Run() => Reset(sqlite3_step(statement));

    public long Long(int column) => sqlite3_column_int64(statement, column);

    public string Text(int column) => sqlite3_column_text(statement, column).utf8_to_string();

    public string? TextOrNull(int column) => sqlite3_column_type(statement, column) == SQLITE_NULL ? null : Text(column);

    public byte[]? Blob(int column) =>
        sqlite3_column_type(statement, column) == SQLITE_NULL ? null : sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private void Reset(int result)
    {
        var reset = sqlite3_reset(statement);
        Check(result == SQLITE_DONE ? reset : result);
    }

    private void Check(int result)
    {
        if (result != SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }
}
