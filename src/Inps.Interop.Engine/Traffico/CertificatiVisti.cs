using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Store;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Traffico;

/// <summary>The certificates of callers that no adesione holds whole, each stored once: the records of the calls have their digest only.</summary>
public sealed class CertificatiVisti
{
    private readonly InteropDbContextFactory contexts;
    private readonly ConcurrentDictionary<string, bool> noti = new(StringComparer.Ordinal);

    internal CertificatiVisti(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <summary>Stores a certificate unless it is there; costs a lookup in memory after the first time.</summary>
    public async ValueTask KeepAsync(X509Certificate2 certificato, CancellationToken ct)
    {
        if (noti.ContainsKey(certificato.Thumbprint))
        {
            return;
        }

        var impronta = certificato.GetCertHash(HashAlgorithmName.SHA256);
        await using var context = contexts.CreateDbContext();
        if (!await context.CertificatiVisti.AnyAsync(c => c.Impronta == impronta, ct).ConfigureAwait(false))
        {
            context.CertificatiVisti.Add(new CertificatoVistoRow { Impronta = impronta, Contenuto = certificato.RawData });
            try
            {
                await context.SaveChangesAsync(ct).ConfigureAwait(false);
            }
            catch (DbUpdateException)
            {
                // Another call was faster, or the store does not serve.
                if (await FindAsync(impronta, ct).ConfigureAwait(false) is null)
                {
                    throw;
                }
            }
        }

        noti.TryAdd(certificato.Thumbprint, true);
    }

    /// <summary>The certificate of a digest; null when none was kept.</summary>
    /// <param name="impronta">SHA-256.</param>
    public async Task<X509Certificate2?> FindAsync(byte[] impronta, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.CertificatiVisti.AsNoTracking().SingleOrDefaultAsync(c => c.Impronta == impronta, ct).ConfigureAwait(false);
        return row is null ? null : X509CertificateLoader.LoadCertificate(row.Contenuto);
    }
}
