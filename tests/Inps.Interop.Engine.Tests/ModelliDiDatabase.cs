using Inps.Interop.Engine.Store;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Inps.Interop.Engine.Tests;

/// <summary>A migrated database of each provider, of which every test gets a copy: migrating each anew would take most of the run.</summary>
internal static class ModelliDiDatabase
{
    private const int AttesaSecondi = 30;

    private static readonly Lazy<Task<string>> FileSqlite = new(async () =>
    {
        var file = Path.Combine(TestFolders.New("engine"), "modello.db");
        await MigrateAsync(InteropDbContextFactory.Sqlite(Sqlite(file) + ";Pooling=false", AttesaSecondi));
        return file;
    });

    private static readonly Lazy<Task<string>> NomePostgreSql = new(async () =>
    {
        var connection = PostgresServer.Shared.CreateDatabase() + ";Pooling=false";
        await MigrateAsync(InteropDbContextFactory.PostgreSql(connection, AttesaSecondi));
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    });

    /// <summary>Connection string of a copy in a folder.</summary>
    public static async Task<string> CopySqliteAsync(string folder)
    {
        var file = Path.Combine(folder, "prova.db");
        File.Copy(await FileSqlite.Value, file);
        return Sqlite(file);
    }

    /// <summary>Connection string of a copy on the shared server.</summary>
    public static async Task<string> CopyPostgreSqlAsync() => PostgresServer.Shared.CreateDatabase(await NomePostgreSql.Value);

    private static string Sqlite(string file) => $"Data Source={file}";

    private static async Task MigrateAsync(Func<InteropDbContext> create)
    {
        await using var context = create();
        await context.Database.MigrateAsync();
    }
}
