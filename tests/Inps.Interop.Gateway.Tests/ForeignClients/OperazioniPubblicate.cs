using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>What the published WSDLs promise.</summary>
internal static class OperazioniPubblicate
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";

    /// <summary>Each operation of each service that the gateway offers, as <c>Service.Operation</c>; a contract without a service is the caller's to realise.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.GetFiles(SampleFinder.PathOf("contracts"), "*.wsdl", SearchOption.AllDirectories)
            .Select(file => XDocument.Load(file).Root!)
            .Where(wsdl => wsdl.Attribute("name")!.Value != "InvioMassivo")
            .SelectMany(wsdl => wsdl.Elements(Wsdl + "service").SelectMany(service => wsdl.Elements(Wsdl + "portType").Elements(Wsdl + "operation")
                .Select(operation => $"{service.Attribute("name")!.Value}.{operation.Attribute("name")!.Value}"))),
    ];
}
