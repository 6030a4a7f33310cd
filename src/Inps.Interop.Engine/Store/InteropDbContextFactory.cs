using System.Data.Common;
using Inps.Interop.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Store;

/// <summary>Makes contexts of the configured provider. The only place that chooses one.</summary>
internal sealed class InteropDbContextFactory : IDbContextFactory<InteropDbContext>
{
    private readonly Func<InteropDbContext> create;

    public InteropDbContextFactory(IOptions<DatabaseOptions> options)
    {
        Options = options.Value;
        ConnectionString = Options.Kind == DatabaseProvider.Sqlite ? SqliteConnectionString(Options) : Options.ConnectionString;
        create = Options.Kind switch
        {
            DatabaseProvider.Sqlite => Sqlite(ConnectionString, Options.AttesaSecondi),
            DatabaseProvider.PostgreSql => PostgreSql(ConnectionString, Options.AttesaSecondi),
            DatabaseProvider.SqlServer => SqlServer(ConnectionString, Options.AttesaSecondi),
            var other => throw new InvalidOperationException($"No store for {other}."),
        };
    }

    public DatabaseOptions Options { get; }

    /// <summary>The effective connection string: for SQLite the path is absolute.</summary>
    public string ConnectionString { get; }

    public InteropDbContext CreateDbContext() => create();

    /// <summary>A context on a connection that somebody else opened, and whose transaction somebody else ends.</summary>
    public InteropDbContext CreateOn(DbConnection connection)
    {
        InteropDbContext context = Options.Kind switch
        {
            DatabaseProvider.Sqlite => new SqliteInteropDbContext(new DbContextOptionsBuilder<SqliteInteropDbContext>().UseSqlite(connection).Options),
            DatabaseProvider.PostgreSql => new PostgreSqlInteropDbContext(new DbContextOptionsBuilder<PostgreSqlInteropDbContext>().UseNpgsql(connection).Options),
            DatabaseProvider.SqlServer => new SqlServerInteropDbContext(new DbContextOptionsBuilder<SqlServerInteropDbContext>().UseSqlServer(connection).Options),
            var other => throw new InvalidOperationException($"No store for {other}."),
        };
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    internal static Func<InteropDbContext> Sqlite(string connectionString, int attesaSecondi)
    {
        var options = new DbContextOptionsBuilder<SqliteInteropDbContext>()
            .UseSqlite(connectionString, sqlite => sqlite.CommandTimeout(attesaSecondi))
            .AddInterceptors(new SqlitePragmas(attesaSecondi))
            .ReplaceService<IMigrationsSqlGenerator, CompactSqliteMigrationsSqlGenerator>()
            .Options;
        return () => new SqliteInteropDbContext(options);
    }

    internal static Func<InteropDbContext> PostgreSql(string connectionString, int attesaSecondi)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlInteropDbContext>()
            .UseNpgsql(connectionString, npgsql => npgsql.CommandTimeout(attesaSecondi))
            .Options;
        return () => new PostgreSqlInteropDbContext(options);
    }

    internal static Func<InteropDbContext> SqlServer(string connectionString, int attesaSecondi)
    {
        var options = new DbContextOptionsBuilder<SqlServerInteropDbContext>()
            .UseSqlServer(connectionString, sqlServer => sqlServer.CommandTimeout(attesaSecondi))
            .Options;
        return () => new SqlServerInteropDbContext(options);
    }

    private static string SqliteConnectionString(DatabaseOptions options)
    {
        var text = string.IsNullOrWhiteSpace(options.ConnectionString) ? DatabaseOptions.DefaultSqlite : options.ConnectionString;
        var builder = new SqliteConnectionStringBuilder(text);
        if (!builder.DataSource.StartsWith(':') && !Path.IsPathRooted(builder.DataSource))
        {
            var folder = options.CartellaBase.Length > 0 ? options.CartellaBase : Directory.GetCurrentDirectory();
            builder.DataSource = Path.GetFullPath(Path.Combine(folder, builder.DataSource));
        }

        return builder.ConnectionString;
    }
}
