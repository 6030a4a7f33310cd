using System.Net;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

[Collection(OneGateway.Name)]
public sealed class TransportTests(GatewayFixture fixture)
{
    private const string Address = "modi/soap/AssegnoTemporaneo/v1/";

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    public async Task OtherMethod_Is405_WithAllowAndFault(string method)
    {
        using var request = Request(Wire.Content(Wire.Envelope(Wire.Echo)), new HttpMethod(method));

        var answer = await SendAsync(request);

        answer.ShouldBeFault("GW-HTTP-405", 405, "transport");
        answer.Headers["Allow"].Should().Be("GET, HEAD, POST");
        answer.Frase().Should().Contain(method);
    }

    [Fact]
    public async Task OtherMethod_WithTextXml_GetsAFaultOfSoap11()
    {
        using var request = Request(Wire.Content(Wire.Envelope(Wire.Echo, ns: Wire.Soap11), "text/xml"), HttpMethod.Put);

        var answer = await SendAsync(request);

        answer.ShouldBeFault("GW-HTTP-405", 405, "transport", Wire.Soap11);
    }

    [Theory]
    [InlineData(null, "nessuno")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/xml; charset=utf-8", "application/xml")]
    [InlineData("multipart/form-data; boundary=x", "multipart/form-data")]
    [InlineData("nonsense", "nonsense")]
    public async Task OtherMediaType_Is415_AndSaysWhatWasSeen(string? mediaType, string seen)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Wire.Envelope(Wire.Echo)));
        if (mediaType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        var answer = await fixture.Client().SendAsync(content);

        answer.ShouldBeFault("GW-HTTP-415", 415, "transport");
        answer.Frase().Should().Contain(seen);
        answer.Text.Should().Contain("application/soap+xml").And.Contain("text/xml");
    }

    [Theory]
    [InlineData("application/soap+xml", Wire.Soap12)]
    [InlineData("text/xml", Wire.Soap11)]
    public async Task ContentEncoding_Is415_InTheVersionOfTheContentType(string mediaType, string version)
    {
        using var content = Wire.Content(Wire.Envelope(Wire.Echo, ns: version), mediaType);
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await fixture.Client().SendAsync(content);

        answer.ShouldBeFault("GW-HTTP-415", 415, "transport", version);
        answer.Frase().Should().Contain("gzip");
    }

    [Inside("wants limits of its own")]
    [Fact]
    public async Task AnnouncedBeyondTheLimit_Is413_AndTheGatewayStillServes()
    {
        using var content = Wire.Content(Wire.Envelope($"<x>{new string('a', GatewayFixture.MessaggioByte)}</x>"));

        var answer = await fixture.Client().SendAsync(content);

        answer.ShouldBeFault("GW-HTTP-413", 413, "transport");
        answer.Frase().Should().Contain(GatewayFixture.MessaggioByte.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
    }

    [Inside("wants limits of its own")]
    [Fact]
    public async Task ChunkedBeyondTheLimit_Is413()
    {
        using var request = Request(Wire.Content(Wire.Envelope($"<x>{new string('a', GatewayFixture.MessaggioByte)}</x>"), "text/xml"));
        request.Headers.TransferEncodingChunked = true;

        var answer = await SendAsync(request);

        answer.ShouldBeFault("GW-HTTP-413", 413, "transport", Wire.Soap11);
    }

    [Fact]
    public async Task ChunkedWithinTheLimit_IsAnswered()
    {
        using var request = Request(Wire.Content(Wire.Envelope(Wire.Echo)));
        request.Headers.TransferEncodingChunked = true;

        (await SendAsync(request)).Status.Should().Be(200);
    }

    [Fact]
    public async Task AtTheLimit_IsRead()
    {
        var envelope = Wire.Envelope(Wire.Echo);
        var padded = envelope + new string(' ', GatewayFixture.MessaggioByte - Encoding.UTF8.GetByteCount(envelope));

        var answer = await fixture.Client().PostAsync(padded);

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
    }

    [Theory]
    [InlineData("modi/soap/AssegnoTemporaneo/v1/")]
    [InlineData("modi/soap/AssegnoTemporaneo/v1")]
    [InlineData("modi/soap/GestioneDomande/v1/")]
    [InlineData("modi/soap/GestioneDomande/v1")]
    public async Task ServiceAddress_IsAnswered_WithAndWithoutTrailingSlash(string address)
    {
        var servizio = address.Split('/')[2];
        var body = Wire.Echo.Replace("AssegnoTemporaneo", servizio, StringComparison.Ordinal);
        using var request = Request(Wire.Content(Wire.Envelope(body)), address: address);

        var answer = await SendAsync(request);

        answer.Status.Should().Be(200);
        answer.Element("Servizio").Should().Be(servizio);
    }

    [Theory]
    [InlineData("modi/soap/AssegnoTemporaneo/v2/")]
    [InlineData("modi/soap/AssegnoTemporaneo/")]
    [InlineData("modi/soap//v1/")]
    [InlineData("modi/SOAP/AssegnoTemporaneo/v1/")]
    [InlineData("")]
    [InlineData("favicon.ico")]
    public async Task OtherAddress_Is404_WithTheTransactionId(string address)
    {
        using var request = Request(Wire.Content(Wire.Envelope(Wire.Echo)), address: address);

        using var response = await fixture.Client().SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Headers.GetValues("INPS-IdTransazione").Should().ContainSingle();
    }

    [Fact]
    public async Task UnknownService_IsNotInTheAdesione()
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo), "Pensioni");

        answer.ShouldBeFault("GW-ADE-02", 403, "fruitore");
        answer.Frase().Should().Contain("'Pensioni'").And.ContainAll("AssegnoTemporaneo", "GestioneDomande");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task HttpVersions_AreBothServed(int major)
    {
        using var request = Request(Wire.Content(Wire.Envelope(Wire.Echo)));
        request.Version = new Version(major, major == 1 ? 1 : 0);
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;

        using var response = await fixture.Client().SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Version.Major.Should().Be(major);
    }

    [Fact]
    public async Task Timings_ComeOnlyWhenAskedFor()
    {
        using var asking = Request(Wire.Content(Wire.Envelope(Wire.Echo)));
        asking.Headers.Add("INPS-Tempi", "1");
        using var askingStranger = Request(Wire.Content(Wire.Envelope(Wire.Echo)));
        askingStranger.Headers.Add("INPS-Tempi", "1");

        var asked = await SendAsync(asking);
        var refused = await SendAsync(askingStranger, certificate: null);
        var notAsked = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo));

        const string Ms = @"=\d+\.\d\d";
        asked.Headers["INPS-Tempi"].Should().MatchRegex(
            $"^transport{Ms};fruitore{Ms};envelope{Ms};identity{Ms};integrity{Ms};schema{Ms};operation{Ms};answer{Ms}$");
        refused.Headers["INPS-Tempi"].Should().MatchRegex($"^transport{Ms};fruitore{Ms}$");
        notAsked.Headers.Should().NotContainKey("INPS-Tempi");
    }

    [Fact]
    public async Task TransactionId_IsNewForEveryCall_AndTheSameInHeaderAndBody()
    {
        var first = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo));
        var second = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo));

        first.IdTransazione.Should().NotBe(second.IdTransazione);
        first.Element("IdRichiesta").Should().Be(first.IdTransazione);
        Guid.Parse(second.IdTransazione!).Version.Should().Be(7);
    }

    [Fact]
    public async Task Answer_TellsNothingOfTheServer()
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo));

        answer.Headers.Keys.Should().NotContain(["Server", "X-Powered-By"]);
    }

    private static HttpRequestMessage Request(HttpContent content, HttpMethod? method = null, string address = Address) =>
        new(method ?? HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };

    private async Task<Answer> SendAsync(HttpRequestMessage request, string? certificate = "patronato1")
    {
        using var response = await fixture.Client(certificate).SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
