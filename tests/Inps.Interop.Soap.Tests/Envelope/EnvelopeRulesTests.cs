using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Envelope;

/// <summary>The rules of SOAP 1.2 Part 1 and SOAP 1.1, each named by its section.</summary>
public class EnvelopeRulesTests
{
    private const string Other = "http://www.example.org/soap/";

    public static TheoryData<string, string> Accepted12 => new()
    {
        { "§5.1 Header is optional", Env12($"<s:Body>{Operation}</s:Body>") },
        { "§5.1 Envelope takes qualified attributes", $"<s:Envelope xmlns:s='{Ns12}' xmlns:x='urn:x' x:a='1'><s:Body>{Operation}</s:Body></s:Envelope>" },
        { "§5.1 white space and comments around", $"<!--a-->\n{Env12($"\n <!--b--><s:Header/> \r\n<s:Body> <!--c-->{Operation}\t</s:Body>\n")}<!--d-->\n" },
        { "§5.1.1 encodingStyle on a header block", Env12($"<s:Header><x:h xmlns:x='urn:x' s:encodingStyle='urn:e'/></s:Header><s:Body>{Operation}</s:Body>") },
        { "§5.1.1 encodingStyle none on the Body's child", Env12($"<s:Body><a s:encodingStyle='{Ns12}/encoding/none'/></s:Body>") },
        { "§5.3 Body takes qualified attributes", Env12($"<s:Body xmlns:x='urn:x' x:Id='b'>{Operation}</s:Body>") },
        { "§5.3.1 the Body's child needs no namespace", Env12("<s:Body><a/></s:Body>") },
        { "any prefix, also none", $"<Envelope xmlns='{Ns12}'><Header/><Body><a xmlns=''/></Body></Envelope>" },
    };

    public static TheoryData<string, string, string, string> Refused12 => new()
    {
        { "§5.1 Envelope in an unknown namespace", $"<s:Envelope xmlns:s='{Other}'><s:Body/></s:Envelope>", "SOAP-002", Other },
        { "§5.1 Envelope without namespace", "<Envelope><Body/></Envelope>", "SOAP-002", "namespace \"\"" },
        { "§5.1 the root is no Envelope", "<d:Domanda xmlns:d='urn:d'/>", "SOAP-002", "{urn:d}Domanda" },
        { "§5.1 Envelope of SOAP 1.1 under application/soap+xml", $"<s:Envelope xmlns:s='{Ns11}'><s:Body><a/></s:Body></s:Envelope>", "SOAP-002", "annuncia SOAP 1.2" },
        { "§5.1 unqualified attribute of Envelope", $"<s:Envelope xmlns:s='{Ns12}' a='1'><s:Body>{Operation}</s:Body></s:Envelope>", "SOAP-003", "attributo a di Envelope" },
        { "§5.1 Body is mandatory", Env12("<s:Header/>"), "SOAP-003", "Body" },
        { "§5.1 empty Envelope", $"<s:Envelope xmlns:s='{Ns12}'/>", "SOAP-003", "Body" },
        { "§5.1 two Headers", Env12($"<s:Header/><s:Header/><s:Body>{Operation}</s:Body>"), "SOAP-003", "due elementi Header" },
        { "§5.1 two Bodies", Env12($"<s:Body>{Operation}</s:Body><s:Body/>"), "SOAP-003", "segue il Body" },
        { "§5.1 Header after Body", Env12($"<s:Body>{Operation}</s:Body><s:Header/>"), "SOAP-003", "segue il Body" },
        { "§5.1 element after Body", Env12($"<s:Body>{Operation}</s:Body><x:x xmlns:x='urn:x'/>"), "SOAP-003", "{urn:x}x" },
        { "§5.1 element before Body", Env12($"<x:x xmlns:x='urn:x'/><s:Body>{Operation}</s:Body>"), "SOAP-003", "{urn:x}x" },
        { "§5.1 unknown element of SOAP's namespace", Env12($"<s:Corpo/><s:Body>{Operation}</s:Body>"), "SOAP-003", "Corpo" },
        { "§5.1 Body of the other version", Env12($"<b:Body xmlns:b='{Ns11}'>{Operation}</b:Body>"), "SOAP-003", "Body" },
        { "§5 text in Envelope", Env12($"x<s:Body>{Operation}</s:Body>"), "SOAP-003", "testo direttamente dentro /Envelope" },
        { "§5 text in Header", Env12($"<s:Header>x</s:Header><s:Body>{Operation}</s:Body>"), "SOAP-003", "/Envelope/Header" },
        { "§5 text in Body", Env12($"<s:Body>x{Operation}</s:Body>"), "SOAP-003", "/Envelope/Body" },
        { "§5 CDATA in Body", Env12($"<s:Body>{Operation}<![CDATA[ ]]></s:Body>"), "SOAP-003", "/Envelope/Body" },
        { "§5 instruction before Envelope", $"<?x y?>{Env12($"<s:Body>{Operation}</s:Body>")}", "SOAP-003", "istruzione" },
        { "§5 instruction in Envelope", Env12($"<?x y?><s:Body>{Operation}</s:Body>"), "SOAP-003", "istruzione" },
        { "§5 instruction in Header", Env12($"<s:Header><?x y?></s:Header><s:Body>{Operation}</s:Body>"), "SOAP-003", "istruzione" },
        { "§5 instruction in a header block", Env12($"<s:Header><h:h xmlns:h='urn:h'><?x?></h:h></s:Header><s:Body>{Operation}</s:Body>"), "SOAP-003", "istruzione" },
        { "§5 instruction in Body", Env12($"<s:Body><?x y?>{Operation}</s:Body>"), "SOAP-003", "istruzione" },
        { "§5 instruction deep in the operation", Env12("<s:Body><a><b><?x y?></b></a></s:Body>"), "SOAP-003", "istruzione" },
        { "§5 instruction after Envelope", $"{Env12($"<s:Body>{Operation}</s:Body>")}<?x y?>", "SOAP-003", "istruzione" },
        { "§5.1.1 encodingStyle on Envelope", $"<s:Envelope xmlns:s='{Ns12}' s:encodingStyle=''><s:Body>{Operation}</s:Body></s:Envelope>", "SOAP-003", "encodingStyle" },
        { "§5.1.1 encodingStyle on Header", Env12($"<s:Header s:encodingStyle=''/><s:Body>{Operation}</s:Body>"), "SOAP-003", "encodingStyle" },
        { "§5.1.1 encodingStyle on Body", Env12($"<s:Body s:encodingStyle='x'>{Operation}</s:Body>"), "SOAP-003", "encodingStyle" },
        { "§5.2 unqualified attribute of Header", Env12($"<s:Header a='1'/><s:Body>{Operation}</s:Body>"), "SOAP-003", "di Header" },
        { "§5.2.1 header block without namespace", Env12($"<s:Header><h/></s:Header><s:Body>{Operation}</s:Body>"), "SOAP-003", "senza namespace" },
        { "§5.2.3 mustUnderstand is a boolean", Env12($"<s:Header><h:h xmlns:h='urn:h' s:mustUnderstand='yes'/></s:Header><s:Body>{Operation}</s:Body>"), "SOAP-003", "\"yes\"" },
        { "§5.3 unqualified attribute of Body", Env12($"<s:Body a='1'>{Operation}</s:Body>"), "SOAP-003", "di Body" },
        { "WS-I: one child of Body", Env12($"<s:Body>{Operation}<b/></s:Body>"), "SOAP-003", "secondo elemento, b" },
        { "an empty Body names no operation", Env12("<s:Body/>"), "SOAP-004", "vuoto" },
        { "a Body of white space names no operation", Env12("<s:Body>\n<!-- nothing -->\n</s:Body>"), "SOAP-004", "vuoto" },
    };

    public static TheoryData<string, string> Accepted11 => new()
    {
        { "§4.1.1 encodingStyle on any element", $"<s:Envelope xmlns:s='{Ns11}' s:encodingStyle=''><s:Body s:encodingStyle='x'>{Operation}</s:Body></s:Envelope>" },
        { "§4.3 Body with an unqualified attribute", Env11($"<s:Body id='b'>{Operation}</s:Body>") },
        { "§4.2.3 mustUnderstand 0", Env11($"<s:Header><h:h xmlns:h='urn:h' s:mustUnderstand='0'/></s:Header><s:Body>{Operation}</s:Body>") },
    };

    public static TheoryData<string, string, string, string> Refused11 => new()
    {
        { "§4.1.2 Envelope of SOAP 1.2 under text/xml", Env12($"<s:Body>{Operation}</s:Body>"), "SOAP-002", "annuncia SOAP 1.1" },
        { "§4.1 element after Body (WS-I Basic Profile)", Env11($"<s:Body>{Operation}</s:Body><x:x xmlns:x='urn:x'/>"), "SOAP-003", "Basic Profile" },
        { "§4.1 unqualified attribute of Envelope", $"<s:Envelope xmlns:s='{Ns11}' a='1'><s:Body>{Operation}</s:Body></s:Envelope>", "SOAP-003", "Envelope" },
        { "§4.2 header block without namespace", Env11($"<s:Header><h/></s:Header><s:Body>{Operation}</s:Body>"), "SOAP-003", "senza namespace" },
        { "§4.2.3 mustUnderstand is 1 or 0", Env11($"<s:Header><h:h xmlns:h='urn:h' s:mustUnderstand='true'/></s:Header><s:Body>{Operation}</s:Body>"), "SOAP-003", "1, 0" },
        { "§3 no processing instruction", Env11($"<s:Body><a><?x?></a></s:Body>"), "SOAP-003", "istruzione" },
    };

    public static TheoryData<string, string, string, bool> Roles => new()
    {
        { "§5.2.2 absent", Ns12, "", true },
        { "§5.2.2 empty", Ns12, "s:role=''", true },
        { "§2.2 next", Ns12, $"s:role='{Ns12}/role/next'", true },
        { "§2.2 ultimateReceiver", Ns12, $"s:role='{Ns12}/role/ultimateReceiver'", true },
        { "§2.2 none", Ns12, $"s:role='{Ns12}/role/none'", false },
        { "§2.2 another node", Ns12, "s:role='urn:other'", false },
        { "the actor of SOAP 1.1 means nothing in 1.2", Ns12, $"actor='urn:other'", true },
        { "SOAP 1.1 §4.2.2 absent", Ns11, "", true },
        { "SOAP 1.1 §4.2.2 next", Ns11, "s:actor='http://schemas.xmlsoap.org/soap/actor/next'", true },
        { "SOAP 1.1 §4.2.2 another", Ns11, "s:actor='urn:other'", false },
        { "next of 1.2 is another in 1.1", Ns11, $"s:actor='{Ns12}/role/next'", false },
    };

    [Theory]
    [MemberData(nameof(Accepted12))]
    public void Envelope12_ThatKeepsTheRule_IsAccepted(string rule, string xml) =>
        Read(xml).Should().BeOfType<EnvelopeResult.Ok>(rule);

    [Theory]
    [MemberData(nameof(Refused12))]
    public void Envelope12_ThatBreaksTheRule_IsRefused(string rule, string xml, string code, string sentence) =>
        ShouldBeRefused(rule, Read(xml, Soap12), code, sentence);

    [Theory]
    [MemberData(nameof(Accepted11))]
    public void Envelope11_ThatKeepsTheRule_IsAccepted(string rule, string xml) =>
        Read(xml, Soap11).Should().BeOfType<EnvelopeResult.Ok>(rule);

    [Theory]
    [MemberData(nameof(Refused11))]
    public void Envelope11_ThatBreaksTheRule_IsRefused(string rule, string xml, string code, string sentence) =>
        ShouldBeRefused(rule, Read(xml, Soap11), code, sentence);

    [Theory]
    [MemberData(nameof(Roles))]
    public void MandatoryHeader_IsOursToUnderstand_ByItsRole(string rule, string soap, string role, bool ours)
    {
        var mediaType = soap == Ns12 ? Soap12 : Soap11;
        var xml = $"<s:Envelope xmlns:s='{soap}'><s:Header><h:h xmlns:h='urn:h' {role} s:mustUnderstand='1'/></s:Header><s:Body>{Operation}</s:Body></s:Envelope>";

        var result = Read(xml, mediaType);

        if (ours)
        {
            Refused(result).NotUnderstood.Should().Equal([("urn:h", "h")], rule);
        }
        else
        {
            Accepted(result).Headers.Should().ContainSingle(rule).Which.IsForUs.Should().BeFalse(rule);
        }
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData(" 1 ", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public void MustUnderstand_IsReadAsABoolean(string value, bool expected)
    {
        var message = Accepted(Read(Envelope12($"<i:Identity xmlns:i='http://inps.it/' soap:mustUnderstand='{value}'/>")));

        message.Headers.Should().ContainSingle().Which.MustUnderstand.Should().Be(expected);
    }

    [Fact]
    public void UnknownEncodingStyleOfTheContent_IsDataEncodingUnknown_Section_5_4_6()
    {
        var failure = Refused(Read(Env12("<s:Body><a s:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'/></s:Body>")));

        failure.Code.Should().BeSameAs(SoapFaultCodes.SOAP003);
        failure.Origin.Should().Be(FaultOrigin.DataEncodingUnknown);
    }

    [Fact]
    public void BrokenEnvelopeWithMandatoryHeader_IsRefusedForItsSyntax_Section_2_6()
    {
        var failure = Refused(Read(Env12("<s:Header><h:h xmlns:h='urn:h' s:mustUnderstand='1'/></s:Header><s:Body><a><?x?></a></s:Body>")));

        failure.Code.Should().BeSameAs(SoapFaultCodes.SOAP003);
    }

    private static string Env12(string content) => $"<s:Envelope xmlns:s='{Ns12}'>{content}</s:Envelope>";

    private static string Env11(string content) => $"<s:Envelope xmlns:s='{Ns11}'>{content}</s:Envelope>";

    private static void ShouldBeRefused(string rule, EnvelopeResult result, string code, string sentence)
    {
        var failure = Refused(result);
        failure.Code.Codice.Should().Be(code, rule);
        failure.MessaggioIt.Should().Contain(sentence, rule);
        failure.Errors.Should().ContainSingle(rule).Which.Riga.Should().BeGreaterThan(0, rule);
        failure.MessageEn.Should().NotBeEmpty(rule).And.NotBe(failure.MessaggioIt, rule);
    }
}
