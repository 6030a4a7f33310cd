using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>Each refusal of a caller has its code and says what was seen (design D9a).</summary>
[Collection(OneGateway.Name)]
public sealed class FruitoreTests(GatewayFixture fixture)
{
    [Fact]
    public async Task NoCertificate_IsTls01()
    {
        var answer = await fixture.Client(null).PostAsync(Wire.Envelope(Wire.Echo));

        answer.ShouldBeFault("GW-TLS-01", 403, "fruitore");
    }

    [Theory]
    [InlineData("non-iscritto", "GW-TLS-02", "non è associato ad alcuna adesione")]
    [InlineData("scaduto", "GW-TLS-03", "è scaduto")]
    [InlineData("futuro", "GW-TLS-04", "non è ancora valido")]
    [InlineData("revocato", "GW-TLS-05", "Revocato il 2026-01-31 10:30 UTC dall'operatore.")]
    [InlineData("del-server", "GW-TLS-06", "Usi indicati: 1.3.6.1.5.5.7.3.1.")]
    public async Task BadCertificate_IsRefused_AndItsDataAreTold(string certificate, string codice, string frase)
    {
        using var seen = TestCertificates.Load(certificate);

        var answer = await fixture.Client(certificate).PostAsync(Wire.Envelope(Wire.Echo));

        answer.ShouldBeFault(codice, 403, "fruitore");
        answer.Frase().Should().Contain(frase)
            .And.Contain($"'{seen.Subject}'").And.Contain($"'{seen.Issuer}'").And.Contain(seen.SerialNumber)
            .And.Contain(seen.GetCertHashString(HashAlgorithmName.SHA256))
            .And.Contain($"al {seen.NotAfter.ToUniversalTime():yyyy-MM-dd HH:mm} UTC");
    }

    [Theory]
    [InlineData("ogni-uso")]
    [InlineData("senza-usi")]
    public async Task CertificateForAnyUse_IsServed(string certificate)
    {
        var answer = await fixture.Client(certificate).PostAsync(Wire.Envelope(Wire.Echo));

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
    }

    [Fact]
    public async Task Fault_SpeaksSoap11_ToACallerOfSoap11()
    {
        var answer = await fixture.Client("scaduto").PostAsync(Wire.Envelope(Wire.Echo, ns: Wire.Soap11), mediaType: "text/xml");

        answer.ShouldBeFault("GW-TLS-03", 403, "fruitore", Wire.Soap11);
        answer.Text.Should().Contain("Client.Authorization");
    }

    [Fact]
    public async Task OtherNetwork_IsIp01_WithTheAddressSeen()
    {
        var answer = await fixture.Client("altra-rete").PostAsync(Wire.Envelope(Wire.Echo));

        answer.ShouldBeFault("GW-IP-01", 403, "fruitore");
        answer.Frase().Should().MatchRegex(@"Indirizzo visto: (127\.0\.0\.1|::1); ente: PAT906\.");
    }

    [Theory]
    [InlineData("sospeso", "PAT903 è nello stato Sospesa")]
    [InlineData("altro-ambiente", "non per l'ambiente Collaudo")]
    public async Task AdesioneNotInForce_IsAde01(string certificate, string frase)
    {
        var answer = await fixture.Client(certificate).PostAsync(Wire.Envelope(Wire.Echo));

        answer.ShouldBeFault("GW-ADE-01", 403, "fruitore");
        answer.Frase().Should().Contain(frase);
    }

    [Fact]
    public async Task ServiceOutsideTheAdesione_IsAde02_AndTheOthersAreServed()
    {
        var refused = await fixture.Client("solo-gestione").PostAsync(Wire.Envelope(Wire.Echo));
        var served = await fixture.Client("solo-gestione")
            .PostAsync(Wire.Envelope(Wire.Echo.Replace("AssegnoTemporaneo", "GestioneDomande", StringComparison.Ordinal)), "GestioneDomande");

        refused.ShouldBeFault("GW-ADE-02", 403, "fruitore");
        refused.Frase().Should().Contain("'AssegnoTemporaneo'").And.Contain("servizi abilitati: GestioneDomande");
        served.Status.Should().Be(200);
    }

    [Theory]
    [InlineData("patronato1", "PAT901")]
    [InlineData("rete-giusta", "PAT907")]
    [InlineData("per-soggetto", "PAT909")]
    public async Task EnrolledCertificate_IsRecognised(string certificate, string ente)
    {
        using var seen = TestCertificates.Load(certificate);

        var answer = await fixture.Client(certificate).PostAsync(Wire.Envelope(Wire.Echo));

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        answer.Element("CodiceEnte").Should().Be(ente);
        answer.Text.Should().Contain(seen.GetCertHashString(HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task EnrolledBySubject_FromAnotherAuthorityOfTheSameName_IsTls02()
    {
        using var forged = Forge(EntiDiProva.SubjectOf("per-soggetto"));

        using var client = fixture.Gateway.Client(forged);
        var answer = await client.PostAsync(Wire.Envelope(Wire.Echo));

        forged.Subject.Should().Be(EntiDiProva.SubjectOf("per-soggetto"));
        answer.ShouldBeFault("GW-TLS-02", 403, "fruitore");
    }

    [Fact]
    public async Task EnrolledByThumbprint_IsNotForgedByItsNames()
    {
        using var patronato1 = TestCertificates.Load("patronato1");
        using var forged = Forge(patronato1.Subject);

        using var client = fixture.Gateway.Client(forged);

        (await client.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("GW-TLS-02", 403, "fruitore");
    }

    [Fact]
    public async Task Stranger_IsRefused_BeforeItsBytesAreParsed()
    {
        var answer = await fixture.Client("non-iscritto").PostAsync("<!DOCTYPE x [<!ENTITY e 'x'>]><not-soap>&e;");

        answer.ShouldBeFault("GW-TLS-02", 403, "fruitore");
    }

    /// <summary>A certificate of the subject, issued by a CA that only shares the name of the development CA.</summary>
    private static X509Certificate2 Forge(string subject)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var real = X509CertificateLoader.LoadCertificateFromFile(TestCertificates.PemOf("ca"));
        using var caKey = RSA.Create(2048);
        var caRequest = new CertificateRequest(real.SubjectName, caKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        caRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        using var ca = caRequest.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(ca, now.AddDays(-1), now.AddDays(20), [1, 2, 3, 4]);
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
