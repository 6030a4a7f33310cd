using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Inps.Interop.Engine.Tests.Indici;

/// <summary>How SQLite would do a statement.</summary>
internal static class PianoDiEsecuzione
{
    /// <summary>A scan of what a part of the statement gives is none of a table.</summary>
    public static bool IsScanOfATable(string sql, string step) =>
        step.Split(' ') is ["SCAN", var alias, ..] && Regex.IsMatch(sql, $"(FROM|JOIN) \"\\w+\" AS \"{Regex.Escape(alias)}\"");

    public static List<string> Of(SqliteConnection connection, string sql, IReadOnlyList<SqliteParameter> parameters)
    {
        using var explain = connection.CreateCommand();
#pragma warning disable CA2100 // A statement of the engine.
        explain.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        }

        using var reader = explain.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
