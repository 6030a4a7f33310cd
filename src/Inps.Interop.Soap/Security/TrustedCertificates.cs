using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Security;

/// <summary>Trust in certificates that are known one by one, and in those that given authorities have issued. Revocation is for whoever asks elsewhere.</summary>
public sealed class TrustedCertificates : ICertificateTrust
{
    private readonly IReadOnlyList<X509Certificate2> certificates;
    private readonly X509Certificate2Collection authorities;

    /// <param name="certificates">Trusted as they are; found by reference too.</param>
    /// <param name="authorities">Roots whose certificates are trusted.</param>
    public TrustedCertificates(IReadOnlyList<X509Certificate2> certificates, IReadOnlyList<X509Certificate2>? authorities = null)
    {
        this.certificates = certificates;
        this.authorities = [.. authorities ?? []];
    }

    public X509Certificate2? Find(CertificateReference reference) => certificates.FirstOrDefault(candidate => IsNamedBy(candidate, reference));

    public CertificateProblem? Judge(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, DateTimeOffset instant)
    {
        if (instant < certificate.NotBefore.ToUniversalTime())
        {
            return new CertificateProblem($"non è valido prima del {Date(certificate.NotBefore)}", $"is not valid before {Date(certificate.NotBefore)}");
        }

        if (instant > certificate.NotAfter.ToUniversalTime())
        {
            return new CertificateProblem($"è scaduto il {Date(certificate.NotAfter)}", $"expired on {Date(certificate.NotAfter)}");
        }

        return certificates.Any(known => known.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)) || HasTrustedRoot(certificate, issuers, instant)
            ? null
            : new CertificateProblem("non è tra quelli noti né è emesso da un'autorità nota", "is neither known nor issued by a known authority");
    }

    /// <summary>Whether a certificate is the one that a reference names.</summary>
    public static bool IsNamedBy(X509Certificate2 certificate, CertificateReference reference)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return reference switch
        {
            // SHA-1 names, it proves nothing: the certificate that is found is judged like every other.
            CertificateReference.Thumbprint thumbprint => thumbprint.Sha1.Span.SequenceEqual(certificate.GetCertHash(HashAlgorithmName.SHA1)),
            CertificateReference.ThumbprintSha256 thumbprint => thumbprint.Sha256.Span.SequenceEqual(certificate.GetCertHash(HashAlgorithmName.SHA256)),
            CertificateReference.SubjectKeyIdentifier identifier => identifier.KeyIdentifier.Span.SequenceEqual(KeyIdentifierOf(certificate).Span),
            CertificateReference.IssuerSerial named => BigInteger.TryParse(named.SerialNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
                && serial == new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true)
                && DistinguishedName.AreEqual(named.Issuer, certificate.IssuerName),
            _ => false,
        };
    }

    /// <summary>The extension SubjectKeyIdentifier; empty when the certificate has none.</summary>
    internal static ReadOnlyMemory<byte> KeyIdentifierOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes ?? default;

    private bool HasTrustedRoot(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, DateTimeOffset instant)
    {
        if (authorities.Count == 0)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(issuers.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = instant.LocalDateTime;
        return chain.Build(certificate);
    }

    private static string Date(DateTime local) => local.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
