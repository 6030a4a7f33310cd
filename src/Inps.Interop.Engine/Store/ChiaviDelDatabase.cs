using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Store;

/// <summary>The secrets that belong to a database: made at first start, the same for every process on it.</summary>
internal static class ChiaviDelDatabase
{
    private const int Lunghezza = 32;

    /// <summary>Reads the key of that name, or makes it; of two processes that start together the first one's counts.</summary>
    public static async Task<byte[]> LoadAsync(InteropDbContextFactory contexts, string nome, CancellationToken ct)
    {
        if (await ReadAsync(contexts, nome, ct).ConfigureAwait(false) is { } chiave)
        {
            return chiave;
        }

        await using var context = contexts.CreateDbContext();
        context.Chiavi.Add(new ChiaveRow { Nome = nome, Valore = RandomNumberGenerator.GetBytes(Lunghezza) });
        try
        {
            await context.SaveChangesAsync(ct).ConfigureAwait(false);
        }
        catch (DbUpdateException e) when (StoreErrors.IsRefusedRow(e))
        {
            // Another process wrote it in the meantime: its key is read below.
        }

        return await ReadAsync(contexts, nome, ct).ConfigureAwait(false) ?? throw new InvalidOperationException($"The key {nome} could not be stored.");
    }

    private static async Task<byte[]?> ReadAsync(InteropDbContextFactory contexts, string nome, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Chiavi.AsNoTracking().Where(c => c.Nome == nome).Select(c => c.Valore).SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }
}
