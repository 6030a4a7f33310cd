using System.Xml.Linq;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Contracts;

/// <summary>The hand-kept WSDLs hold the points of WS-I Basic Profile 1.1 that a client trips over, and the very operations that the gateway has.</summary>
public sealed class WsdlTests
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace Soap11 = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static readonly XNamespace Soap12 = "http://schemas.xmlsoap.org/wsdl/soap12/";
    private static readonly XNamespace Wsam = "http://www.w3.org/2007/05/addressing/metadata";
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly OperationTable Operations = Table();

    public static TheoryData<string> Servizi => new(Operations.Servizi.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Operations_AreThoseOfTheGateway(string servizio)
    {
        var wsdl = Read(servizio);

        var declared = wsdl.Descendants(Wsdl + "portType").Single().Elements(Wsdl + "operation").Select(Name);

        declared.Should().BeEquivalentTo(Operations.Servizio(servizio).Operazioni);
        wsdl.Descendants(Wsdl + "binding").Should().HaveCount(2).And.OnlyContain(binding =>
            binding.Elements(Wsdl + "operation").Select(Name).SequenceEqual(declared));
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Ports_AreOneOfSoap12AndOneOfSoap11_AtOneAddress(string servizio)
    {
        var wsdl = Read(servizio);

        var ports = wsdl.Descendants(Wsdl + "port").ToList();

        ports.Should().HaveCount(2);
        ports.Elements().Select(address => address.Name).Should().Equal(Soap12 + "address", Soap11 + "address");
        ports.Elements().Attributes("location").Select(location => location.Value).Distinct()
            .Should().Equal($"https://localhost:8443/modi/soap/{servizio}/v1/");
        wsdl.Descendants(Wsdl + "service").Single().Attribute("name")!.Value.Should().Be(servizio);
        wsdl.Attribute("targetNamespace")!.Value.Should().Be($"http://inps.it/{servizio}/v1");
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Bindings_AreDocumentLiteral_OverHttp(string servizio)
    {
        foreach (var (binding, soap) in Bindings(servizio))
        {
            // R2702, R2705, R2706 of WS-I Basic Profile 1.1.
            var declared = binding.Element(soap + "binding")!;
            (declared.Attribute("style")!.Value, declared.Attribute("transport")!.Value).Should().Be(("document", "http://schemas.xmlsoap.org/soap/http"));
            binding.Descendants().Where(element => element.Name.Namespace == soap && element.Attribute("use") is not null)
                .Should().OnlyContain(element => element.Attribute("use")!.Value == "literal");
            binding.Descendants(soap + "operation").Attributes("style").Should().OnlyContain(style => style.Value == "document");
        }
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Actions_AreThoseOfTheGateway(string servizio)
    {
        foreach (var (binding, soap) in Bindings(servizio))
        {
            foreach (var operation in binding.Elements(Wsdl + "operation"))
            {
                operation.Element(soap + "operation")!.Attribute("soapAction")!.Value.Should().Be(OperationTable.ActionOf(servizio, Name(operation)));
            }
        }

        foreach (var operation in Read(servizio).Descendants(Wsdl + "portType").Elements(Wsdl + "operation"))
        {
            var action = OperationTable.ActionOf(servizio, Name(operation));
            operation.Elements().Attributes(Wsam + "Action").Select(attribute => attribute.Value)
                .Should().Equal(action, action + "Response", action + "/Fault");
        }
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Identity_IsDeclaredInEveryInput_AndErroriInEveryFault(string servizio)
    {
        foreach (var (binding, soap) in Bindings(servizio))
        {
            foreach (var operation in binding.Elements(Wsdl + "operation"))
            {
                var headers = HeadersOf(servizio, operation.Element(Wsdl + "input")!, soap);
                headers.Should().StartWith("id:Identity");
                headers.Skip(1).Should().Equal(CorrelationOf(servizio, Name(operation), isAnswer: false));
                HeadersOf(servizio, operation.Element(Wsdl + "output")!, soap).Should().Equal(CorrelationOf(servizio, Name(operation), isAnswer: true));

                // R2721, R2754: the name stands on both and is the portType's.
                var fault = operation.Elements(Wsdl + "fault").Should().ContainSingle().Subject;
                fault.Attribute("name")!.Value.Should().Be("Errori");
                fault.Element(soap + "fault")!.Attribute("name")!.Value.Should().Be("Errori");
            }
        }
    }

    /// <summary>WS-MTOMPolicy: every binding admits MTOM and asks nobody for it.</summary>
    [Theory]
    [MemberData(nameof(Servizi))]
    public void Mtom_IsAPolicyOfBothBindings_AndOptional(string servizio)
    {
        XNamespace wsp = "http://schemas.xmlsoap.org/ws/2004/09/policy";
        XNamespace wsoma = wsp.NamespaceName + "/optimizedmimeserialization";
        XNamespace wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
        var policy = Read(servizio).Elements(wsp + "Policy").Should().ContainSingle().Subject;

        policy.Elements().Should().ContainSingle().Which.Should().Match<XElement>(assertion =>
            assertion.Name == wsoma + "OptimizedMimeSerialization" && assertion.Attribute(wsp + "Optional")!.Value == "true");
        Bindings(servizio).Select(b => b.Binding.Elements(wsp + "PolicyReference").Single().Attribute("URI")!.Value)
            .Should().Equal([$"#{policy.Attribute(wsu + "Id")!.Value}", $"#{policy.Attribute(wsu + "Id")!.Value}"]);
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Messages_AreWrapped_InElementsOfTheirName(string servizio)
    {
        var wsdl = Read(servizio);
        var schema = XDocument.Load(SampleFinder.PathOf($"contracts/{servizio}/v1/{servizio}.xsd")).Root!;
        var global = schema.Elements(Xs + "element").Select(Name).ToList();
        foreach (var operation in wsdl.Descendants(Wsdl + "portType").Elements(Wsdl + "operation"))
        {
            // R2204 of WS-I, and the wrapped convention: the input's element has the operation's name.
            ElementOf(servizio, operation.Element(Wsdl + "input")!.Attribute("message")!.Value, "parameters").Should().Be("tns:" + Name(operation));
            ElementOf(servizio, operation.Element(Wsdl + "output")!.Attribute("message")!.Value, "parameters").Should().Be($"tns:{Name(operation)}Response");
            global.Should().Contain([Name(operation), Name(operation) + "Response"]);
        }

        wsdl.Descendants(Wsdl + "part").Should().OnlyContain(part => part.Attribute("type") == null);
        wsdl.Descendants(Wsdl + "message").Should().OnlyContain(message => message.Elements(Wsdl + "part").Count() == 1);
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Schema_IsQualified_AndEverythingIsDocumentedInItalian(string servizio)
    {
        var schema = XDocument.Load(SampleFinder.PathOf($"contracts/{servizio}/v1/{servizio}.xsd")).Root!;

        schema.Attribute("elementFormDefault")!.Value.Should().Be("qualified");
        schema.Elements(Xs + "element").Where(element => !Name(element).EndsWith("Response", StringComparison.Ordinal))
            .Should().OnlyContain(element => element.Descendants(Xs + "documentation").Any());
        schema.Descendants(Xs + "documentation").Should().OnlyContain(text => text.Attribute(XNamespace.Xml + "lang")!.Value == "it");
    }

    private static IEnumerable<(XElement Binding, XNamespace Soap)> Bindings(string servizio) => Read(servizio).Elements(Wsdl + "binding")
        .Select(binding => (binding, binding.Element(Soap12 + "binding") is null ? Soap11 : Soap12));

    private static IEnumerable<string> HeadersOf(string servizio, XElement message, XNamespace soap) => message.Elements(soap + "header")
        .Select(header => ElementOf(servizio, header.Attribute("message")!.Value, header.Attribute("part")!.Value));

    /// <summary>The headers that tie together the messages about a lotto (ModI, NONBLOCK_PULL_SOAP and NONBLOCK_PUSH_SOAP).</summary>
    private static string[] CorrelationOf(string servizio, string operazione, bool isAnswer) => (servizio, operazione) switch
    {
        (OperationTable.InvioMassivo, "InviaLotto") => isAnswer ? ["tns:X-Correlation-ID"] : ["tns:X-ReplyTo"],
        (OperationTable.InvioMassivo, "StatoLotto" or "EsitiLotto" or "AnnullaLotto") when !isAnswer => ["tns:X-Correlation-ID"],
        _ => [],
    };

    private static string ElementOf(string servizio, string message, string part) => Read(servizio).Elements(Wsdl + "message")
        .Single(candidate => "tns:" + Name(candidate) == message).Elements(Wsdl + "part")
        .Single(candidate => Name(candidate) == part).Attribute("element")!.Value;

    private static XElement Read(string servizio) => XDocument.Load(SampleFinder.PathOf($"contracts/{servizio}/v1/{servizio}.wsdl")).Root!;

    private static string Name(XElement element) => element.Attribute("name")!.Value;

    /// <summary>The gateway's own table, without starting it.</summary>
    private static OperationTable Table()
    {
        IConfiguration configuration = new ConfigurationBuilder().Build();
        return new ServiceCollection().AddSingleton(configuration).AddGateway(configuration).BuildServiceProvider().GetRequiredService<OperationTable>();
    }
}
