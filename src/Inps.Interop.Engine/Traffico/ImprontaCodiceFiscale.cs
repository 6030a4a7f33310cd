using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;

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

    internal async Task LoadAsync(CancellationToken ct) => chiave = await ChiaviDelDatabase.LoadAsync(contexts, Nome, ct).ConfigureAwait(false);
}
