using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// Certificates as messages carry them, parsed once: senders are few and sign with the same one, and parsing costs more than checking a signature. What
/// is remembered is only what the bytes say; whether they are trusted is asked each time.
/// </summary>
internal static class ParsedCertificates
{
    private const int Most = 1000;
    private static readonly ConcurrentDictionary<string, X509Certificate2> Parsed = new(StringComparer.Ordinal);

    /// <exception cref="CryptographicException">The bytes are no certificate.</exception>
    public static X509Certificate2 Load(ReadOnlySpan<byte> der)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(der, digest);
        var key = Convert.ToHexString(digest);
        if (Parsed.TryGetValue(key, out var known))
        {
            return known;
        }

        var certificate = X509CertificateLoader.LoadCertificate(der);

        // The framework reads the dates when they are first asked for: what cannot be read is no certificate.
        _ = (certificate.NotBefore, certificate.NotAfter);
        if (Parsed.Count >= Most)
        {
            // Whoever was thrown out is parsed again; who still uses one keeps it.
            Parsed.Clear();
        }

        return Parsed.GetOrAdd(key, certificate);
    }
}
