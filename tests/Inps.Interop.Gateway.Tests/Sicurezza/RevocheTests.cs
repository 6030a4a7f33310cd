using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>What an authority says of its certificates, by its list or its responder, ends their use: those of channels and those of signatures.</summary>
public sealed class RevocheTests
{
    private const string Assegno = "AssegnoTemporaneo";

    [Fact]
    public async Task CertificateOnTheList_IsTls05_OnceTheListIsThere_WithTheReasonOfItsAuthority()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var canale = await ca.IssueAsync("canale");
        using var altro = await ca.IssueAsync("altro");
        await ca.PublishListAsync();
        await using var gateway = await StartAsync(ca, [Row("PAT901", ca.PathOf("canale.pem"), ca.PathOf("altro.pem"))]);
        using var client = gateway.Client(canale);
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);

        await ca.RevokeAsync("canale", "keyCompromise");
        await ca.PublishListAsync();
        var refused = await UntilAsync(client, answer => answer.Status != 200);

        refused.ShouldBeFault("GW-TLS-05", 403, "fruitore");
        refused.Frase().Should().Contain("dall'autorità che lo ha emesso (keyCompromise)").And.Contain("CN=canale");
        using var other = gateway.Client(altro);
        (await other.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
    }

    /// <summary>The handshake knows the lists; what only the responder knows, the pipeline tells, also on a connection that was there before.</summary>
    [Fact]
    public async Task WhereTheHandshakeDecides_AListedCertificateEndsIt_AndTheRespondersAnswerIsTls05()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var elencato = await ca.IssueAsync("elencato");
        using var canale = await ca.IssueAsync("canale");
        await ca.RevokeAsync("elencato", "keyCompromise");
        await ca.PublishListAsync();
        await ca.RevokeAsync("canale", "superseded");
        await ca.StartResponderAsync();
        await using var gateway = await GatewayProcess.StartAsync(
            ["Tls:ClientCertificate=Require", $"Revoche:Cartella={ca.Published}", $"Revoche:Ocsp:autorita={ca.ResponderAddress}"],
            adesioni: [Row("PAT901", TestCertificates.PemOf("patronato1"), ca.PathOf("elencato.pem"), ca.PathOf("canale.pem"))],
            readyCertificate: "patronato1");
        using var listed = gateway.Client(elencato);
        using var asked = gateway.Client(canale);
        using var good = gateway.Client("patronato1");

        var shaking = () => listed.PostAsync(Wire.Envelope(Wire.Echo));

        await shaking.Should().ThrowAsync<HttpRequestException>();
        (await asked.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("GW-TLS-05", 403, "fruitore");
        (await good.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
    }

    [Fact]
    public async Task SignatureOfAWithdrawnCertificate_IsWss007()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var sigillo = await ca.IssueAsync("sigillo");
        await ca.PublishListAsync();
        await using var gateway = await StartAsync(ca, [Row("PAT901", TestCertificates.PemOf("patronato1"), ca.PathOf("sigillo.pem"))]);
        using var client = gateway.Client("patronato1");
        (await client.PostAsync(Signed(gateway, sigillo))).Status.Should().Be(200);

        await ca.RevokeAsync("sigillo", "cessationOfOperation");
        await ca.PublishListAsync();
        var refused = await UntilAsync(client, answer => answer.Status != 200, () => Signed(gateway, sigillo));

        refused.ShouldBeFault("WSS-007", 500, "integrity");
        refused.Frase().Should().Contain("dall'autorità che lo ha emesso (cessationOfOperation)").And.Contain("CN=sigillo");
    }

    [Fact]
    public async Task Responder_IsAsked_AndItsAnswerCounts_WhoeverSignsForTheAuthority()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var canale = await ca.IssueAsync("canale");
        using var delegato = await ca.IssueAsync("delegato", "responder");
        await ca.StartResponderAsync();
        await using var gateway = await StartAsync(ca, [Row("PAT901", ca.PathOf("canale.pem"))], $"Revoche:Ocsp:autorita={ca.ResponderAddress}", "Revoche:OcspConservaSecondi=1");
        using var client = gateway.Client(canale);
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200, gateway.Errors);

        await ca.StartResponderAsync("delegato");
        (await UntilAsync(client, answer => answer.Status == 200)).Status.Should().Be(200);
        await ca.RevokeAsync("canale", "superseded");
        await ca.StartResponderAsync("delegato");
        var refused = await UntilAsync(client, answer => answer.Text.Contains("GW-TLS-05", StringComparison.Ordinal));

        refused.ShouldBeFault("GW-TLS-05", 403, "fruitore");
        refused.Frase().Should().Contain("(superseded)");
    }

    [Fact]
    public async Task ResponderThatIsNotThere_OrSignsForNobody_Is503_WithRetryAfter()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var canale = await ca.IssueAsync("canale");
        using var semplice = await ca.IssueAsync("semplice");
        await using var gateway = await StartAsync(ca, [Row("PAT901", ca.PathOf("canale.pem"))], $"Revoche:Ocsp:autorita={ca.ResponderAddress}");
        using var client = gateway.Client(canale);

        var unreachable = await client.PostAsync(Wire.Envelope(Wire.Echo));
        await ca.StartResponderAsync("semplice");
        var signedByNobody = await client.PostAsync(Wire.Envelope(Wire.Echo));
        await ca.StartResponderAsync();
        var again = await UntilAsync(client, answer => answer.Status == 200);

        unreachable.ShouldBeFault("GW-503", 503, "fruitore");
        unreachable.Frase().Should().Contain("il servizio OCSP di 'O=Prova, CN=Autorita autorita' non dà una risposta valida");
        unreachable.Headers["Retry-After"].Should().Be("30");
        signedByNobody.ShouldBeFault("GW-503", 503, "fruitore");
        again.Status.Should().Be(200);
    }

    [Fact]
    public async Task ResponderThatIsNotThere_LeavesTheListToDecide()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var canale = await ca.IssueAsync("canale");
        using var revocato = await ca.IssueAsync("revocato");
        await ca.RevokeAsync("revocato", "unspecified");
        await ca.PublishListAsync();
        await using var gateway = await StartAsync(
            ca, [Row("PAT901", ca.PathOf("canale.pem"), ca.PathOf("revocato.pem"))], $"Revoche:Ocsp:autorita={ca.ResponderAddress}");
        using var client = gateway.Client(canale);
        using var other = gateway.Client(revocato);

        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
        (await other.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("GW-TLS-05", 403, "fruitore");
    }

    [Theory]
    [InlineData("Revoche:TolleranzaOre=24", 200)]
    [InlineData("Revoche:TolleranzaOre=0", 503)]
    [InlineData("Revoche:SeNonVerificabile=Accetta", 200)]
    public async Task ListWithoutItsSuccessor_IsBelievedForAWhile_ThenAsTheSettingSays(string setting, int status)
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var canale = await ca.IssueAsync("canale");
        using var revocato = await ca.IssueAsync("revocato");
        await ca.RevokeAsync("revocato", "unspecified");
        var next = TimeProvider.System.GetUtcNow().AddHours(setting.EndsWith("Accetta", StringComparison.Ordinal) ? -100 : -1);
        await ca.PublishListAsync((next.AddDays(-7), next));
        await using var gateway = await StartAsync(ca, [Row("PAT901", ca.PathOf("canale.pem"), ca.PathOf("revocato.pem"))], setting);
        using var client = gateway.Client(canale);
        using var other = gateway.Client(revocato);

        var answer = await client.PostAsync(Wire.Envelope(Wire.Echo));

        answer.Status.Should().Be(status, answer.Text);
        (await other.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("GW-TLS-05", 403, "fruitore");
        if (status == 503)
        {
            answer.Frase().Should().Contain("doveva essere sostituita entro il");
        }
    }

    [Fact]
    public async Task FolderThatTurnsBad_LeavesInUseWhatWasRead()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var canale = await ca.IssueAsync("canale");
        await ca.RevokeAsync("canale", "unspecified");
        await ca.PublishListAsync();
        await using var gateway = await StartAsync(ca, [Row("PAT901", ca.PathOf("canale.pem"))]);

        await File.WriteAllTextAsync(Path.Combine(ca.Published, "autorita.crl"), "niente", TestContext.Current.CancellationToken);
        for (var attempt = 0; !gateway.Errors.Contains("what was read before stays in use", StringComparison.Ordinal) && attempt < 100; attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        gateway.Errors.Should().Contain("autorita.crl' cannot be used");
        using var client = gateway.Client(canale);
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("GW-TLS-05", 403, "fruitore");
    }

    [Fact]
    public async Task CertificateEnrolledByName_ChainsToAnAuthorityOfTheFolder()
    {
        await using var ca = await AutoritaOpenSsl.CreateAsync();
        using var canale = await ca.IssueAsync("canale");
        var row = new { codiceEnte = "PAT901", denominazione = "Prova", codicePatronato = "PAT901", servizi = new[] { Assegno }, uffici = new[] { "6038C" }, certificati = new[] { new { issuer = canale.Issuer, subject = canale.Subject } } };
        await using var gateway = await StartAsync(ca, [row]);
        await using var without = await GatewayProcess.StartAsync(adesioni: [row]);
        using var client = gateway.Client(canale);
        using var stranger = without.Client(canale);

        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
        (await stranger.PostAsync(Wire.Envelope(Wire.Echo))).ShouldBeFault("GW-TLS-02", 403, "fruitore");
    }

    private static Task<GatewayProcess> StartAsync(AutoritaOpenSsl ca, IReadOnlyList<object> adesioni, params string[] settings) =>
        GatewayProcess.StartAsync([$"Revoche:Cartella={ca.Published}", "Revoche:RilettaOgniSecondi=1", .. settings], adesioni: adesioni);

    private static object Row(string ente, params string[] pems) => new
    {
        codiceEnte = ente,
        denominazione = "Patronato di prova",
        codicePatronato = ente,
        servizi = new[] { Assegno },
        uffici = new[] { "6038C" },
        certificati = pems.Select(pem => new { pem }),
    };

    private static string Signed(GatewayProcess gateway, System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
    {
        var options = new SigningOptions { Parts = SecurityRequirements.IdAuthSoap01, To = $"{gateway.BaseAddress}modi/soap/{Assegno}/v1/" };
        var signed = new MessageSigner(certificate, [], TimeProvider.System)
            .Sign(System.Text.Encoding.UTF8.GetBytes(Wire.Envelope(Wire.Echo)), Soap.Envelope.SoapVersion.Soap12, options);
        return System.Text.Encoding.UTF8.GetString(signed.Bytes.Span);
    }

    private static async Task<Answer> UntilAsync(HttpClient client, Func<Answer, bool> done, Func<string>? message = null)
    {
        message ??= () => Wire.Envelope(Wire.Echo);
        var answer = await client.PostAsync(message());
        for (var attempt = 0; !done(answer) && attempt < 100; attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            answer = await client.PostAsync(message());
        }

        return answer;
    }
}
