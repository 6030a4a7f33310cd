using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>The schema of a database: made, or brought to this version.</summary>
internal static class StoreSchema
{
    /// <summary>Creates the SQLite folder and applies the pending migrations.</summary>
    /// <exception cref="StoreRefusedException">The database cannot be opened; or its schema is behind and <c>Database:Migrate</c> is false, or newer than this program.</exception>
    public static async Task PrepareAsync(InteropDbContextFactory contexts, CancellationToken ct)
    {
        CreateFolder(contexts);
        await MigrateAsync(contexts, ct).ConfigureAwait(false);
    }

    /// <summary>Where the file is; null where the database is a server's, or in memory.</summary>
    public static string? FolderOf(InteropDbContextFactory contexts) => contexts.Options.Kind == DatabaseProvider.Sqlite
        && Path.GetDirectoryName(new SqliteConnectionStringBuilder(contexts.ConnectionString).DataSource) is { Length: > 0 } folder ? folder : null;

    private static async Task MigrateAsync(InteropDbContextFactory contexts, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        try
        {
            await MigrateAsync(contexts, context, ct).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw new StoreRefusedException($"The database cannot be opened ({e.Message}): check Database:Provider and Database:ConnectionString.", e);
        }
    }

    private static async Task MigrateAsync(InteropDbContextFactory contexts, InteropDbContext context, CancellationToken ct)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var exists = await context.Database.CanConnectAsync(ct).ConfigureAwait(false);
        if (!exists && !contexts.Options.Migrate)
        {
            throw new StoreRefusedException("The database does not exist or does not answer, and Database:Migrate is false: create it, or set Database:Migrate to true.");
        }

        // Without a database there is no history to read; migrating creates it.
        var applied = exists ? (await context.Database.GetAppliedMigrationsAsync(ct).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal) : [];
        var unknown = applied.Except(known).ToList();
        if (unknown.Count > 0)
        {
            throw new StoreRefusedException($"The database was migrated by a newer version ({string.Join(", ", unknown)}): start that version, or restore a backup.");
        }

        var pending = known.Except(applied).Order(StringComparer.Ordinal).ToList();
        if (pending.Count > 0 && !contexts.Options.Migrate)
        {
            throw new StoreRefusedException(
                $"The database is behind by {pending.Count} migration(s) ({string.Join(", ", pending)}) and Database:Migrate is false: apply them, or set Database:Migrate to true.");
        }

        if (pending.Count > 0)
        {
            await context.Database.MigrateAsync(ct).ConfigureAwait(false);
        }
    }

    private static void CreateFolder(InteropDbContextFactory contexts)
    {
        if (FolderOf(contexts) is { } folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StoreRefusedException($"The folder of the database cannot be made ({e.Message}): check Database:ConnectionString.", e);
            }
        }
    }
}
