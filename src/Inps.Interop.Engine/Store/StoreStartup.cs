using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>Brings the store to the state that the process needs, before the first call.</summary>
public sealed class StoreStartup
{
    private readonly InteropDbContextFactory contexts;
    private readonly RegistroAdesioni adesioni;
    private readonly ImprontaCodiceFiscale impronta;
    private readonly CambioProvider protocollo;
    private readonly TokenConferma token;

    internal StoreStartup(
        InteropDbContextFactory contexts, RegistroAdesioni adesioni, ImprontaCodiceFiscale impronta, CambioProvider protocollo, TokenConferma token)
    {
        this.protocollo = protocollo;
        this.contexts = contexts;
        this.adesioni = adesioni;
        this.impronta = impronta;
        this.token = token;
    }

    /// <summary>Creates the SQLite folder, applies the pending migrations, and loads the adesioni.</summary>
    /// <exception cref="StoreRefusedException">The schema is behind and <c>Database:Migrate</c> is false, or the schema is newer than this program, or the provider of the protocol does not fit the stored registers.</exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await StoreSchema.PrepareAsync(contexts, ct).ConfigureAwait(false);
        await protocollo.CheckAsync(ct).ConfigureAwait(false);
        await impronta.LoadAsync(ct).ConfigureAwait(false);
        await token.LoadAsync(ct).ConfigureAwait(false);
        await adesioni.StartAsync(ct).ConfigureAwait(false);
    }

    /// <summary>Why the store could not serve a call now.</summary>
    /// <returns>A sentence each; none when it can.</returns>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        if (!await context.Database.CanConnectAsync(ct).ConfigureAwait(false))
        {
            return ["the database does not answer"];
        }

        var problems = new List<string>();
        var applied = (await context.Database.GetAppliedMigrationsAsync(ct).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        if (!applied.SetEquals(context.Database.GetMigrations()))
        {
            problems.Add("the schema of the database is not this version's");
        }

        if (FreeMiB() is { } free && free < contexts.Options.SpazioMinimoMiB)
        {
            problems.Add("the disk of the database is nearly full");
        }

        return problems;
    }

    /// <summary>Room on the disk that holds the file; null where the database is a server's.</summary>
    private long? FreeMiB() => StoreSchema.FolderOf(contexts) is { } folder ? new DriveInfo(folder).AvailableFreeSpace / (1024 * 1024) : null;

    /// <summary>Free share of the disk that holds the file; null where the database is a server's.</summary>
    internal double? SpazioLibero() => StoreSchema.FolderOf(contexts) is { } folder && new DriveInfo(folder) is var disk ? (double)disk.AvailableFreeSpace / disk.TotalSize : null;
}

/// <summary>The store cannot be used by this process; the message says why and what to do.</summary>
public sealed class StoreRefusedException(string message, Exception? cause = null) : Exception(message, cause);
