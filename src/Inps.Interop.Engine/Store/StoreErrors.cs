using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Inps.Interop.Engine.Store;

/// <summary>Tells a row that the store will never take from a store that is down.</summary>
public static class StoreErrors
{
    internal static bool IsRefusedRow(Exception e) => e switch
    {
        // SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH
        SqliteException sqlite => sqlite.SqliteErrorCode is 18 or 19 or 20,

        // Classes 22 (data exception) and 23 (integrity constraint violation).
        PostgresException postgres => postgres.SqlState.StartsWith("22", StringComparison.Ordinal) || postgres.SqlState.StartsWith("23", StringComparison.Ordinal),

        // Duplicate key, null, foreign key, text too long.
        SqlException sqlServer => sqlServer.Number is 2601 or 2627 or 515 or 547 or 2628 or 8152,

        // A value that the provider cannot even write, such as half a character.
        ArgumentException or FormatException or InvalidCastException or OverflowException => true,
        _ => e.InnerException is { } inner && IsRefusedRow(inner),
    };

    /// <summary>True for a store that does not serve now, which a later attempt may find better; EF wraps what it takes for passing. A statement that the store does not understand is a defect.</summary>
    public static bool IsOfTheStore(Exception e) => e switch
    {
        // SQLITE_ERROR: no such table or column.
        SqliteException sqlite => sqlite.SqliteErrorCode != 1,

        // Class 42: syntax error or access rule violation.
        PostgresException postgres => !postgres.SqlState.StartsWith("42", StringComparison.Ordinal),

        // Invalid object or column name, syntax.
        SqlException sqlServer => sqlServer.Number is not (102 or 207 or 208),
        DbException => true,
        _ => e.InnerException is { } inner && IsOfTheStore(inner),
    };
}
