using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Security;

/// <summary>The key of a certificate, in one of the two algorithms.</summary>
internal static class SigningKey
{
    /// <summary>Why the key may not sign messages; null when it may.</summary>
    public static CertificateProblem? Problem(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = rsa is null ? certificate.GetECDsaPublicKey() : null;
        return (rsa?.KeySize, ecdsa?.KeySize) switch
        {
            (null, null) => new CertificateProblem("non ha una chiave RSA o ECDSA", "has no RSA or ECDSA key"),
            (< AllowedAlgorithms.MinRsaBits, _) => new CertificateProblem(
                $"ha una chiave RSA di {rsa!.KeySize} bit, minimo {AllowedAlgorithms.MinRsaBits}", $"has an RSA key of {rsa.KeySize} bits, the least is {AllowedAlgorithms.MinRsaBits}"),
            (_, < AllowedAlgorithms.MinEcdsaBits) => new CertificateProblem(
                $"ha una chiave ECDSA di {ecdsa!.KeySize} bit, minimo {AllowedAlgorithms.MinEcdsaBits}", $"has an ECDSA key of {ecdsa.KeySize} bits, the least is {AllowedAlgorithms.MinEcdsaBits}"),
            _ => MaySign(certificate) ? null : new CertificateProblem("non è per firmare (KeyUsage)", "is not for signing (KeyUsage)"),
        };
    }

    /// <summary>Whether the value signs the data; false too when the key is of the other algorithm.</summary>
    public static bool Verify(X509Certificate2 certificate, SignatureMethod method, ReadOnlySpan<byte> data, ReadOnlySpan<byte> value)
    {
        if (method.IsEcdsa)
        {
            using var ecdsa = certificate.GetECDsaPublicKey();
            return ecdsa is not null && ecdsa.VerifyData(data, value, method.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        using var rsa = certificate.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(data, value, method.Hash, RSASignaturePadding.Pkcs1);
    }

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

    // Without the extension a key may do anything (RFC 5280 §4.2.1.3).
    private static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage
        || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0;
}
