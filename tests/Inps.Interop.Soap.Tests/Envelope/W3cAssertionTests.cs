using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Envelope;

/// <summary>
/// The assertions of "SOAP Version 1.2 Specification Assertions and Test Collection (Second Edition)", W3C Recommendation of 27 April 2007, Part 1, that
/// concern a receiver that is no intermediary, each under the identifier it has there. Assertions about senders, intermediaries, binding specifications
/// and the RPC encoding are not here; those of the HTTP binding are with the tests of the gateway.
/// </summary>
public class W3cAssertionTests
{
    private const string Ok = "ok";
    private const string Next = Ns12 + "/role/next";
    private const string None = Ns12 + "/role/none";
    private const string UltimateReceiver = Ns12 + "/role/ultimateReceiver";

    private static readonly FaultStyle Style = new("urn:test:faults", "f", Node: "http://x.test/fault");
    private static readonly XNamespace Soap = Ns12;

    public static TheoryData<string, string, string> Received => new()
    {
        { "x1-reltoxml-lexicalform", Block("s:mustUnderstand='true'"), "MustUnderstand" },
        { "x1-reltoxml-lexicalform", Block("s:mustUnderstand='1'"), "MustUnderstand" },
        { "x1-soaproles-next", Block($"s:role='{Next}' s:mustUnderstand='1'"), "MustUnderstand" },
        { "x1-soaproles-none", Block($"s:role='{None}' s:mustUnderstand='1'"), Ok },
        { "x1-soaproles-ur", Block($"s:role='{UltimateReceiver}' s:mustUnderstand='1'"), "MustUnderstand" },
        { "x1-muprocessing-true", Block("s:mustUnderstand='1'"), "MustUnderstand" },
        { "x1-muprocessing-true", Env($"<s:Header><i:Identity xmlns:i='http://inps.it/' s:mustUnderstand='1'/></s:Header><s:Body>{Operation}</s:Body>"), Ok },
        { "x1-muprocessing-ur", Block("s:role='http://example.org/ts-tests/B' s:mustUnderstand='1'"), Ok },
        { "x1-structinterpbodies-ur", Env($"<s:Body>{Operation}</s:Body>"), Ok },
        { "x1-procsoapmsgs-steps", Env("<s:Header><h:h xmlns:h='urn:h' s:mustUnderstand='1'/></s:Header><s:Body><unknown/></s:Body>"), "MustUnderstand" },
        { "x1-procsoapmsgs-body", Env($"<s:Body>{Operation}</s:Body>"), Ok },
        { "x1-envvermodel-fault", "<s:Envelope xmlns:s='http://www.w3.org/2001/06/soap-envelope'><s:Body/></s:Envelope>", "VersionMismatch" },
        { "x1-envvermodel-fault", "<s:Envelope xmlns:s='http://www.w3.org/2001/12/soap-envelope'><s:Body><a/></s:Body></s:Envelope>", "VersionMismatch" },
        { "x1-envvermodel-fault", Env("<s:Header/>"), "Sender" },
        { "x1-envvermodel-fault", Env($"<s:Body>{Operation}</s:Body><a/>"), "Sender" },
        { "x1-soapenv-diichild", "<Domanda/>", "VersionMismatch" },
        { "x1-soapenv-docprop", $"<?xml version='1.0' standalone='yes'?>{Env($"<s:Body>{Operation}</s:Body>")}", Ok },
        { "x1-soapenv-docprop", $"<?xml version='1.0' encoding='utf-8'?>{Env($"<s:Body>{Operation}</s:Body>")}", Ok },
        { "x1-soapenv-dtd", $"<!DOCTYPE s:Envelope SYSTEM 'env.dtd'>{Env($"<s:Body>{Operation}</s:Body>")}", "Sender" },
        { "x1-soapenv-dtd", $"<!DOCTYPE s:Envelope [<!NOTATION n SYSTEM 'n'>]>{Env($"<s:Body>{Operation}</s:Body>")}", "Sender" },
        { "x1-soapenv-pi", Env($"<s:Header><?pi x?></s:Header><s:Body>{Operation}</s:Body>"), "Sender" },
        { "x1-soapenv-pi", Env("<s:Body><a><?pi x?></a></s:Body>"), "Sender" },
        { "x1-soapenvelope-prop", $"<s:Envelope xmlns:s='{Ns12}' xmlns:x='urn:x' x:a='1'><s:Body>{Operation}</s:Body></s:Envelope>", Ok },
        { "x1-soapenvelope-prop", $"<s:Envelope xmlns:s='{Ns12}' a='1'><s:Body>{Operation}</s:Body></s:Envelope>", "Sender" },
        { "x1-soapenvelope-prop", Env($"<s:Body>{Operation}</s:Body><s:Header/>"), "Sender" },
        { "x1-soapencattr-prop", Env("<s:Body><a encodingStyle='urn:unqualified-means-nothing'/></s:Body>"), Ok },
        { "x1-soapencattr-restrictions", $"<s:Envelope xmlns:s='{Ns12}' s:encodingStyle='{Ns12}/encoding/none'><s:Body>{Operation}</s:Body></s:Envelope>", "Sender" },
        { "x1-soapencattr-restrictions", Env($"<s:Header s:encodingStyle='{Ns12}/encoding/none'/><s:Body>{Operation}</s:Body>"), "Sender" },
        { "x1-soapencattr-restrictions", Env($"<s:Body s:encodingStyle='{Ns12}/encoding/none'>{Operation}</s:Body>"), "Sender" },
        { "x1-soapencattr-restrictions", Block("s:encodingStyle='urn:e'"), Ok },
        { "x1-soapencattr-scope", Env("<s:Body><a s:encodingStyle='http://example.org/PoisonEncoding'/></s:Body>"), "DataEncodingUnknown" },
        { "x1-soapencattr-none", Env($"<s:Body><a s:encodingStyle='{Ns12}/encoding/none'><b/></a></s:Body>"), Ok },
        { "x1-soaphead-prop", Env($"<s:Header xmlns:x='urn:x' x:a='1'/><s:Body>{Operation}</s:Body>"), Ok },
        { "x1-soaphead-prop", Env($"<s:Header a='1'/><s:Body>{Operation}</s:Body>"), "Sender" },
        { "x1-soapheadblock-prop", Env($"<s:Header><h/></s:Header><s:Body>{Operation}</s:Body>"), "Sender" },
        { "x1-soapheadblock-prop", Env($"<s:Header><h:h xmlns:h='urn:h' a='1'> text <child/></h:h></s:Header><s:Body>{Operation}</s:Body>"), Ok },
        { "x1-soaprole-prop", Block("role='http://example.org/ts-tests/B' s:mustUnderstand='1'"), "MustUnderstand" },
        { "x1-soaprole-omit", Block("s:mustUnderstand='1'"), "MustUnderstand" },
        { "x1-soaprole-acceptur", Block($"s:role='{UltimateReceiver}'"), Ok },
        { "x1-soaprole-ignore", Env($"<s:Header><h:h xmlns:h='urn:h'><h:c s:role='{Next}' s:mustUnderstand='1'/></h:h></s:Header><s:Body>{Operation}</s:Body>"), Ok },
        { "x1-soaprole-ignore", Env($"<s:Body><a s:role='{None}'/></s:Body>"), Ok },
        { "x1-soapmu-prop", Block("mustUnderstand='1'"), Ok },
        { "x1-soapmu-prop", Block("s:mustUnderstand='9'"), "Sender" },
        { "x1-soapmu-omit", Block(""), Ok },
        { "x1-soapmu-acceptfalse", Block("s:mustUnderstand='false'"), Ok },
        { "x1-soapmu-acceptfalse", Block("s:mustUnderstand='0'"), Ok },
        { "x1-soapmu-allrep", Block("s:mustUnderstand=' true '"), "MustUnderstand" },
        { "x1-soapmu-ignore", Env($"<s:Header><h:h xmlns:h='urn:h'><h:c s:mustUnderstand='wrong'/></h:h></s:Header><s:Body>{Operation}</s:Body>"), Ok },
        { "x1-soapmu-ignore", Env("<s:Body><a s:mustUnderstand='1'><b s:mustUnderstand='1'/></a></s:Body>"), Ok },
        { "x1-soaprelay-prop", Block("s:relay='true'"), Ok },
        { "x1-soaprelay-omit", Block("s:mustUnderstand='0'"), Ok },
        { "x1-soaprelay-acceptfalse", Block("s:relay='false'"), Ok },
        { "x1-soaprelay-acceptfalse", Block("s:relay='0'"), Ok },
        { "x1-soaprelay-allrep", Block("s:relay='1'"), Ok },
        { "x1-soaprelay-ignore", Env("<s:Body><a s:relay='true'/></s:Body>"), Ok },
        { "x1-soapbody-prop", Env($"<s:Body xmlns:x='urn:x' x:a='1'>{Operation}</s:Body>"), Ok },
        { "x1-soapbody-prop", Env($"<s:Body a='1'>{Operation}</s:Body>"), "Sender" },
        { "x1-useofuris-length", Block($"s:role='http://example.org/{new string('r', 2048)}' s:mustUnderstand='1'"), Ok },
    };

    /// <summary>Assertions about the fault that the receiver makes.</summary>
    public static TheoryData<string, string> Faulted => new()
    {
        { "x1-procsoapmsgs-fault", Env("<s:Header/>") },
        { "x1-soapfault-prop", Env("<s:Header/>") },
        { "x1-soapfault-single", Block("s:mustUnderstand='1'") },
        { "x1-soapfault-only", Block("s:mustUnderstand='1'") },
        { "x1-faultcodeelement-prop", Env("<s:Header/>") },
        { "x1-faultvalueelement-prop", Block("s:mustUnderstand='1'") },
        { "x1-faultsubcodeelement-prop", Env("<s:Header/>") },
        { "x1-faultsubvalueelem-prop", Env("<s:Header/>") },
        { "x1-faultstringelement-prop", Env("<s:Header/>") },
        { "x1-reasontextelement-prop", Env("<s:Header/>") },
        { "x1-faultactorelement-prop", Env("<s:Header/>") },
        { "x1-faultdetailelement-prop", Env("<s:Header/>") },
    };

    [Theory]
    [MemberData(nameof(Received))]
    public void Receiver_KeepsTheAssertion(string assertion, string xml, string expected)
    {
        var found = Read(xml) switch
        {
            EnvelopeResult.Ok => Ok,
            EnvelopeResult.Refused refused => Fault(refused.Failure).Root!.Descendants(Soap + "Code").Single().Element(Soap + "Value")!.Value.Split(':')[1],
            _ => "?",
        };

        found.Should().Be(expected, assertion);
    }

    [Theory]
    [MemberData(nameof(Faulted))]
    public void FaultOfTheReceiver_KeepsTheAssertion(string assertion, string xml)
    {
        var document = Fault(Refused(Read(xml)));

        var fault = document.Root!.Element(Soap + "Body")!.Elements().Should().ContainSingle(assertion).Subject;
        fault.Name.Should().Be(Soap + "Fault", assertion);
        fault.Elements().Select(element => element.Name.LocalName).Should().Equal(["Code", "Reason", "Node", "Detail"], assertion);
        var code = fault.Element(Soap + "Code")!;
        code.Elements().Select(element => element.Name).Should().Equal([Soap + "Value", Soap + "Subcode"], assertion);
        Resolve(code.Element(Soap + "Value")!).Namespace.Should().Be(Soap, assertion);
        foreach (var subcode in code.Descendants(Soap + "Subcode"))
        {
            subcode.Elements().First().Name.Should().Be(Soap + "Value", assertion);
            Resolve(subcode.Element(Soap + "Value")!).Namespace.Should().NotBe(Soap, assertion);
        }

        var texts = fault.Element(Soap + "Reason")!.Elements(Soap + "Text").Select(text => text.Attribute(XNamespace.Xml + "lang")!.Value).ToList();
        texts.Should().NotBeEmpty(assertion).And.OnlyHaveUniqueItems(assertion);
        Uri.IsWellFormedUriString(fault.Element(Soap + "Node")!.Value, UriKind.Absolute).Should().BeTrue(assertion);
        document.Descendants().Attributes(Soap + "encodingStyle").Should().BeEmpty(assertion);
    }

    [Fact]
    public void Upgrade_NamesTheEnvelopesThatAreUnderstood_x1_soapupgrade_prop_x1_soapsupportedenv_prop_x1_soapqnamesu_prop()
    {
        var upgrade = Fault(Refused(Read("<s:Envelope xmlns:s='http://www.w3.org/2001/12/soap-envelope'><s:Body/></s:Envelope>")))
            .Root!.Element(Soap + "Header")!.Element(Soap + "Upgrade")!;

        upgrade.Elements().Select(element => element.Name).Should().Equal(Soap + "SupportedEnvelope", Soap + "SupportedEnvelope");
        upgrade.Elements().Select(element => Resolve(element, element.Attribute("qname")!.Value)).Should().Equal(Soap + "Envelope", XName.Get("Envelope", Ns11));
    }

    [Fact]
    public void NotUnderstood_NamesEachHeader_x1_soapnotunderstood_prop_x1_soapqnamenu_prop()
    {
        var xml = Env($"<s:Header><h:one xmlns:h='urn:h' s:mustUnderstand='1'/><h:two xmlns:h='urn:k' s:mustUnderstand='true'/></s:Header><s:Body>{Operation}</s:Body>");

        var headers = Fault(Refused(Read(xml))).Root!.Element(Soap + "Header")!.Elements(Soap + "NotUnderstood").ToList();

        headers.Select(element => Resolve(element, element.Attribute("qname")!.Value)).Should().Equal(XName.Get("one", "urn:h"), XName.Get("two", "urn:k"));
    }

    [Fact]
    public void Message_IsReadByItsOwnVersion_x1_envvermodel_msgversion_x1_version_soap11()
    {
        var soap11 = $"<s:Envelope xmlns:s='{Ns11}'><s:Header><h:h xmlns:h='urn:h' s:mustUnderstand='1' s:actor='urn:other'/></s:Header><s:Body>{Operation}</s:Body></s:Envelope>";

        Accepted(Read(soap11, Soap11)).Headers.Should().ContainSingle().Which.IsForUs.Should().BeFalse();
        Refused(Read(soap11)).Origin.Should().Be(FaultOrigin.VersionMismatch);
        Refused(Read(Env($"<s:Body>{Operation}</s:Body>"), Soap11)).Origin.Should().Be(FaultOrigin.VersionMismatch);
    }

    private static string Env(string content) => $"<s:Envelope xmlns:s='{Ns12}'>{content}</s:Envelope>";

    private static string Block(string attributes) => Env($"<s:Header><h:h xmlns:h='urn:h' {attributes}>foo</h:h></s:Header><s:Body>{Operation}</s:Body>");

    private static XDocument Fault(SoapFailure failure)
    {
        var output = new ArrayBufferWriter<byte>();
        FaultWriter.Write(output, SoapVersion.Soap12, failure, Style, detail: writer => writer.WriteElementString("d", "detail", "urn:d", ""));
        return XDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static XName Resolve(XElement element) => Resolve(element, element.Value);

    private static XName Resolve(XElement element, string qname) => element.GetNamespaceOfPrefix(qname.Split(':')[0])! + qname.Split(':')[1];
}
