using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Security;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

public class TrustedCertificatesTests
{
    [Fact]
    public void CertificateOfAKnownAuthority_IsTrusted_WithoutBeingKnown()
    {
        Accepted(Verify(Sign(certificate: Keys.Other))).Certificate.Thumbprint.Should().Be(Keys.Other.Thumbprint);
    }

    [Fact]
    public void CertificateThatNobodyKnows_IsRefused_AndNamed()
    {
        var failure = Refused(Verify(Sign(certificate: Keys.Other), trust: new TrustedCertificates([Keys.Rsa])));

        failure.Code.Codice.Should().Be("WSS-007");
        failure.MessageEn.Should().Contain("neither known").And.Contain("CN=Altro").And.Contain(Keys.Other.SerialNumber);
    }

    [Theory]
    [InlineData(-20, -10, "expired on")]
    [InlineData(10, 20, "is not valid before")]
    public void CertificateOutOfItsTime_IsRefused(int from, int to, string told)
    {
        using var certificate = Keys.Issue("CN=Fuori tempo", RSA.Create(2048), from: Now.AddDays(from), to: Now.AddDays(to));

        Refused(Verify(Sign(certificate: certificate), trust: new TrustedCertificates([certificate]))).MessageEn.Should().Contain(told);
    }

    [Fact]
    public void CertificateThatMayNotSign_IsRefused()
    {
        using var certificate = Keys.Issue("CN=Solo cifratura", RSA.Create(2048), X509KeyUsageFlags.KeyEncipherment);

        Refused(Verify(Sign(certificate: certificate))).MessageEn.Should().Contain("KeyUsage");
    }

    [Fact]
    public void ShortKey_IsRefused()
    {
        using var certificate = Keys.Issue("CN=Chiave corta", RSA.Create(1024));

        Refused(Verify(Sign(certificate: certificate))).MessageEn.Should().Contain("1024 bits");
    }

    [Theory]
    [InlineData(CertificateReferenceKind.Thumbprint, "ThumbprintSHA1")]
    [InlineData(CertificateReferenceKind.SubjectKeyIdentifier, "SubjectKeyIdentifier")]
    [InlineData(CertificateReferenceKind.IssuerSerial, "Autorita di prova")]
    public void ReferenceToACertificateThatIsNotKnown_IsUnavailable(CertificateReferenceKind kind, string told)
    {
        var failure = Refused(Verify(Sign(options: Options() with { Reference = kind }, certificate: Keys.Other)));

        failure.Code.Codice.Should().Be("WSS-008");
        failure.MessageEn.Should().Contain(told);
    }

    [Theory]
    [InlineData("CN=Autorita di prova, O=Prova, C=IT")]
    [InlineData("C=IT,O=Prova,CN=Autorita di prova")]
    [InlineData("cn=autorita  di prova,o=\"Prova\",c=it")]
    [InlineData("2.5.4.3=Autorita di prova,OID.2.5.4.10=Prov\\a;C=IT")]
    public void IssuerName_IsComparedPartByPart(string written) => DistinguishedName.AreEqual(written, Keys.Ca.SubjectName).Should().BeTrue();

    [Theory]
    [InlineData("CN=Autorita di prova, O=Prova")]
    [InlineData("CN=Autorita di prova, O=Altra, C=IT")]
    [InlineData("O=Prova, CN=Autorita di prova, C=IT")]
    [InlineData("Autorita di prova")]
    [InlineData("")]
    public void OtherName_IsAnotherIssuer(string written) => DistinguishedName.AreEqual(written, Keys.Ca.SubjectName).Should().BeFalse();

    [Fact]
    public void NameWithEscapes_IsResolved() =>
        DistinguishedName.AreEqual("C=IT,O=Patronato \\+ Uno,OU=Unita\\, prima,CN=Sigillo", Keys.Rsa.SubjectName).Should().BeTrue();
}
