using System.Xml;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Soap.Tests.Faults;

public class SoapFaultCodesTests
{
    [Fact]
    public void Table_IsWordForWordThatOfTheCatalogue()
    {
        var published = ReadCatalogue();

        SoapFaultCodes.All.Should().OnlyHaveUniqueItems(code => code.Codice);
        foreach (var code in SoapFaultCodes.All)
        {
            published.Should().ContainKey(code.Codice).WhoseValue.Should().Be(code);
        }
    }

    private static Dictionary<string, FaultCode> ReadCatalogue()
    {
        var bytes = File.ReadAllBytes(SampleFinder.PathOf("contracts/comune/v1/catalogo.xml"));
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        var document = new XmlDocument();
        document.Load(reader);
        return document.DocumentElement!.ChildNodes.OfType<XmlElement>()
            .Where(element => element.LocalName == "guasto")
            .Select(element => new FaultCode(
                element.GetAttribute("codice"),
                Enum.Parse<FaultOrigin>(element.GetAttribute("origine")),
                element.GetAttribute("categoria"),
                XmlConvert.ToInt32(element.GetAttribute("http")),
                element["descrizione"]!.InnerText,
                element["description"]!.InnerText,
                element["rimedio"]!.InnerText))
            .ToDictionary(code => code.Codice);
    }
}
