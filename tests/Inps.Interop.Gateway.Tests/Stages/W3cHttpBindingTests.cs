using System.Net;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>
/// The assertions of the W3C collection (2007, Part 2 §7) about the HTTP binding of a responding node, each under its identifier. One row of its table 17
/// is not kept: a message that is not well-formed gets 500 with the reason, as ModI wants it, and not 400.
/// </summary>
[Collection(OneGateway.Name)]
public sealed class W3cHttpBindingTests(GatewayFixture fixture)
{
    [Fact]
    public async Task MessageOfApplicationSoapXml_IsReadAndAnswered_x2_httpmediatype_mediatype()
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo), mediaType: "application/soap+xml");

        answer.Status.Should().Be(200);
        answer.ContentType.Should().StartWith("application/soap+xml");
    }

    [Theory]
    [InlineData("PUT", "application/soap+xml", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task RequestThatIsNoneOfTheBinding_GetsTheStatusOfTable17_x2_http_respbindreceive_initerror(string method, string mediaType, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("modi/soap/AssegnoTemporaneo/v1/", UriKind.Relative)) { Content = Wire.Content(Wire.Envelope(Wire.Echo), mediaType) };

        using var response = await fixture.Client().SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Fault_IsAMessageOfTheBinding_x2_http_respbindprocess_reshdr()
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope("<nessuna-operazione/>"), mediaType: "application/soap+xml");

        answer.ShouldBeFault("SOAP-004", 500, "envelope");
        answer.ContentType.Should().StartWith("application/soap+xml");
    }
}
