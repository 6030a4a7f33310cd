using System.Xml.Linq;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>Reads a service out of its WSDL and the schemas that it names.</summary>
internal static class LetturaWsdl
{
    private const string Comune = "comune/v1/";
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace Soap12 = "http://schemas.xmlsoap.org/wsdl/soap12/";

    /// <summary>Describes a service of this build.</summary>
    /// <param name="denominazione">Name shown to people.</param>
    /// <param name="regole">Codes of its rules.</param>
    public static ServizioDescritto Read(string servizio, string versione, string denominazione, IReadOnlyList<string> regole)
    {
        var cartella = $"{servizio}/{versione}/";
        var wsdl = Load(ContractFiles.Read($"{cartella}{servizio}.wsdl"));
        string[] file = [.. Below(cartella), .. Below(Comune)];
        var schemi = new LetturaSchema(SchemasOf(file));
        var porta = wsdl.Element(Wsdl + "portType")!;
        return new ServizioDescritto(
            servizio,
            versione,
            denominazione,
            LetturaSchema.OnOneLine((string?)wsdl.Element(Wsdl + "documentation") ?? ""),
            [.. porta.Elements(Wsdl + "operation").Select(operazione => Operation(wsdl, operazione, schemi))],
            [.. file.Select(nome => nome[(nome.LastIndexOf('/') + 1)..])],
            regole);
    }

    /// <summary>The schemas of a service.</summary>
    /// <param name="copia">Another text of the service's own schema; null for the published one.</param>
    public static LetturaSchema Schema(ServizioDescritto servizio, XElement? copia)
    {
        var propri = Below($"{servizio.Nome}/{servizio.Versione}/");
        return new LetturaSchema([.. copia is null ? SchemasOf(propri) : [copia], .. SchemasOf(Below(Comune))]);
    }

    private static IEnumerable<string> Below(string cartella) => ContractFiles.Names.Where(nome => nome.StartsWith(cartella, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<XElement> SchemasOf(IEnumerable<string> file) =>
        file.Where(nome => nome.EndsWith(".xsd", StringComparison.Ordinal)).Select(nome => Load(ContractFiles.Read(nome)));

    /// <summary>A document, through the reader for what comes from outside.</summary>
    /// <exception cref="System.Xml.XmlException">It is not well-formed, or beyond the bounds.</exception>
    public static XElement Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        return XElement.Load(reader);
    }

    private static OperazioneDescritta Operation(XElement wsdl, XElement operazione, LetturaSchema schemi)
    {
        var nome = (string)operazione.Attribute("name")!;
        var binding = wsdl.Elements(Wsdl + "binding").Elements(Wsdl + "operation")
            .First(voce => (string?)voce.Attribute("name") == nome && voce.Element(Soap12 + "operation") is not null);
        return new OperazioneDescritta(
            nome,
            LetturaSchema.OnOneLine((string?)operazione.Element(Wsdl + "documentation") ?? ""),
            (string)binding.Element(Soap12 + "operation")!.Attribute("soapAction")!,
            [
                .. binding.Element(Wsdl + "input")!.Elements(Soap12 + "header")
                    .SelectMany(header => schemi.Describe(ElementOf(wsdl, (string)header.Attribute("message")!, (string)header.Attribute("part")!))),
            ],
            schemi.Describe(ElementOf(wsdl, (string)operazione.Element(Wsdl + "input")!.Attribute("message")!, part: null)),
            operazione.Element(Wsdl + "output") is { } output ? schemi.Describe(ElementOf(wsdl, (string)output.Attribute("message")!, part: null)) : []);
    }

    /// <summary>The element of a message's part; of its only one when no part is named.</summary>
    private static XName ElementOf(XElement wsdl, string message, string? part)
    {
        var nome = message[(message.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var voce = wsdl.Elements(Wsdl + "message").First(voce => (string?)voce.Attribute("name") == nome)
            .Elements(Wsdl + "part").First(voce => part is null || (string?)voce.Attribute("name") == part);
        return LetturaSchema.NameOf(voce, (string)voce.Attribute("element")!);
    }
}
