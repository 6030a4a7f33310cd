using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Soap.Tests.Security;

public sealed class SigningKeyTests
{
    [Theory]
    [InlineData("RSA")]
    [InlineData("P-256")]
    public void KeyGivenBack_IsBorrowedAgain_ButNeverByTwoAtOnce(string name)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(Keys.Named(name).RawData);

        var first = SigningKey.Of(certificate);
        using var second = SigningKey.Of(certificate);
        second.Should().NotBeSameAs(first);
        first.Dispose();
        using var third = SigningKey.Of(certificate);

        third.Should().BeSameAs(first);
    }

    [Fact]
    public void MoreThanCanVerifyAtOnce_AreNotKept()
    {
        using var certificate = X509CertificateLoader.LoadCertificate(Keys.Rsa.RawData);
        var borrowed = Enumerable.Range(0, Environment.ProcessorCount + 1).Select(_ => SigningKey.Of(certificate)).ToList();

        borrowed.ForEach(key => key.Dispose());

        var kept = borrowed.ConvertAll(key => Record.Exception(() => key.Rsa!.ExportParameters(includePrivateParameters: false)));
        kept[..^1].Should().AllSatisfy(exception => exception.Should().BeNull());
        kept[^1].Should().BeOfType<ObjectDisposedException>();
    }

    [Fact]
    public void SameCertificate_IsVerifiedByManyAtOnce()
    {
        var method = AllowedAlgorithms.Signature(isEcdsa: false, HashAlgorithmName.SHA256);
        using var certificate = X509CertificateLoader.LoadCertificate(Keys.Rsa.RawData);
        var messages = Enumerable.Range(0, 64).Select(i => new[] { (byte)i }).Select(data => (Digest: SHA256.HashData(data), Value: SigningKey.Sign(Keys.Rsa, method, data))).ToList();

        var good = messages.AsParallel().WithDegreeOfParallelism(8).Select((message, i) =>
        {
            using var key = SigningKey.Of(certificate);
            return key.Verify(method, message.Digest, message.Value) && !key.Verify(method, messages[(i + 1) % messages.Count].Digest, message.Value);
        });

        good.ToList().Should().OnlyContain(isGood => isGood);
    }
}
