using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Client;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

public sealed class CertificatoClientTests
{
    private readonly string folder = TestFolders.New("cert");

    [Fact]
    public void Pem_FindsTheKeyBesideIt()
    {
        using var loaded = CertificatoClient.Load(TestCertificates.PemOf("patronato1"));

        loaded.Certificato.HasPrivateKey.Should().BeTrue();
        loaded.Certificato.Subject.Should().Contain("patronato1");
    }

    [Fact]
    public void Pkcs12_IsReadWithItsPassword()
    {
        using var made = CertificatoDiProva.Create("CN=prova", "prova.example");
        var file = Path.Combine(folder, "prova.p12");
        File.WriteAllBytes(file, made.Export(X509ContentType.Pkcs12, "segreta"));

        using (var loaded = CertificatoClient.Load(file, password: "segreta"))
        {
            loaded.Certificato.Thumbprint.Should().Be(made.Thumbprint);
        }

        FluentActions.Invoking(() => CertificatoClient.Load(file, password: "sbagliata"))
            .Should().Throw<CertificatoException>().WithMessage("*prova.p12*password è sbagliata*");
    }

    [Fact]
    public void EncryptedPemKey_IsReadWithItsPassword()
    {
        using var made = CertificatoDiProva.Create("CN=prova", "prova.example");
        var file = Path.Combine(folder, "prova.pem");
        using var key = made.GetECDsaPrivateKey()!;
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        File.WriteAllText(file, made.ExportCertificatePem());
        File.WriteAllText(Path.ChangeExtension(file, ".key"), key.ExportEncryptedPkcs8PrivateKeyPem("segreta", encryption));

        using var loaded = CertificatoClient.Load(file, password: "segreta");

        loaded.Certificato.HasPrivateKey.Should().BeTrue();
    }

    [Fact]
    public void KeyOfAnotherCertificate_IsRefused() =>
        FluentActions.Invoking(() => CertificatoClient.Load(TestCertificates.PemOf("patronato1"), TestCertificates.KeyOf("patronato2")))
            .Should().Throw<CertificatoException>().WithMessage("*la chiave non gli corrisponde*");

    [Fact]
    public void PemWithoutKey_SaysHowToNameIt()
    {
        using var made = CertificatoDiProva.Create("CN=prova", "prova.example");
        var file = Path.Combine(folder, "sola.pem");
        File.WriteAllText(file, made.ExportCertificatePem());

        FluentActions.Invoking(() => CertificatoClient.Load(file)).Should().Throw<CertificatoException>().WithMessage("*INPS_INTEROP_KEY*");
    }

    [Fact]
    public void Autorita_AreReadFromPemAndDer()
    {
        using var made = CertificatoDiProva.Create("CN=CA", "ca.example");
        var pem = Path.Combine(folder, "ca.pem");
        var der = Path.Combine(folder, "ca.cer");
        File.WriteAllText(pem, made.ExportCertificatePem() + "\n" + made.ExportCertificatePem());
        File.WriteAllBytes(der, made.RawData);

        CertificatoClient.LoadAutorita(pem).Should().HaveCount(2);
        CertificatoClient.LoadAutorita(der).Should().ContainSingle();
        FluentActions.Invoking(() => CertificatoClient.LoadAutorita(SampleFinder.PathOf("global.json"))).Should().Throw<CertificatoException>();
    }
}
