using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>The one shape that every fault has, whatever stage it comes from (design D9).</summary>
internal static class FaultAssertions
{
    private static readonly XNamespace Soap12 = Wire.Soap12;
    private static readonly XNamespace Soap11 = Wire.Soap11;
    private static readonly XNamespace Problem = "urn:ietf:rfc:7807";
    private static readonly XNamespace Errori = Wire.Errori;

    /// <summary>A fault of SOAP 1.2 with both languages, problem, errors and the transaction id everywhere.</summary>
    public static Answer ShouldBeFault(this Answer answer, string codice, int status, string fase, string version = Wire.Soap12)
    {
        answer.FaultCode.Should().Be(codice, "the answer was {0}", answer.Text);
        answer.Status.Should().Be(status);
        answer.Envelope.Name.NamespaceName.Should().Be(version);
        answer.ContentType.Should().Be(version == Wire.Soap12 ? "application/soap+xml; charset=utf-8" : "text/xml; charset=utf-8");
        answer.IdTransazione.Should().NotBeNull();

        var detail = answer.Envelope.Descendants().Single(element => element.Name == Soap12 + "Detail" || element.Name == "detail");
        var problem = detail.Element(Problem + "problem")!;
        problem.Element(Problem + "status")!.Value.Should().Be(status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        problem.Element(Problem + "instance")!.Value.Should().Be("urn:uuid:" + answer.IdTransazione);
        problem.Element(Problem + "title")!.Value.Should().NotBeEmpty();
        var errori = detail.Element(Errori + "Errori")!;
        errori.Element(Errori + "IdTransazione")!.Value.Should().Be(answer.IdTransazione);
        errori.Element(Errori + "Fase")!.Value.Should().Be(fase);
        errori.Elements(Errori + "Errore").Should().NotBeEmpty().And.OnlyContain(errore =>
            errore.Element(Errori + "Messaggio")!.Value.Length > 0 && errore.Element(Errori + "Rimedio")!.Value.Length > 0);

        if (version == Wire.Soap12)
        {
            // Where WS-Security names the case, its name is the first subcode and the code stands inside.
            var subcodes = answer.Envelope.Descendants(Soap12 + "Subcode").Select(subcode => subcode.Element(Soap12 + "Value")!.Value).ToList();
            subcodes.Should().HaveCount(codice.StartsWith("WSS-", StringComparison.Ordinal) ? 2 : 1);
            subcodes[^1].Should().Be("err:" + codice);
            answer.Envelope.Descendants(Soap12 + "Text").Select(text => text.Attribute(XNamespace.Xml + "lang")!.Value).Should().Equal("it", "en");
        }
        else
        {
            answer.Envelope.Descendants(Soap11 + "Fault").Single().Element("faultcode")!.Value.Should().StartWith(answer.Envelope.GetPrefixOfNamespace(Soap11) + ":");
            answer.Envelope.Descendants(Soap11 + "Fault").Single().Element("faultstring")!.Value.Should().NotBeEmpty();
        }

        return answer;
    }

    /// <summary>The Italian sentence of the fault.</summary>
    public static string Frase(this Answer answer) =>
        answer.Envelope.Descendants(Soap12 + "Text").FirstOrDefault()?.Value
        ?? answer.Envelope.Descendants("faultstring").Single().Value;

    /// <summary>The errors listed in the detail: code, line, column, XPath, message.</summary>
    public static IReadOnlyList<(string Codice, int? Riga, int? Colonna, string? XPath, string Messaggio)> Elenco(this Answer answer) =>
    [
        .. answer.Envelope.Descendants(Errori + "Errore").Select(errore => (
            errore.Element(Errori + "Codice")!.Value,
            (int?)errore.Element(Errori + "Riga"),
            (int?)errore.Element(Errori + "Colonna"),
            errore.Element(Errori + "XPath")?.Value,
            errore.Element(Errori + "Messaggio")!.Value)),
    ];
}
