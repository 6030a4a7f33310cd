using System.Net.Http.Headers;
using System.Text;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Gateway.Tests.Spcoop;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hosts;

/// <summary>SOAP 1.1, SOAP 1.2, MTOM, faults and their statuses come out of the other host as out of the default one, byte for byte.</summary>
[Collection(BothHostsTestGroup.Name)]
public sealed class SameAnswersTests(BothHosts hosts)
{
    private const string Soap12 = "application/soap+xml; charset=utf-8";
    private const string Soap11 = "text/xml; charset=utf-8";

    /// <summary>All samples; one alone where a second process of the default host stands for the other.</summary>
    public static TheoryData<string> Campioni => new(SampleFinder.Servizi
        .SelectMany(servizio => Directory.GetFiles(SampleFinder.PathOf($"samples/{servizio}/v1"), "*.xml", SearchOption.AllDirectories))
        .Where(file => !file.Contains("variazioni", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(SampleFinder.PathOf("samples"), file)).Order(StringComparer.Ordinal)
        .Take(Target.Host is null ? 1 : int.MaxValue));

    [Theory]
    [MemberData(nameof(Campioni))]
    public async Task Sample_IsVerifiedOverSoap11_AndPresentedOverSoap12(string file)
    {
        var servizio = SampleFinder.ServizioOf(file);
        var domanda = Wire.Sample(file, "ambedue-" + file.GetHashCode(StringComparison.Ordinal).ToString("x8", null));
        var presenta = Wire.PresentaDomanda(domanda, ricevuta: true, servizio);

        await ShouldBeTheSameAsync(() => Post(Bytes(Wire.Envelope(presenta.Replace("PresentaDomanda", "VerificaDomanda", StringComparison.Ordinal), ns: Wire.Soap11)), Soap11, servizio));
        await ShouldBeTheSameAsync(() => Post(Bytes(Wire.Envelope(presenta)), Soap12, servizio));
    }

    [Theory]
    [InlineData(Wire.Soap12)]
    [InlineData(Wire.Soap11)]
    public async Task Package_IsAnsweredByAPackage(string soap)
    {
        var domanda = Wire.Sample("valide/con-allegato.xml", "ambedue-mtom-" + soap.Length);
        var envelope = Wire.Envelope(Wire.PresentaDomanda(domanda, ricevuta: true), ns: soap);

        await ShouldBeTheSameAsync(() => Message(HttpMethod.Post, "AssegnoTemporaneo", Package.Of(envelope, soap)), status: 200);
    }

    public static TheoryData<string, string, string?, string, int> Rifiuti => new()
    {
        { "GET", "patronato1", null, "", 200 },
        { "HEAD", "patronato1", null, "", 200 },
        { "PUT", "patronato1", Soap12, Wire.Envelope(Wire.Echo), 405 },
        { "DELETE", "patronato1", null, "", 405 },
        { "OPTIONS", "patronato1", null, "", 405 },
        { "POST", "patronato1", Soap12, Wire.Envelope(Wire.Echo), 200 },
        { "POST", "patronato1", Soap11, Wire.Envelope(Wire.Echo, ns: Wire.Soap11), 200 },
        { "POST", "patronato1", Soap11, Wire.Envelope(Wire.Echo), 500 },
        { "POST", "patronato1", "application/json", "{}", 415 },
        { "POST", "patronato1", null, Wire.Envelope(Wire.Echo), 415 },
        { "POST", "patronato1", "text/xml; charset=nessuno", Wire.Envelope(Wire.Echo, ns: Wire.Soap11), 500 },
        { "POST", "patronato1", Soap12, "", 500 },
        { "POST", "patronato1", Soap12, "<a><b></a>", 500 },
        { "POST", "patronato1", Soap12, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 500 },
        { "POST", "patronato1", Soap12, Wire.Envelope(Wire.Echo, headers: ""), 500 },
        { "POST", "patronato1", Soap12, Wire.Envelope(Wire.Echo, headers: Wire.Identity.Replace("6038C", "9999X", StringComparison.Ordinal)), 403 },
        { "POST", "patronato1", Soap12, Wire.Envelope("<nessuna-operazione/>"), 500 },
        { "POST", "patronato1", Soap12, Wire.Envelope(Wire.Echo, headers: Wire.Identity + "<x:y xmlns:x='urn:x' s:mustUnderstand='true'/>"), 500 },
        { "POST", "patronato1", "multipart/related; type=\"application/xop+xml\"", Wire.Envelope(Wire.Echo), 415 },
        { "POST", "", Soap12, Wire.Envelope(Wire.Echo), 403 },
        { "POST", "", Soap11, Wire.Envelope(Wire.Echo, ns: Wire.Soap11), 403 },
        { "GET", "", null, "", 200 },
        { "POST", "non-iscritto", Soap12, Wire.Envelope(Wire.Echo), 403 },
        { "POST", "scaduto", Soap11, Wire.Envelope(Wire.Echo, ns: Wire.Soap11), 403 },
        { "POST", "sospeso", Soap12, Wire.Envelope(Wire.Echo), 403 },
        { "POST", "revocato", Soap12, Wire.Envelope(Wire.Echo), 403 },
        { "POST", "futuro", Soap12, Wire.Envelope(Wire.Echo), 403 },
        { "POST", "altra-rete", Soap12, Wire.Envelope(Wire.Echo), 403 },
        { "POST", "solo-gestione", Soap12, Wire.Envelope(Wire.Echo), 403 },
    };

    [Theory]
    [MemberData(nameof(Rifiuti))]
    public Task Call_GetsTheSameStatusAndFault(string method, string certificate, string? contentType, string body, int status) => ShouldBeTheSameAsync(
        () => Message(new HttpMethod(method), "AssegnoTemporaneo", body.Length == 0 && contentType is null ? null : Content(Bytes(body), contentType)), certificate, status);

    [Theory]
    [InlineData(false, false, 200)]
    [InlineData(true, false, 200)]
    [InlineData(false, true, 413)]
    [InlineData(true, true, 413)]
    public async Task LongMessage_IsTaken_OrRefusedAtTheSameLength(bool chunked, bool tooLong, int status)
    {
        var words = new string('x', tooLong ? Stages.GatewayFixture.MessaggioByte : Stages.GatewayFixture.MessaggioByte / 2);
        var envelope = Bytes(Wire.Envelope(Wire.Echo).Replace("<s:Body>", $"<!--{words}--><s:Body>", StringComparison.Ordinal));

        await ShouldBeTheSameAsync(
            () =>
            {
                var request = Post(envelope, Soap12, "AssegnoTemporaneo");
                request.Headers.TransferEncodingChunked = chunked;
                return request;
            },
            status: status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task EncodedBody_GetsTheSameRefusal(string encoding) => await ShouldBeTheSameAsync(() =>
    {
        var request = Post(Bytes(Wire.Envelope(Wire.Echo)), Soap12, "AssegnoTemporaneo");
        request.Content!.Headers.ContentEncoding.Add(encoding);
        return request;
    });

    [Theory]
    [InlineData("modi/soap/AssegnoTemporaneo/v1/?wsdl")]
    [InlineData("modi/soap/AssegnoTemporaneo/v1?WSDL")]
    [InlineData("modi/soap/Alas/v1/?xsd=Alas.xsd")]
    [InlineData("modi/soap/Alas/v1/?xsd=altro.xsd")]
    [InlineData("modi/soap/Nessuno/v1/")]
    [InlineData("modi/soap/")]
    [InlineData("PD?accordo=Alas/definitorio.xsd")]
    [InlineData("PD")]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    [InlineData("mex")]
    public async Task WhatIsRead_IsTheSame(string address) =>
        await ShouldBeTheSameAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)), certificate: "");

    [Theory]
    [InlineData("PAT901", 200)]
    [InlineData("PAT902", 500)]
    public async Task Busta_GetsTheSameAnswer(string ente, int status)
    {
        var busta = new BustaDiProva { Ente = ente };

        await ShouldBeTheSameAsync(
            () => new HttpRequestMessage(HttpMethod.Post, new Uri("PD", UriKind.Relative)) { Content = Content(Bytes(busta.ToString()), Soap11) }, status: status);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static HttpRequestMessage Post(byte[] body, string contentType, string servizio) => Message(HttpMethod.Post, servizio, Content(body, contentType));

    private static HttpRequestMessage Message(HttpMethod method, string servizio, HttpContent? content) =>
        new(method, new Uri($"modi/soap/{servizio}/v1/", UriKind.Relative)) { Content = content };

    private static ByteArrayContent Content(byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    private async Task ShouldBeTheSameAsync(Func<HttpRequestMessage> make, string certificate = "patronato1", int? status = null)
    {
        var (standard, other) = await hosts.SendAsync(make, certificate);

        other.Text.Should().Be(standard.Text);
        standard.Status.Should().Be(status ?? standard.Status, "the answer was {0}", standard.Text);
    }
}
