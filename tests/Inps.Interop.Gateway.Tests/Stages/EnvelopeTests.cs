using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>The rules of SOAP as a caller meets them; each rule by itself is tested in Soap.Tests.</summary>
[Collection(OneGateway.Name)]
public sealed class EnvelopeTests(GatewayFixture fixture)
{
    private const string Wsa = "http://www.w3.org/2005/08/addressing";
    private const string EchoAction = "http://inps.it/AssegnoTemporaneo/v1/IAssegnoTemporaneo/Echo";
    private static readonly XNamespace Soap12 = Wire.Soap12;
    private static readonly XNamespace Addressing = Wsa;

    [Theory]
    [InlineData(Wire.Soap11, "application/soap+xml", Wire.Soap12)]
    [InlineData(Wire.Soap12, "text/xml", Wire.Soap11)]
    [InlineData("http://www.w3.org/2001/09/soap-envelope", "application/soap+xml", Wire.Soap12)]
    public async Task OtherVersion_IsVersionMismatch_WithUpgrade(string ns, string mediaType, string answered)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, ns: ns), mediaType: mediaType);

        answer.ShouldBeFault("SOAP-002", 500, "envelope", answered);
        answer.Text.Should().Contain("VersionMismatch");
        answer.Envelope.Descendants(Soap12 + "SupportedEnvelope").Should().HaveCount(2);
    }

    [Fact]
    public async Task EveryMandatoryHeaderNotUnderstood_IsNamed()
    {
        const string Headers = Wire.Identity + """
            <a:Uno xmlns:a="urn:a" s:mustUnderstand="true"/><b:Due xmlns:b="urn:b" s:mustUnderstand="1"/>
            <c:Tre xmlns:c="urn:c" s:mustUnderstand="false"/><d:Quattro xmlns:d="urn:d" s:mustUnderstand="true" s:role="urn:altri"/>
            """;

        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, Headers));

        answer.ShouldBeFault("SOAP-001", 500, "envelope");
        answer.Envelope.Descendants(Soap12 + "NotUnderstood")
            .Select(header => Resolve(header)).Should().Equal("{urn:a}Uno", "{urn:b}Due");
        answer.Envelope.Descendants(Soap12 + "Value").First().Value.Should().EndWith(":MustUnderstand");
    }

    [Fact]
    public async Task MandatorySecurityHeader_IsVerified_WhereNoneIsAgreed()
    {
        const string Security = """<w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" s:mustUnderstand="1"/>""";

        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, Wire.Identity + Security));

        answer.ShouldBeFault("WSS-002", 500, "integrity");
    }

    [Theory]
    [InlineData("http://www.w3.org/2003/05/soap-envelope/role/next", false)]
    [InlineData("http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver", false)]
    [InlineData("http://www.w3.org/2003/05/soap-envelope/role/none", true)]
    [InlineData("urn:un-altro-nodo", true)]
    public async Task HeaderForAnotherRole_IsNotLookedAt(string role, bool served)
    {
        var header = $"""<a:Ignoto xmlns:a="urn:a" s:role="{role}" s:mustUnderstand="true"/>""";

        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, Wire.Identity + header));

        (answer.Status, answer.FaultCode).Should().Be(served ? (200, null) : (500, "SOAP-001"));
    }

    [Fact]
    public async Task EncodingStyle_IsDataEncodingUnknown()
    {
        var body = Wire.Echo.Replace("<a:Echo", """<a:Echo s:encodingStyle="http://www.w3.org/2003/05/soap-encoding" """, StringComparison.Ordinal);

        var answer = await fixture.Client().PostAsync(Wire.Envelope(body));

        answer.ShouldBeFault("SOAP-003", 500, "envelope");
        answer.Envelope.Descendants(Soap12 + "Value").First().Value.Should().EndWith(":DataEncodingUnknown");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'ciao'>]>", "", "")]
    [InlineData("<?avviso per-tutti?>", "", "")]
    [InlineData("", "<?avviso per-tutti?>", "")]
    [InlineData("", "", "<?avviso per-tutti?>")]
    [InlineData("", Wire.Echo, "")]
    public async Task WhatSoapForbids_IsRefused_WithItsPosition(string before, string inBody, string after)
    {
        var answer = await fixture.Client().PostAsync(before + Wire.Envelope(Wire.Echo + inBody) + after);

        answer.ShouldBeFault("SOAP-003", 500, "envelope");
        answer.Elenco().Should().ContainSingle().Which.Riga.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("non è XML")]
    [InlineData("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><a></b></s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>")]
    public async Task NotWellFormed_IsSoap003(string text)
    {
        (await fixture.Client().PostAsync(text)).ShouldBeFault("SOAP-003", 500, "envelope");
    }

    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", false)]
    public async Task Encodings_AreRead(string charset, bool bigEndian)
    {
        Encoding encoding = charset == "utf-8" ? new UTF8Encoding(true) : new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var envelope = """<?xml version="1.0"?>""" + Wire.Envelope(Wire.Echo.Replace("ciao", "perché no, però", StringComparison.Ordinal));
        using var content = new ByteArrayContent([.. encoding.GetPreamble(), .. encoding.GetBytes(envelope)]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/soap+xml", charset == "utf-8" ? "utf-8" : "utf-16");

        var answer = await fixture.Client().SendAsync(content);

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        answer.Element("Messaggio").Should().Be("perché no, però");
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData(EchoAction, 200)]
    [InlineData("http://inps.it/AssegnoTemporaneo/v1/IAssegnoTemporaneo/PresentaDomanda", 500)]
    public async Task ActionOfTheContentType_MustAgreeWithTheBody(string? action, int status)
    {
        using var content = Wire.Content(Wire.Envelope(Wire.Echo));
        if (action is not null)
        {
            content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("action", $"\"{action}\""));
        }

        var answer = await fixture.Client().SendAsync(content);

        answer.Status.Should().Be(status);
        answer.FaultCode.Should().Be(status == 200 ? null : "SOAP-004");
    }

    [Theory]
    [InlineData("\"\"", 200)]
    [InlineData("\"" + EchoAction + "\"", 200)]
    [InlineData(EchoAction, 200)]
    [InlineData("\"urn:altra\"", 500)]
    public async Task SoapActionHeader_MustAgreeWithTheBody(string action, int status)
    {
        using var content = Wire.Content(Wire.Envelope(Wire.Echo, ns: Wire.Soap11), "text/xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("modi/soap/AssegnoTemporaneo/v1/", UriKind.Relative)) { Content = content };
        request.Headers.TryAddWithoutValidation("SOAPAction", action);

        using var response = await fixture.Client().SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await Answer.ReadAsync(response);

        answer.Status.Should().Be(status);
        answer.Envelope.Name.NamespaceName.Should().Be(Wire.Soap11);
        answer.FaultCode.Should().Be(status == 200 ? null : "SOAP-004");
    }

    [Theory]
    [InlineData("""<a:AnnullaDomanda xmlns:a="http://inps.it/AssegnoTemporaneo/v1"/>""", "Operazioni: AggiungiMinore, Echo, IntegraSecondoGenitore, ModificaDomanda, PresentaDomanda, SalvaBozza, VerificaDomanda")]
    [InlineData("""<Echo xmlns="http://inps.it/GestioneDomande/v1"/>""", "http://inps.it/AssegnoTemporaneo/v1")]
    [InlineData("<Echo/>", "http://inps.it/AssegnoTemporaneo/v1")]
    [InlineData("", "Body")]
    public async Task UnknownOperation_IsSoap004_AndSaysWhichThereAre(string body, string frase)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(body));

        answer.ShouldBeFault("SOAP-004", 500, "envelope");
        answer.Frase().Should().Contain(frase);
    }

    [Fact]
    public async Task Addressing_IsAnswered_WithRelatesToAndANewMessageId()
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, Wire.Identity + AddressingHeaders(EchoAction)));

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        HeaderOf(answer, "RelatesTo").Should().Be("urn:uuid:1c0e8b4e-0000-4000-8000-000000000001");
        HeaderOf(answer, "MessageID").Should().Be("urn:uuid:" + answer.IdTransazione);
        HeaderOf(answer, "Action").Should().Be(EchoAction + "Response");
    }

    [Theory]
    [InlineData("urn:altra", Wire.Identity, "SOAP-004")]
    [InlineData(EchoAction, "", "IDN-001")]
    [InlineData(EchoAction, """<x:X xmlns:x="urn:x" s:mustUnderstand="true"/>""", "SOAP-001")]
    public async Task Addressing_IsAnsweredInFaultsToo(string action, string headers, string codice)
    {
        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, headers + AddressingHeaders(action)));

        answer.FaultCode.Should().Be(codice);
        HeaderOf(answer, "RelatesTo").Should().Be("urn:uuid:1c0e8b4e-0000-4000-8000-000000000001");
        HeaderOf(answer, "Action").Should().Be("http://www.w3.org/2005/08/addressing/soap/fault");
    }

    [Fact]
    public async Task WithoutAddressing_TheAnswerHasNone()
    {
        (await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo))).Text.Should().NotContain(Wsa);
    }

    private static string AddressingHeaders(string action) => $"""
        <w:Action xmlns:w="{Wsa}" s:mustUnderstand="true">{action}</w:Action>
        <w:MessageID xmlns:w="{Wsa}">urn:uuid:1c0e8b4e-0000-4000-8000-000000000001</w:MessageID>
        """;

    private static string? HeaderOf(Answer answer, string name) =>
        answer.Envelope.Element(Soap12 + "Header")?.Element(Addressing + name)?.Value;

    private static string Resolve(XElement notUnderstood)
    {
        var parts = notUnderstood.Attribute("qname")!.Value.Split(':');
        return $"{{{notUnderstood.GetNamespaceOfPrefix(parts[0])}}}{parts[1]}";
    }
}
