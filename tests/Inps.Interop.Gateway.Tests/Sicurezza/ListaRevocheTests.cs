using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Fiducia;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

public sealed class ListaRevocheTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void List_TellsWhatItHolds_AndWhoSignedIt()
    {
        using var ca = Authority(X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.KeyCertSign);
        using var sameName = Authority(X509KeyUsageFlags.CrlSign);
        using var withdrawn = Issue(ca, [0x00, 0x9A, 0x01]);
        using var good = Issue(ca, [0x01, 0x02]);

        var lista = ListaRevoche.Read(List(ca, [0x00, 0x9A, 0x01]));

        lista.Emittente.Should().Be(ca.Subject);
        lista.Prossima.Should().Be(Today.AddDays(7));
        lista.Find(withdrawn).Should().Be(new Revoca.Revocato(Today.AddDays(-2), 1));
        lista.Find(good).Should().BeNull();
        lista.IsSignedBy(ca).Should().BeTrue();
        lista.IsSignedBy(sameName).Should().BeFalse("the name alone proves nothing");
    }

    [Fact]
    public void AuthorityThatMayNotSignLists_HasSignedNone()
    {
        using var ca = Authority(X509KeyUsageFlags.KeyCertSign);

        ListaRevoche.Read(List(ca, [1])).IsSignedBy(ca).Should().BeFalse();
    }

    [Fact]
    public void ListSignedWithSha1_IsRefused()
    {
        using var key = RSA.Create(2048);
        var generator = new X509V2CrlGenerator();
        generator.SetIssuerDN(new X509Name("CN=Autorita di prova"));
        generator.SetThisUpdate(Today.UtcDateTime);
        generator.SetNextUpdate(Today.UtcDateTime.AddDays(7));
        var list = generator.Generate(new Asn1SignatureFactory("SHA1WITHRSA", DotNetUtilities.GetRsaKeyPair(key).Private)).GetEncoded();

        FluentActions.Invoking(() => ListaRevoche.Read(list)).Should().Throw<CryptographicException>().WithMessage("*signed with SHA*1*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("niente")]
    [InlineData("-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n")]
    [InlineData("-----BEGIN X509 CRL-----\n")]
    public void WhatIsNoList_IsRefused(string text) =>
        FluentActions.Invoking(() => ListaRevoche.Read(System.Text.Encoding.ASCII.GetBytes(text))).Should().Throw<CryptographicException>();

    [Fact]
    public void CutOrChangedList_IsRefused_OrNotSigned()
    {
        using var ca = Authority(X509KeyUsageFlags.CrlSign);
        var list = List(ca, [1]);

        for (var at = 0; at < list.Length; at++)
        {
            var changed = (byte[])list.Clone();
            changed[at] ^= 0x04;
            IsBelieved(changed, ca).Should().BeFalse("byte {0} was changed", at);
            IsBelieved(list[..at], ca).Should().BeFalse("it ends at {0}", at);
        }
    }

    private static bool IsBelieved(byte[] bytes, X509Certificate2 ca)
    {
        try
        {
            return ListaRevoche.Read(bytes).IsSignedBy(ca);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static X509Certificate2 Authority(X509KeyUsageFlags usage)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Autorita di prova", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(Today.AddDays(-10), Today.AddDays(100));
    }

    private static X509Certificate2 Issue(X509Certificate2 ca, byte[] serial)
    {
        using var key = RSA.Create(2048);
        using var issuer = ca.GetRSAPrivateKey()!;
        return new CertificateRequest("CN=patronato", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .Create(ca.SubjectName, X509SignatureGenerator.CreateForRSA(issuer, RSASignaturePadding.Pkcs1), Today.AddDays(-9), Today.AddDays(9), serial);
    }

    private static byte[] List(X509Certificate2 ca, byte[] serial)
    {
        var builder = new CertificateRevocationListBuilder();
        builder.AddEntry(serial, Today.AddDays(-2), X509RevocationReason.KeyCompromise);
        using var key = ca.GetRSAPrivateKey()!;
        return builder.Build(
            ca.SubjectName,
            X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            new System.Numerics.BigInteger(1),
            Today.AddDays(7),
            HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false),
            Today);
    }
}
