using Microsoft.EntityFrameworkCore.Design;

namespace Inps.Interop.Engine.Store;

/// <summary>Contexts for the migration tool: no server is asked.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteInteropDbContext>
{
    public SqliteInteropDbContext CreateDbContext(string[] args) =>
        (SqliteInteropDbContext)InteropDbContextFactory.Sqlite("Data Source=:memory:", 30)();
}

internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlInteropDbContext>
{
    public PostgreSqlInteropDbContext CreateDbContext(string[] args) =>
        (PostgreSqlInteropDbContext)InteropDbContextFactory.PostgreSql("Host=localhost", 30)();
}

internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerInteropDbContext>
{
    public SqlServerInteropDbContext CreateDbContext(string[] args) =>
        (SqlServerInteropDbContext)InteropDbContextFactory.SqlServer("Server=localhost", 30)();
}
