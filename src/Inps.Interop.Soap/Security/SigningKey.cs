using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Security;

/// <summary>The public key of a certificate, in one of the two algorithms.</summary>
internal sealed class SigningKey(X509Certificate2 certificate) : IDisposable
{
    private readonly RSA? rsa = certificate.GetRSAPublicKey();
    private readonly ECDsa? ecdsa = certificate.GetECDsaPublicKey();

    /// <summary>Why the key may not sign messages; null when it may.</summary>
    public CertificateProblem? Problem() => (rsa?.KeySize, ecdsa?.KeySize) switch
    {
        (null, null) => new CertificateProblem("non ha una chiave RSA o ECDSA", "has no RSA or ECDSA key"),
        (int bits and < AllowedAlgorithms.MinRsaBits, _) => new CertificateProblem(
            $"ha una chiave RSA di {bits} bit, minimo {AllowedAlgorithms.MinRsaBits}", $"has an RSA key of {bits} bits, the least is {AllowedAlgorithms.MinRsaBits}"),
        (_, int bits and < AllowedAlgorithms.MinEcdsaBits) => new CertificateProblem(
            $"ha una chiave ECDSA di {bits} bit, minimo {AllowedAlgorithms.MinEcdsaBits}", $"has an ECDSA key of {bits} bits, the least is {AllowedAlgorithms.MinEcdsaBits}"),
        _ => MaySign() ? null : new CertificateProblem("non è per firmare (KeyUsage)", "is not for signing (KeyUsage)"),
    };

    /// <summary>Whether the value signs the data; false too when the key is of the other algorithm.</summary>
    public bool Verify(SignatureMethod method, ReadOnlySpan<byte> data, ReadOnlySpan<byte> value) => method.IsEcdsa
        ? ecdsa is not null && ecdsa.VerifyData(data, value, method.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
        : rsa is not null && rsa.VerifyData(data, value, method.Hash, RSASignaturePadding.Pkcs1);

    /// <summary>Signs with the private key of a certificate.</summary>
    /// <exception cref="ArgumentException">The certificate has no private key of the two algorithms.</exception>
    public static byte[] Sign(X509Certificate2 certificate, SignatureMethod method, ReadOnlySpan<byte> data)
    {
        using var rsa = method.IsEcdsa ? null : certificate.GetRSAPrivateKey();
        using var ecdsa = method.IsEcdsa ? certificate.GetECDsaPrivateKey() : null;
        return rsa?.SignData(data, method.Hash, RSASignaturePadding.Pkcs1)
            ?? ecdsa?.SignData(data, method.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            ?? throw new ArgumentException("The certificate has no private RSA or ECDSA key.", nameof(certificate));
    }

    public void Dispose()
    {
        rsa?.Dispose();
        ecdsa?.Dispose();
    }

    // Without the extension a key may do anything (RFC 5280 §4.2.1.3).
    private bool MaySign() =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage
        || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0;
}
