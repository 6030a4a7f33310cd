using System.Text;
using Inps.Interop.Client;
using Inps.Interop.Client.Cli;
using Inps.Interop.Gateway.Tests.Client;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>The client signs as the adesione asks, verifies the sealed answer, and checks stored messages offline.</summary>
[Collection(SicurezzaTestGroup.Name)]
public sealed class ClientCheFirmaTests(SicurezzaGateway gateway)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ProfiloFirma.IdAuthSoap01, "BonusBabySitting", SoapVersion.Soap12)]
    [InlineData(ProfiloFirma.IdAuthSoap02, "GestioneDomande", SoapVersion.Soap11)]
    [InlineData(ProfiloFirma.IntegritySoap01, "AssegnoTemporaneo", SoapVersion.Soap12)]
    [InlineData(ProfiloFirma.IntegritySoap01, "AssegnoTemporaneo", SoapVersion.Soap11)]
    [InlineData(ProfiloFirma.NonRepudiation01, "Alas", SoapVersion.Soap12)]
    [InlineData(ProfiloFirma.NonRepudiation01, "Alas", SoapVersion.Soap11)]
    public async Task EveryProfile_IsServed(ProfiloFirma profilo, string servizio, SoapVersion version)
    {
        using var client = new PatronatoClient(Options(profilo) with { SoapVersion = version });

        (await client.EchoAsync(servizio, "ciao", Ct)).Messaggio.Should().Be("ciao");
    }

    [Fact]
    public async Task WeakerProfile_IsToldAsTheFaultItIs()
    {
        using var client = new PatronatoClient(Options(ProfiloFirma.IdAuthSoap01));

        var thrown = await FluentActions.Awaiting(() => client.EchoAsync("AssegnoTemporaneo", "ciao", Ct)).Should().ThrowAsync<GuastoException>();
        thrown.Which.Guasto.Codice.Should().Be("WSS-003");
    }

    [Fact]
    public async Task AnswerThatIsNotSealed_IsRefused()
    {
        using var client = new PatronatoClient(Options(ProfiloFirma.NonRepudiation01));

        var thrown = await FluentActions.Awaiting(() => client.EchoAsync("AssegnoTemporaneo", "ciao", Ct)).Should().ThrowAsync<ConnessioneException>();
        thrown.Which.Message.Should().Contain("WSS-001");
    }

    [Fact]
    public async Task SealOfAnUnknownAuthority_IsRefused()
    {
        var options = Options(ProfiloFirma.NonRepudiation01);
        using var client = new PatronatoClient(options with { Firma = options.Firma! with { Autorita = [] } });

        var thrown = await FluentActions.Awaiting(() => client.EchoAsync("Alas", "ciao", Ct)).Should().ThrowAsync<ConnessioneException>();
        thrown.Which.Message.Should().Contain("WSS-007");
    }

    [Fact]
    public async Task Prompt_SignsAsTold()
    {
        string[] echo =
        [
            "echo", "--url", gateway.Process.BaseAddress.GetLeftPart(UriPartial.Authority), "--cert", TestCertificates.PemOf(EntiDiProva.Firmatario), "--ca", TestCertificates.PemOf("ca"),
            "--servizio", "Alas",
        ];

        var signed = await Uscita.OfAsync([.. echo, "--firma", "PROFILE_NON_REPUDIATION_01", "--firma-cert", TestCertificates.PemOf(EntiDiProva.Sigillo)]);
        var plain = await Uscita.OfAsync(echo);
        var wrong = await Uscita.OfAsync([.. echo, "--firma", "INTEGRITY_SOAP_02"]);

        signed.Codice.Should().Be(ExitCodes.Ok, because: signed.Error);
        (plain.Codice, plain.Error).Should().Match<(int Codice, string Error)>(seen => seen.Codice == ExitCodes.Errore && seen.Error.Contains("WSS-001"));
        (wrong.Codice, wrong.Error).Should().Match<(int Codice, string Error)>(seen => seen.Codice == ExitCodes.Errore && seen.Error.Contains("ID_AUTH_SOAP_01"));
    }

    [Fact]
    public async Task Lotto_IsSigned_WithItsAttachmentBeside()
    {
        var file = Path.Combine(gateway.Process.Folder, "firmato.xml");
        await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(EntiDiProva.OfFirmatario(Encoding.UTF8.GetString(LottiDiProva.File(970_000, 5)))), Ct);
        string[] lotto =
        [
            "lotto", file, "--url", gateway.Process.BaseAddress.GetLeftPart(UriPartial.Authority), "--cert", TestCertificates.PemOf(EntiDiProva.Firmatario),
            "--ca", TestCertificates.PemOf("ca"), "--firma", "INTEGRITY_SOAP_01",
        ];

        var sent = await Uscita.OfAsync(lotto);

        sent.Codice.Should().Be(ExitCodes.Ok, because: sent.Out + sent.Error);
        sent.Out.Should().Contain("registrate 5");
    }

    [Fact]
    public async Task StoredMessage_IsVerified_WheneverItWasSigned()
    {
        var signer = new MessageSigner(gateway.Certificate, [], TimeProvider.System);
        var signed = signer.Sign(
            Encoding.UTF8.GetBytes(SicurezzaGateway.Echo("Alas")),
            SoapVersion.Soap12,
            new SigningOptions { Parts = SecurityRequirements.IntegritySoap01WithId, To = gateway.AddressOf("Alas"), Lifetime = TimeSpan.FromMilliseconds(1) });
        var text = Encoding.UTF8.GetString(signed.Bytes.Span);
        var (good, changed, plain, none) = (Save(text), Save(text.Replace("ciao", "ciAo", StringComparison.Ordinal)), Save(SicurezzaGateway.Echo("Alas")), Save("<a/>"));

        var verified = await Uscita.OfAsync("verifica", good, "--ca", TestCertificates.PemOf("ca"));
        verified.Codice.Should().Be(ExitCodes.Ok, because: verified.Error);
        verified.Out.Should().Contain("valida").And.Contain("CN=sigillo").And.Contain("/Envelope/Body").And.Contain("sha256");

        var refused = await Uscita.OfAsync("verifica", changed, "--ca", TestCertificates.PemOf("ca"));
        (refused.Codice, refused.Error[..7]).Should().Be((ExitCodes.Rifiutato, "WSS-011"));
        (await Uscita.OfAsync("verifica", good, "--ca", TestCertificates.PemOf("patronato2"))).Error.Should().StartWith("WSS-007");
        (await Uscita.OfAsync("verifica", plain, "--ca", TestCertificates.PemOf("ca"))).Codice.Should().Be(ExitCodes.Rifiutato);
        (await Uscita.OfAsync("verifica", none, "--ca", TestCertificates.PemOf("ca"))).Codice.Should().Be(ExitCodes.Errore);
    }

    private PatronatoClientOptions Options(ProfiloFirma profilo) => new()
    {
        Address = gateway.Process.BaseAddress,
        Certificato = CertificatoClient.Load(TestCertificates.PemOf(EntiDiProva.Firmatario)),
        Autorita = CertificatoClient.LoadAutorita(TestCertificates.PemOf("ca")),
        UserId = "operatore.demo",
        CodiceUfficio = "6038C",
        Firma = new()
        {
            Profilo = profilo,
            Certificato = CertificatoClient.Load(TestCertificates.PemOf(EntiDiProva.Sigillo)),
            Autorita = CertificatoClient.LoadAutorita(TestCertificates.PemOf("ca")),
        },
    };

    private static string Save(string text)
    {
        var path = Path.Combine(TestFolders.New("verifica"), "messaggio.xml");
        File.WriteAllText(path, text);
        return path;
    }
}
