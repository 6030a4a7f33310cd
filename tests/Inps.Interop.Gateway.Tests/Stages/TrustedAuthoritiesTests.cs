using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Tests.Stages;

public sealed class TrustedAuthoritiesTests
{
    private static readonly DateTime Today = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Trust_EndsWithTheAuthority_NotWithTheCertificateAlone()
    {
        using var key = RSA.Create(2048);
        using var ca = Authority(key, Today.AddDays(30));
        using var certificate = Issue(ca, Today.AddDays(20));
        var authorities = new TrustedAuthorities([ca]);

        authorities.IsTrusted(certificate, "A", Today).Should().BeTrue();
        authorities.IsTrusted(certificate, "A", Today.AddDays(10)).Should().BeTrue();
        authorities.IsTrusted(certificate, "A", Today.AddDays(31)).Should().BeFalse("it was remembered, but not for ever");
        authorities.IsTrusted(certificate, "A", Today).Should().BeTrue();
    }

    [Fact]
    public void OtherAuthority_IsNotTrusted()
    {
        using var key = RSA.Create(2048);
        using var otherKey = RSA.Create(2048);
        using var ca = Authority(key, Today.AddDays(30));
        using var other = Authority(otherKey, Today.AddDays(30));
        using var certificate = Issue(other, Today.AddDays(20));

        new TrustedAuthorities([ca]).IsTrusted(certificate, "A", Today).Should().BeFalse();
    }

    private static X509Certificate2 Authority(RSA key, DateTime to)
    {
        var request = new CertificateRequest("CN=CA di prova", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Today.AddDays(-1), to);
    }

    private static X509Certificate2 Issue(X509Certificate2 ca, DateTime to)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=patronato", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Create(ca, Today.AddDays(-1), to, [1, 2, 3]);
    }
}
