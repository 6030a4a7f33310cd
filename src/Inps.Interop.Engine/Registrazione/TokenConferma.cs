using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// The token of a confirmation (ALAS-35): opaque, good for one ente, one content and a while. It holds the number of the draft and its own deadline,
/// sealed with a key of the database, so that nothing has to be stored or read to judge it.
/// </summary>
internal sealed class TokenConferma(InteropDbContextFactory contexts)
{
    private const string Nome = "CONFERMA";
    private const int Dati = 16;
    private const int Sigillo = 16;
    private byte[]? chiave;

    public async Task LoadAsync(CancellationToken ct) => chiave = await ChiaviDelDatabase.LoadAsync(contexts, Nome, ct).ConfigureAwait(false);

    public string Issue(string ente, byte[] impronta, long numeroDomanda, DateTimeOffset scadenza)
    {
        Span<byte> token = stackalloc byte[Dati + Sigillo];
        BinaryPrimitives.WriteInt64BigEndian(token, numeroDomanda);
        BinaryPrimitives.WriteInt64BigEndian(token[8..], scadenza.ToUnixTimeMilliseconds());
        Seal(token[..Dati], ente, impronta, token[Dati..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The number of the draft; null for anything that is not a token of this ente for this content, or is no longer good.</summary>
    public long? Read(string? testo, string ente, byte[] impronta, DateTimeOffset adesso)
    {
        Span<byte> token = stackalloc byte[Dati + Sigillo];
        if (testo is null || Base64Url.DecodeFromChars(testo, token, out _, out var written) != OperationStatus.Done || written != token.Length)
        {
            return null;
        }

        Span<byte> expected = stackalloc byte[Sigillo];
        Seal(token[..Dati], ente, impronta, expected);
        return CryptographicOperations.FixedTimeEquals(expected, token[Dati..])
            && BinaryPrimitives.ReadInt64BigEndian(token[8..]) > adesso.ToUnixTimeMilliseconds()
                ? BinaryPrimitives.ReadInt64BigEndian(token)
                : null;
    }

    private void Seal(ReadOnlySpan<byte> dati, string ente, byte[] impronta, Span<byte> sigillo)
    {
        var key = chiave ?? throw new InvalidOperationException("The store was not prepared: StoreStartup.PrepareAsync comes first.");
        byte[] message = [.. dati, .. impronta, .. Encoding.UTF8.GetBytes(ente)];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message, hash);
        hash[..Sigillo].CopyTo(sigillo);
    }
}
