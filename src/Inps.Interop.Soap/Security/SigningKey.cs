using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// The public key of a certificate, in one of the two algorithms, borrowed until it is disposed. Importing an RSA key costs several verifications, so
/// that keys are kept with their certificate; no two threads use one at once, which the framework does not promise to be safe.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    // What is kept goes with its certificate; more than can verify at once are not kept.
    private static readonly ConditionalWeakTable<X509Certificate2, ConcurrentStack<SigningKey>> Idle = [];
    private static readonly int MostIdle = Environment.ProcessorCount;

    private readonly ConcurrentStack<SigningKey> home;

    private SigningKey(X509Certificate2 certificate, ConcurrentStack<SigningKey> home)
    {
        this.home = home;
        Rsa = certificate.GetRSAPublicKey();
        Ecdsa = certificate.GetECDsaPublicKey();
        Problem = Judge(certificate);
    }

    /// <summary>The key, when it is of this algorithm.</summary>
    public RSA? Rsa { get; }

    /// <inheritdoc cref="Rsa"/>
    public ECDsa? Ecdsa { get; }

    /// <summary>Why the key may not sign messages; null when it may.</summary>
    public CertificateProblem? Problem { get; }

    /// <summary>Borrows the key of a certificate.</summary>
    /// <exception cref="CryptographicException">It cannot be read.</exception>
    public static SigningKey Of(X509Certificate2 certificate)
    {
        var home = Idle.GetValue(certificate, static _ => new());
        return home.TryPop(out var key) ? key : new SigningKey(certificate, home);
    }

    /// <summary>Whether the value signs what has this digest, by the hash of the method; false too when the key is of the other algorithm.</summary>
    public bool Verify(SignatureMethod method, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> value) => method.IsEcdsa
        ? Ecdsa is not null && Ecdsa.VerifyHash(digest, value, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
        : Rsa is not null && Rsa.VerifyHash(digest, value, method.Hash, RSASignaturePadding.Pkcs1);

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

    /// <summary>Gives the key back: it is not to be used any more.</summary>
    public void Dispose()
    {
        if (home.Count < MostIdle)
        {
            home.Push(this);
            return;
        }

        Rsa?.Dispose();
        Ecdsa?.Dispose();
    }

    private CertificateProblem? Judge(X509Certificate2 certificate) => (Rsa?.KeySize, Ecdsa?.KeySize) switch
    {
        (null, null) => new CertificateProblem("non ha una chiave RSA o ECDSA", "has no RSA or ECDSA key"),
        (int bits and < AllowedAlgorithms.MinRsaBits, _) => new CertificateProblem(
            $"ha una chiave RSA di {bits} bit, minimo {AllowedAlgorithms.MinRsaBits}", $"has an RSA key of {bits} bits, the least is {AllowedAlgorithms.MinRsaBits}"),
        (_, int bits and < AllowedAlgorithms.MinEcdsaBits) => new CertificateProblem(
            $"ha una chiave ECDSA di {bits} bit, minimo {AllowedAlgorithms.MinEcdsaBits}", $"has an ECDSA key of {bits} bits, the least is {AllowedAlgorithms.MinEcdsaBits}"),
        _ => MaySign(certificate) ? null : new CertificateProblem("non è per firmare (KeyUsage)", "is not for signing (KeyUsage)"),
    };

    // Without the extension a key may do anything (RFC 5280 §4.2.1.3).
    private static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage
        || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0;
}
