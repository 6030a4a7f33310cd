using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>The accordi di servizio: whole, served, and of the very operations of the ModI contracts (COOP-07).</summary>
[Collection(OneGateway.Name)]
public sealed class AccordiTests(GatewayFixture fixture)
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace SoapBinding = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly XNamespace Specifica = "http://inps.it/spcoop/SpecificaSemiformale/v1";

    public static TheoryData<string> Servizi => new([.. SampleFinder.Servizi, "GestioneDomande", "InvioMassivo"]);

    [Theory]
    [MemberData(nameof(Servizi))]
    public void EveryPart_HasTheOperationsOfTheModiContract(string servizio)
    {
        var expected = OperationsOf(XDocument.Load(SampleFinder.PathOf($"contracts/{servizio}/v1/{servizio}.wsdl")), "portType");

        OperationsOf(Part(servizio, "concettuale.wsdl"), "portType").Should().Equal(expected);
        OperationsOf(Part(servizio, "logicoErogatore.wsdl"), "portType").Should().Equal(expected);
        OperationsOf(Part(servizio, "implementativoErogatore.wsdl"), "binding").Should().Equal(expected);
        Part(servizio, "specificaSemiformale.xml").Root!.Elements(Specifica + "azione").Select(azione => azione.Attribute("nome")!.Value).Should().Equal(expected);
        Part(servizio, "concettuale.wsdl").Descendants().Should().NotContain(element => element.Name == Wsdl + "binding" || element.Name == Wsdl + "fault");
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Profiles_AreThoseOfTheDoor(string servizio)
    {
        var specifica = Part(servizio, "specificaSemiformale.xml");
        var errors = new List<string>();
        specifica.Validate(Schema("comune/v1/SpecificaSemiformale.xsd"), (_, e) => errors.Add(e.Message));

        errors.Should().BeEmpty();
        foreach (var azione in specifica.Root!.Elements(Specifica + "azione"))
        {
            azione.Attribute("profiloCollaborazione")!.Value.Should().Be(Gateway.Spcoop.ControlloBusta.ProfiloDi(azione.Attribute("nome")!.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public async Task ServedAccordo_IsTheFile_AndEverythingItImportsIsThere(string servizio)
    {
        var start = new Uri(fixture.Gateway.BaseAddress, $"PD?accordo={servizio}/implementativoErogatore.wsdl");
        var served = new Dictionary<Uri, string>();
        var queue = new Queue<Uri>([start]);
        while (queue.TryDequeue(out var address))
        {
            if (!served.ContainsKey(address))
            {
                served[address] = await fixture.Client(null).GetStringAsync(address, TestContext.Current.CancellationToken);
                foreach (var import in XDocument.Parse(served[address]).Descendants().Where(e => e.Name == Xs + "import" || e.Name == Wsdl + "import"))
                {
                    queue.Enqueue(new Uri(address, (import.Attribute("schemaLocation") ?? import.Attribute("location"))!.Value));
                }
            }
        }

        served.Keys.Select(address => address.Query).Should().Contain([$"?accordo={servizio}/logicoErogatore.wsdl", $"?accordo={servizio}/definitorio.xsd", $"?xsd={servizio}.xsd", "?xsd=comune.xsd"]);
        served[start].Should().Be((await File.ReadAllTextAsync(SampleFinder.PathOf($"contracts/spcoop/{servizio}/v1/implementativoErogatore.wsdl"), TestContext.Current.CancellationToken))
            .Replace("https://localhost:8443/", fixture.Gateway.BaseAddress.ToString(), StringComparison.Ordinal));
        XDocument.Parse(served[start]).Descendants(SoapBinding + "address").Single().Attribute("location")!.Value.Should().Be(new Uri(fixture.Gateway.BaseAddress, "PD").ToString());
    }

    [Theory]
    [InlineData("PD?accordo=Altro/definitorio.xsd")]
    [InlineData("PD?accordo=comune/../../comune/v1/catalogo.xml")]
    [InlineData("PD?accordo=")]
    [InlineData("PD?xsd=altro.xsd")]
    public async Task UnknownPart_Is404(string address)
    {
        using var response = await fixture.Client(null).GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(404);
    }

    [Fact]
    public async Task Page_NamesTheAccordi_InItalian()
    {
        var page = await fixture.Client(null).GetStringAsync(new Uri("PD", UriKind.Relative), TestContext.Current.CancellationToken);

        page.Should().Contain("Accordi di servizio").And.Contain($"{fixture.Gateway.BaseAddress}PD?accordo=Alas/definitorio.xsd").And.Contain("INPS0040");
    }

    [Fact]
    public async Task BustaOfTheAnswers_IsValidByThePublishedSchema()
    {
        Answer[] answers =
        [
            await fixture.Client().SendAsync(new BustaDiProva { DopoMessaggio = BustaDiProva.AlPiuUnaVolta(conferma: true) }),
            await fixture.Client().SendAsync(new BustaDiProva { Destinatario = "ALTRO", Profilo = "EGOV_IT_Altro", Collaborazione = "x", Identificatore = "y", Scadenza = "z" }),
            await fixture.Client().SendAsync(new BustaDiProva { Identity = "" }),
            await fixture.Client().SendAsync(new BustaDiProva { DopoMessaggio = "<e:Sequenza numeroProgressivo=\"0000003\"/>" }),
        ];

        answers.Select(answer => answer.Status).Should().Equal(200, 500, 500, 200);
        foreach (var answer in answers)
        {
            var errors = new List<string>();
            new XDocument(answer.Intestazione()!).Validate(Schema("comune/v1/Busta.xsd"), (_, e) => errors.Add(e.Message));
            errors.Should().BeEmpty("the answer was {0}", answer.Text);
        }
    }

    /// <summary>What the schema says of a good busta, the reader says too.</summary>
    [Fact]
    public void BustaOfTheTests_IsValidByThePublishedSchema()
    {
        var busta = new BustaDiProva { DopoMessaggio = BustaDiProva.AlPiuUnaVolta() + "<e:Sequenza numeroProgressivo=\"0000003\"/>" };
        var errors = new List<string>();

        new XDocument(XDocument.Parse(busta.ToString()).Descendants(XName.Get("Intestazione", BustaDiProva.Egov)).Single())
            .Validate(Schema("comune/v1/Busta.xsd"), (_, e) => errors.Add(e.Message));

        errors.Should().BeEmpty();
        BustaReader.Read(Encoding.UTF8.GetBytes(busta.ToString()), null, Inps.Interop.Soap.Xml.XmlLimits.Default).Should().BeOfType<BustaResult.Letta>().Which.Rilievi.Should().BeEmpty();
    }

    private static IReadOnlyList<string> OperationsOf(XDocument wsdl, string of) =>
        [.. wsdl.Descendants(Wsdl + of).First().Elements(Wsdl + "operation").Select(operation => operation.Attribute("name")!.Value)];

    private static XDocument Part(string servizio, string file) => XDocument.Load(SampleFinder.PathOf($"contracts/spcoop/{servizio}/v1/{file}"));

    private static XmlSchemaSet Schema(string file)
    {
        var set = new XmlSchemaSet();
        using var reader = XDocument.Load(SampleFinder.PathOf($"contracts/spcoop/{file}")).CreateReader();
        set.Add(null, reader);
        return set;
    }
}
