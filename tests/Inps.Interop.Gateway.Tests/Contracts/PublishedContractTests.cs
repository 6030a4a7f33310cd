using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Contracts;

/// <summary>The served contracts are the files of <c>contracts/</c>, byte for byte but for the address.</summary>
[Collection(OneGateway.Name)]
public sealed class PublishedContractTests(GatewayFixture fixture)
{
    private const string AddressInContracts = "https://localhost:8443/";
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    [Theory]
    [InlineData("AssegnoTemporaneo")]
    [InlineData("GestioneDomande")]
    public async Task Wsdl_AndEverythingItImports_AreTheFiles(string servizio)
    {
        using var client = fixture.Gateway.Client((string?)null);
        var served = await ServedAsync(client, new Uri(client.BaseAddress!, $"modi/soap/{servizio}/v1/?wsdl"));

        served.Should().HaveCountGreaterThan(4);
        foreach (var (address, bytes) in served)
        {
            var file = address.Query == "?wsdl" ? servizio + ".wsdl" : address.Query["?xsd=".Length..];
            var path = SampleFinder.PathOf($"contracts/{servizio}/v1/{file}");
            var expected = await File.ReadAllTextAsync(
                File.Exists(path) ? path : SampleFinder.PathOf($"contracts/comune/v1/{file}"), TestContext.Current.CancellationToken);
            Encoding.UTF8.GetString(bytes).Should().Be(
                expected.Replace(AddressInContracts, client.BaseAddress!.ToString(), StringComparison.Ordinal), "{0} is served from contracts/", address);
        }
    }

    /// <summary>What the fruitore has to implement to get its results delivered (NONBLOCK_PUSH_SOAP): the file, and everything that it imports.</summary>
    [Fact]
    public async Task CallbackWsdl_IsServedBesideTheServices_AndNowhereElse()
    {
        using var client = fixture.Gateway.Client((string?)null);
        var address = new Uri(client.BaseAddress!, "modi/soap/InvioMassivo/v1/?wsdl=callback");

        var served = await ServedAsync(client, address);

        var expected = await File.ReadAllTextAsync(SampleFinder.PathOf("contracts/InvioMassivo/v1/InvioMassivoCallback.wsdl"), TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(served[address]).Should().Be(expected.Replace(AddressInContracts, client.BaseAddress!.ToString(), StringComparison.Ordinal));
        served.Keys.Select(uri => uri.Query).Should().Contain("?xsd=InvioMassivo.xsd", "it imports the types of the service");
        var page = await client.GetStringAsync(new Uri(client.BaseAddress!, "modi/soap/InvioMassivo/v1/"), TestContext.Current.CancellationToken);
        page.Should().Contain("?wsdl=callback");
        foreach (var altro in new[] { "AssegnoTemporaneo", "GestioneDomande", "Pensioni" })
        {
            using var response = await client.GetAsync(new Uri(client.BaseAddress!, $"modi/soap/{altro}/v1/?wsdl=callback"), TestContext.Current.CancellationToken);
            response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("AssegnoTemporaneo")]
    [InlineData("GestioneDomande")]
    public async Task ServedSchemas_CompileTogether(string servizio)
    {
        var set = await ServedSchemas.CompileAsync(fixture.Gateway, servizio);

        set.IsCompiled.Should().BeTrue();
        set.GlobalElements.Contains(new XmlQualifiedName("Echo", $"http://inps.it/{servizio}/v1")).Should().BeTrue();
        set.GlobalElements.Contains(new XmlQualifiedName("Identity", "http://inps.it/")).Should().BeTrue();
    }

    [Fact]
    public async Task Faults_OfEveryStage_AreValidByTheServedSchemas()
    {
        var wrongIdentity = Wire.Identity.Replace("6038C", "altro", StringComparison.Ordinal);
        using var wrongType = Wire.Content("{}", "application/json");
        Answer[] faults =
        [
            await fixture.Client().SendAsync(wrongType),
            await fixture.Client("scaduto").PostAsync(Wire.Envelope(Wire.Echo)),
            await fixture.Client().PostAsync("<a>"),
            await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, ns: Wire.Soap11)),
            await fixture.Client().PostAsync(Wire.Envelope(Wire.Echo, wrongIdentity)),
            await fixture.Client().PostAsync(Wire.Envelope(Wire.PresentaDomanda(Wire.Sample("errori/XSD-001.xml", Target.Fresh("guasti-0001"))))),
            await fixture.Client("non-iscritto").PostAsync(Wire.Envelope(Wire.Echo, ns: Wire.Soap11), mediaType: "text/xml"),
        ];

        faults.Select(fault => fault.FaultCode).Should().Equal("GW-HTTP-415", "GW-TLS-03", "SOAP-003", "SOAP-002", "IDN-004", "XSD-001", "GW-TLS-02");
        foreach (var fault in faults)
        {
            (await ServedSchemas.ErrorsOfAsync(fixture.Gateway, "AssegnoTemporaneo", fault)).Should().BeEmpty("the answer was {0}", fault.Text);
        }
    }

    [Theory]
    [InlineData("?wsdl")]
    [InlineData("?WSDL")]
    [InlineData("?singleWsdl=&wsdl")]
    public async Task Head_AnswersTheHeadersOfGet(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("modi/soap/AssegnoTemporaneo/v1/" + query, UriKind.Relative));

        using var head = await fixture.Client(null).SendAsync(request, TestContext.Current.CancellationToken);
        var get = await fixture.Client(null).GetByteArrayAsync(request.RequestUri, TestContext.Current.CancellationToken);

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentType!.ToString().Should().Be("text/xml; charset=utf-8");
        head.Content.Headers.ContentLength.Should().Be(get.Length);
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("modi/soap/AssegnoTemporaneo/v1/?xsd=altro.xsd")]
    [InlineData("modi/soap/AssegnoTemporaneo/v1/?xsd=")]
    [InlineData("modi/soap/AssegnoTemporaneo/v1/?xsd=../../GestioneDomande/v1/GestioneDomande.xsd")]
    [InlineData("modi/soap/Pensioni/v1/?wsdl")]
    [InlineData("modi/soap/comune/v1/?xsd=comune.xsd")]
    public async Task UnknownContract_Is404(string address)
    {
        using var response = await fixture.Client(null).GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_NamesContractAndOperations_InItalian()
    {
        using var response = await fixture.Client(null).GetAsync(new Uri("modi/soap/AssegnoTemporaneo/v1", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        page.Should().Contain("""<html lang="it">""").And.Contain($"{fixture.Gateway.BaseAddress}modi/soap/AssegnoTemporaneo/v1/?wsdl")
            .And.ContainAll("PresentaDomanda", "VerificaDomanda", "Echo", "Identity");
    }

    /// <summary>COOP-09: the pages together are the catalogue of the APIs; whatever they name is there to be fetched, without a certificate.</summary>
    [Theory]
    [MemberData(nameof(WsdlTests.Servizi), MemberType = typeof(WsdlTests))]
    public async Task EveryService_HasItsPage_WithItsOperations_AndEveryLinkOnItIsServed(string servizio)
    {
        using var client = fixture.Gateway.Client((string?)null);
        var page = await client.GetStringAsync(new Uri($"modi/soap/{servizio}/v1/", UriKind.Relative), TestContext.Current.CancellationToken);
        var wsdl = XDocument.Load(SampleFinder.PathOf($"contracts/{servizio}/v1/{servizio}.wsdl"));

        var operazioni = wsdl.Descendants(XName.Get("portType", "http://schemas.xmlsoap.org/wsdl/")).Elements().Attributes("name").Select(name => $"<li><code>{name.Value}</code></li>");
        page.Should().ContainAll(operazioni);
        var links = System.Text.RegularExpressions.Regex.Matches(page, "href=\"([^\"]+)\"").Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).ToList();
        links.Select(link => new Uri(link).Query).Should().Contain(["?wsdl", $"?xsd={servizio}.xsd", "?xsd=comune.xsd", "?xsd=catalogo.xml"]);
        foreach (var link in links)
        {
            XDocument.Parse(await client.GetStringAsync(new Uri(link), TestContext.Current.CancellationToken)).Root.Should().NotBeNull("{0} is a document", link);
        }
    }

    [Fact]
    public async Task ForwardedHeaders_OfWhoIsNoProxy_AreIgnored()
    {
        var wsdl = await WsdlAsync(fixture.Client(null), forwarded: true);

        wsdl.Should().Contain($"{fixture.Gateway.BaseAddress}modi/soap/AssegnoTemporaneo/v1/").And.NotContain("proxy.example");
    }

    internal static async Task<string> WsdlAsync(HttpClient client, bool forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("modi/soap/AssegnoTemporaneo/v1?wsdl", UriKind.Relative));
        if (forwarded)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-Host", "proxy.example:9443");
            request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        }

        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<Dictionary<Uri, byte[]>> ServedAsync(HttpClient client, Uri start)
    {
        var served = new Dictionary<Uri, byte[]>();
        var queue = new Queue<Uri>([start]);
        while (queue.TryDequeue(out var address))
        {
            if (served.ContainsKey(address))
            {
                continue;
            }

            var bytes = await client.GetByteArrayAsync(address);
            served.Add(address, bytes);
            foreach (var import in XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants().Where(e => e.Name == Xs + "import" || e.Name == Xs + "include"))
            {
                queue.Enqueue(new Uri(address, import.Attribute("schemaLocation")!.Value));
            }
        }

        return served;
    }
}

/// <summary>Where the contracts say that the service is.</summary>
public sealed class PublicAddressTests
{
    [Inside("wants settings of its own")]
    [Fact]
    public async Task ConfiguredAddress_StandsInWsdlAndPage()
    {
        await using var gateway = await GatewayProcess.StartAsync(["Gateway:IndirizzoPubblico=https://api.collaudo.example/inps"]);
        using var client = gateway.Client((string?)null);

        var wsdl = await PublishedContractTests.WsdlAsync(client, forwarded: true);
        var page = await client.GetStringAsync(new Uri("modi/soap/AssegnoTemporaneo/v1/", UriKind.Relative), TestContext.Current.CancellationToken);

        wsdl.Should().Contain("location=\"https://api.collaudo.example/inps/modi/soap/AssegnoTemporaneo/v1/\"").And.NotContain("localhost:");
        page.Should().Contain("https://api.collaudo.example/inps/modi/soap/AssegnoTemporaneo/v1/?wsdl");
    }

    [Inside("wants settings of its own")]
    [Fact]
    public async Task TrustedProxy_IsBelieved_ForAddressAndCaller()
    {
        await using var gateway = await GatewayProcess.StartAsync(
            ["Gateway:ProxyAttendibili:0=127.0.0.1", "Gateway:ProxyAttendibili:1=::1"],
            adesioni: [new RigaAdesione("PAT901", [new(TestCertificates.PemOf("patronato1"))]) { IndirizziAmmessi = ["192.0.2.0/24"] }]);
        using var client = gateway.Client();
        using var content = Wire.Content(Wire.Envelope(Wire.Echo));
        content.Headers.Add("X-Forwarded-For", "192.0.2.7");

        var wsdl = await PublishedContractTests.WsdlAsync(client, forwarded: true);
        var forwarded = await client.SendAsync(content);
        var direct = await client.PostAsync(Wire.Envelope(Wire.Echo));

        wsdl.Should().Contain("location=\"https://proxy.example:9443/modi/soap/AssegnoTemporaneo/v1/\"");
        forwarded.Status.Should().Be(200, "the answer was {0}", forwarded.Text);
        direct.ShouldBeFault("GW-IP-01", 403, "fruitore");
    }
}
