using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>The plainest client of all: a message in a file and <c>curl</c>.</summary>
[Collection(ForeignClientGroup.Name)]
public sealed class CurlTests(ServedGateway served)
{
    private const string Soap12Type = "application/soap+xml; charset=utf-8";
    private const string Soap11Type = "text/xml; charset=utf-8";

    [Fact]
    public async Task Soap12_IsRegistered()
    {
        var answer = await PostAsync(DomandeDiProva.Envelope(1, Target.Fresh("curl-soap12-0001")), Soap12Type);

        answer.ShouldBeRegistered("200 1.1 application/soap+xml; charset=utf-8");
        answer.Root.Name.NamespaceName.Should().Be(Wire.Soap12);
    }

    [Fact]
    public async Task Soap11WithAction_IsRegistered()
    {
        var answer = await PostAsync(
            DomandeDiProva.Envelope(2, Target.Fresh("curl-soap11-0001"), Wire.Soap11), Soap11Type,
            "-H", "SOAPAction: \"http://inps.it/AssegnoTemporaneo/v1/IAssegnoTemporaneo/PresentaDomanda\"");

        answer.ShouldBeRegistered("200 1.1 text/xml; charset=utf-8");
        answer.Root.Name.NamespaceName.Should().Be(Wire.Soap11);
    }

    [Fact]
    public async Task Http2_IsRegistered()
    {
        var answer = await PostAsync(DomandeDiProva.Envelope(3, Target.Fresh("curl-http2-0001")), Soap12Type, "--http2");

        answer.ShouldBeRegistered("200 2 application/soap+xml; charset=utf-8");
    }

    [Fact]
    public async Task LargeBodyWithExpectContinue_IsAskedForAndRegistered()
    {
        // Blanks between elements mean nothing: a large message that is still this domanda.
        var envelope = DomandeDiProva.Envelope(4, Target.Fresh("curl-expect-0001")).Replace("<Minori>", $"{new string(' ', 3_000_000)}<Minori>", StringComparison.Ordinal);
        var answer = await PostAsync(envelope, Soap12Type, "--http1.1", "-v", "-H", "Expect: 100-continue");

        answer.Errors.Should().Contain("100 Continue");
        answer.ShouldBeRegistered("200 1.1 application/soap+xml; charset=utf-8");
    }

    [Fact]
    public async Task TooLargeWithExpectContinue_IsRefusedUnsent()
    {
        var answer = await PostAsync(new string(' ', 40_000_000), Soap12Type, "--http1.1", "-v", "-H", "Expect: 100-continue");

        answer.Errors.Should().NotContain("100 Continue");
        answer.Status.Should().StartWith("413 ");
        answer.FaultCode.Should().Be("GW-HTTP-413");
    }

    [Fact]
    public async Task CertificateNotEnrolled_IsToldWhichOneWasSeen()
    {
        var answer = await PostAsync(Wire.Envelope(Wire.Echo), Soap12Type, certificate: "non-iscritto", []);

        answer.Status.Should().StartWith("403 ");
        answer.FaultCode.Should().Be("GW-TLS-02");
        using var certificate = TestCertificates.Load("non-iscritto");
        answer.Body.Should().Contain(certificate.GetCertHashString(HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task CertificateOfAnotherAuthority_IsToldTheSame()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var stranger = new CertificateRequest("CN=estraneo", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(TestCertificates.PemOf("estraneo"), stranger.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(TestCertificates.KeyOf("estraneo"), key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);

        var answer = await PostAsync(Wire.Envelope(Wire.Echo), Soap12Type, certificate: "estraneo", []);

        answer.Status.Should().StartWith("403 ");
        answer.FaultCode.Should().Be("GW-TLS-02");
        answer.Body.Should().Contain("CN=estraneo");
    }

    [Fact]
    public async Task NoCertificate_IsToldToPresentOne()
    {
        var answer = await PostAsync(Wire.Envelope(Wire.Echo), Soap12Type, certificate: null, []);

        answer.Status.Should().StartWith("403 ");
        answer.FaultCode.Should().Be("GW-TLS-01");
    }

    [Fact]
    public async Task ShippedSample_IsRegisteredAndThenADuplicate()
    {
        Tool.Require("curl");
        var bash = Tool.Require("bash");
        string[] script = [CampioniDiProva.PathOf("samples/client/curl/presenta.sh")];

        var first = await Tool.RunAsync(served.Process, bash, script);
        first.ExitCode.Should().Be(0, first.ToString());
        first.Output.Should().Contain("Duplicato>NO<").And.Contain("NumeroProtocollo>INPS-AUF-");
        var second = await Tool.RunAsync(served.Process, bash, script);
        second.Output.Should().Contain("Duplicato>SI<");
    }

    [Fact]
    public async Task ShippedSampleOfThePortaDiDominio_IsRegisteredAndThenADuplicate()
    {
        Tool.Require("curl");
        var bash = Tool.Require("bash");
        string[] script = [CampioniDiProva.PathOf("samples/spcoop/presenta.sh")];

        var first = await Tool.RunAsync(served.Process, bash, script);
        first.ExitCode.Should().Be(0, first.ToString());
        first.Output.Should().Contain("Duplicato>NO<").And.Contain("NumeroProtocollo>INPS-AUF-").And.Contain("RiferimentoMessaggio>PAT901_").And.Contain("ListaRiscontri>");
        var second = await Tool.RunAsync(served.Process, bash, script);
        second.Output.Should().Contain("Duplicato>SI<");
        var protocollo = Regex.Match(first.Output, "NumeroProtocollo>(INPS-AUF-[0-9-]+)<").Groups[1].Value;
        var lotto = await Tool.RunAsync(served.Process, bash, [CampioniDiProva.PathOf("samples/spcoop/invia-lotto.sh")]);
        lotto.ExitCode.Should().Be(0, lotto.ToString());
        lotto.Output.Should().Contain("EsitiLottoResponse").And.Contain("Duplicato>SI<").And.Contain(protocollo, "the domanda was presented before");
    }

    [Fact]
    public async Task ShippedSampleWithAnAttachment_IsRegisteredAndThenADuplicate()
    {
        Tool.Require("curl");
        var bash = Tool.Require("bash");
        string[] script = [CampioniDiProva.PathOf("samples/client/curl/presenta-con-allegato.sh")];

        var first = await Tool.RunAsync(served.Process, bash, script);
        first.ExitCode.Should().Be(0, first.ToString());
        first.Output.Should().Contain("Duplicato>NO<").And.Contain("NumeroProtocollo>INPS-AUF-");
        var second = await Tool.RunAsync(served.Process, bash, script);
        second.Output.Should().Contain("Duplicato>SI<");
    }

    [Fact]
    public async Task ShippedSampleOfALotto_IsWorked_AndThenEachIsADuplicate()
    {
        Tool.Require("curl");
        var bash = Tool.Require("bash");
        string[] script = [CampioniDiProva.PathOf("samples/client/curl/invia-lotto.sh")];

        var first = await Tool.RunAsync(served.Process, bash, script);
        first.ExitCode.Should().Be(0, first.ToString());
        first.Output.Should().Contain("X-Correlation-ID").And.Contain("StatoLotto>COMPLETATO<");
        Regex.Count(first.Output, "NumeroProtocollo>INPS-AUF-").Should().Be(3);
        var second = await Tool.RunAsync(served.Process, bash, script);
        Regex.Count(second.Output, "Duplicato>SI<").Should().Be(3, second.ToString());
    }

    private Task<CurlAnswer> PostAsync(string envelope, string contentType, params string[] more) => PostAsync(envelope, contentType, "patronato1", more);

    private async Task<CurlAnswer> PostAsync(string envelope, string contentType, string? certificate, string[] more)
    {
        var curl = Tool.Require("curl");
        var file = Path.Combine(served.Process.Folder, $"{Guid.NewGuid():N}.xml");
        await File.WriteAllTextAsync(file, envelope, TestContext.Current.CancellationToken);
        string[] identity = certificate is null ? [] : ["--cert", TestCertificates.PemOf(certificate), "--key", TestCertificates.KeyOf(certificate)];
        string[] version = more.Any(option => option.StartsWith("--http", StringComparison.Ordinal)) ? [] : ["--http1.1"];
        var result = await Tool.RunAsync(null, curl,
        [
            "--silent", "--show-error", "--cacert", TestCertificates.PemOf("ca"), .. identity, .. version, "-H", $"Content-Type: {contentType}", "--data-binary", "@" + file,
            "--write-out", "\n%{http_code} %{http_version} %{content_type}", .. more,
            served.Process.BaseAddress + "modi/soap/AssegnoTemporaneo/v1/",
        ]);
        result.ExitCode.Should().Be(0, result.ToString());
        var end = result.Output.LastIndexOf('\n');
        return new CurlAnswer(result.Output[(end + 1)..], result.Output[..end], result.Errors);
    }

    /// <param name="Status">Status, version of HTTP and media type.</param>
    private sealed record CurlAnswer(string Status, string Body, string Errors)
    {
        public XElement Root { get; } = XDocument.Parse(Body).Root!;

        public string? FaultCode => Root.Descendants(XName.Get("customFaultCode", Wire.Errori)).SingleOrDefault()?.Value;

        public void ShouldBeRegistered(string status)
        {
            Status.Should().Be(status, Body);
            Root.Descendants(XName.Get("Esito", Wire.Comune)).Single().Value.Should().StartWith("OK");
            Root.Descendants(XName.Get("NumeroProtocollo", Wire.AssegnoTemporaneo)).Single().Value.Should().StartWith("INPS-AUF-");
        }
    }
}
