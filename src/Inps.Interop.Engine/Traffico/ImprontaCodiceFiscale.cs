using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Traffico;

/// <summary>Keyed hash of a codice fiscale, by which the traffic is searched without showing it (design D8). The key belongs to the database and is made at first start.</summary>
public sealed class ImprontaCodiceFiscale
{
    private const string Nome = "CODICE_FISCALE";
    private const int Lunghezza = 16;
    private readonly InteropDbContextFactory contexts;
    private byte[]? chiave;

    internal ImprontaCodiceFiscale(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>First 16 bytes of HMAC-SHA256.</summary>
    /// <exception cref="InvalidOperationException">The store was not prepared.</exception>
    public byte[] Of(CodiceFiscale codiceFiscale)
    {
        var key = chiave ?? throw new InvalidOperationException("The store was not prepared: StoreStartup.PrepareAsync comes first.");
        Span<byte> text = stackalloc byte[Encoding.UTF8.GetMaxByteCount(Math.Min(codiceFiscale.InChiaro.Length, 32))];
        var length = Encoding.UTF8.GetBytes(codiceFiscale.InChiaro.AsSpan(0, Math.Min(codiceFiscale.InChiaro.Length, 32)), text);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text[..length], hash);
        return hash[..Lunghezza].ToArray();
    }

    /// <summary>Reads the key of the database, or makes it; of two processes that start together the first one's counts.</summary>
    internal async Task LoadAsync(CancellationToken ct)
    {
        chiave = await ReadAsync(ct).ConfigureAwait(false);
        if (chiave is not null)
        {
            return;
        }

        await using var context = contexts.CreateDbContext();
        context.Chiavi.Add(new ChiaveRow { Nome = Nome, Valore = RandomNumberGenerator.GetBytes(32) });
        try
        {
            await context.SaveChangesAsync(ct).ConfigureAwait(false);
        }
        catch (DbUpdateException e) when (StoreErrors.IsRefusedRow(e))
        {
            // Another process wrote it in the meantime: its key is read below.
        }

        chiave = await ReadAsync(ct).ConfigureAwait(false) ?? throw new InvalidOperationException($"The key {Nome} could not be stored.");
    }

    private async Task<byte[]?> ReadAsync(CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Chiavi.AsNoTracking().Where(c => c.Nome == Nome).Select(c => c.Valore).SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }
}
