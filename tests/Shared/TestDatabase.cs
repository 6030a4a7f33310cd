using System.Data.Common;
using System.Globalization;
using Inps.Interop.Engine;
using Inps.Interop.Engine.Protocollo;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Inps.Interop.Tests.Shared;

/// <summary>A database that gateways are pointed at, and that a test reads behind their backs.</summary>
internal sealed record TestDatabase(string Provider, string ConnectionString)
{
    /// <summary>Settings that point a gateway at it.</summary>
    public IReadOnlyList<string> Settings => [$"Database:Provider={Provider}", $"Database:ConnectionString={ConnectionString}"];

    public static TestDatabase Sqlite(string folder) => new("Sqlite", $"Data Source={Path.Combine(folder, "gateway.db")}");

    public static TestDatabase PostgreSql(PostgresServer server) => new("PostgreSql", server.CreateDatabase());

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        DbConnection connection = Provider == "Sqlite" ? new SqliteConnection(ConnectionString + ";Pooling=false") : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    /// <summary>The number that a query gives; 0 for null.</summary>
    public async Task<long> CountAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(ct) is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Runs a statement that a test wrote.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The texts of a query's first column.</summary>
    public async Task<List<string>> ListAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(ct);
        var values = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    /// <summary>The engine's own proof of the protocol register.</summary>
    public async Task<IReadOnlyList<EsitoRegistro>> CheckRegistroAsync(CancellationToken ct)
    {
        await using var engine = Engine();
        return await engine.GetRequiredService<CheckRegistro>().RunAsync(ct);
    }

    /// <summary>The engine on this database, as another process of the product would have it.</summary>
    /// <param name="migrate">True: it may make the schema.</param>
    public ServiceProvider Engine(bool migrate = false)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = Provider,
                ["Database:ConnectionString"] = ConnectionString,
                ["Database:Migrate"] = migrate ? "true" : "false",
            })
            .Build();
        return new ServiceCollection().AddInpsInteropEngine(configuration).BuildServiceProvider();
    }
}
