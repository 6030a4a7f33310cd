using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>Certificates made for the tests, valid from 2020 to 2039.</summary>
internal static class Keys
{
    public static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset To = new(2039, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<X509Certificate2> LazyCa = new(() =>
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Autorita di prova, O=Prova, C=IT", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(From, To);
    });

    private static readonly Lazy<X509Certificate2> LazyRsa = new(() => Issue("CN=Sigillo, OU=\"Unita, prima\", O=Patronato + Uno, C=IT", RSA.Create(2048)));
    private static readonly Lazy<X509Certificate2> LazyOther = new(() => Issue("CN=Altro, C=IT", RSA.Create(2048)));
    private static readonly Lazy<X509Certificate2> LazyEc256 = new(() => Issue("CN=Sigillo EC 256, C=IT", ECDsa.Create(ECCurve.NamedCurves.nistP256)));
    private static readonly Lazy<X509Certificate2> LazyEc384 = new(() => Issue("CN=Sigillo EC 384, C=IT", ECDsa.Create(ECCurve.NamedCurves.nistP384)));
    private static readonly Lazy<X509Certificate2> LazyEc521 = new(() => Issue("CN=Sigillo EC 521, C=IT", ECDsa.Create(ECCurve.NamedCurves.nistP521)));

    public static X509Certificate2 Ca => LazyCa.Value;

    public static X509Certificate2 Rsa => LazyRsa.Value;

    /// <summary>Of the same authority, but not known one by one.</summary>
    public static X509Certificate2 Other => LazyOther.Value;

    public static X509Certificate2 Ec256 => LazyEc256.Value;

    public static X509Certificate2 Named(string name) => name switch
    {
        "RSA" => Rsa,
        "P-256" => Ec256,
        "P-384" => LazyEc384.Value,
        "P-521" => LazyEc521.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>A certificate of the test authority; the key is its own from then on.</summary>
    public static X509Certificate2 Issue(
        string subject, AsymmetricAlgorithm key, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var request = key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var generator = Ca.GetRSAPrivateKey()!;
        using var certificate = request.Create(
            Ca.SubjectName, X509SignatureGenerator.CreateForRSA(generator, RSASignaturePadding.Pkcs1), from ?? From, to ?? To, RandomNumberGenerator.GetBytes(16));
        return key is RSA own ? certificate.CopyWithPrivateKey(own) : certificate.CopyWithPrivateKey((ECDsa)key);
    }
}
