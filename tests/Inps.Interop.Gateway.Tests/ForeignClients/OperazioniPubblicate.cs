using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>What the published WSDLs promise.</summary>
internal static class OperazioniPubblicate
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";

    /// <summary>Each operation of each service of the gateway, as <c>Service.Operation</c>. A folder's other contracts are for the caller to realise.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.GetDirectories(SampleFinder.PathOf("contracts")).Select(folder => Path.GetFileName(folder))
            .Where(servizio => File.Exists(WsdlOf(servizio)))
            .SelectMany(servizio => XDocument.Load(WsdlOf(servizio)).Descendants(Wsdl + "portType").Elements(Wsdl + "operation")
                .Select(operation => $"{servizio}.{operation.Attribute("name")!.Value}")),
    ];

    private static string WsdlOf(string servizio) => SampleFinder.PathOf($"contracts/{servizio}/v1/{servizio}.wsdl");
}
