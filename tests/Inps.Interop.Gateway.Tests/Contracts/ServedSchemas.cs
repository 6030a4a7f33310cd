using System.Collections.Concurrent;
using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Contracts;

/// <summary>The schemas as a stranger gets them: fetched from the gateway through the WSDL's own imports.</summary>
internal static class ServedSchemas
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly ConcurrentDictionary<(int Port, string Servizio), Task<XmlSchemaSet>> Compiled = new();

    public static Task<XmlSchemaSet> CompileAsync(GatewayProcess gateway, string servizio) =>
        Compiled.GetOrAdd((gateway.Port, servizio), _ => FetchAsync(gateway, servizio));

    /// <summary>Errors of the answer's Body child and of its fault detail against the served schema; none for a valid answer.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsOfAsync(GatewayProcess gateway, string servizio, Answer answer)
    {
        var set = await CompileAsync(gateway, servizio);
        var errors = new List<string>();
        var body = answer.Envelope.Elements().Single(element => element.Name.LocalName == "Body").Elements().Single();
        var roots = body.Name.LocalName == "Fault"
            ? body.Elements().Where(element => element.Name.LocalName is "Detail" or "detail").Elements()
            : [body];
        foreach (var root in roots)
        {
            set.GlobalElements.Contains(new XmlQualifiedName(root.Name.LocalName, root.Name.NamespaceName)).Should().BeTrue("{0} is declared", root.Name);
            new XDocument(root).Validate(set, (_, e) => errors.Add(e.Message));
        }

        return errors;
    }

    private static async Task<XmlSchemaSet> FetchAsync(GatewayProcess gateway, string servizio)
    {
        using var client = gateway.Client((string?)null);
        var address = new Uri(client.BaseAddress!, $"modi/soap/{servizio}/v1/?wsdl");
        var wsdl = XDocument.Parse(await client.GetStringAsync(address));
        var set = new XmlSchemaSet { XmlResolver = new Resolver(client) };
        foreach (var import in wsdl.Descendants(Xs + "import"))
        {
            set.Add(import.Attribute("namespace")!.Value, new Uri(address, import.Attribute("schemaLocation")!.Value).ToString());
        }

        set.Compile();
        return set;
    }

    private sealed class Resolver(HttpClient client) : XmlResolver
    {
        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, absoluteUri);
            using var response = client.Send(request);
            response.StatusCode.Should().Be(HttpStatusCode.OK, "{0} is imported", absoluteUri);
            var copy = new MemoryStream();
            using var stream = response.Content.ReadAsStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }
}
