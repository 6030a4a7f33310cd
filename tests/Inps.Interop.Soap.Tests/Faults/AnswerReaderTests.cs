using System.Text;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Faults;

public class AnswerReaderTests
{
    [Fact]
    public void Answer_IsAMessage()
    {
        var answer = Read(Envelope12("")).Should().BeOfType<AnswerResult.Answer>().Subject;

        answer.Message.BodyLocalName.Should().Be("PresentaDomanda");
    }

    [Fact]
    public void NoSoap_IsUnreadable() =>
        Read("<html><body>502</body></html>").Should().BeOfType<AnswerResult.Unreadable>()
            .Which.Failure.Code.Should().BeSameAs(SoapFaultCodes.SOAP002);

    [Fact]
    public void FaultOfAnotherServer_IsRead_WithNestedSubcodesAndRole()
    {
        const string fault = """
            <soap:Fault>
              <soap:Code><soap:Value>
                soap:Receiver </soap:Value>
                <soap:Subcode><soap:Value xmlns:m="urn:m">m:First</soap:Value><soap:Subcode><soap:Value xmlns:m="urn:m">m:Second</soap:Value></soap:Subcode></soap:Subcode>
              </soap:Code>
              <soap:Reason><soap:Text xml:lang="en-GB">Sorry<!-- no --></soap:Text><soap:Text xml:lang="it">Spiacenti</soap:Text></soap:Reason>
              <soap:Node>urn:node</soap:Node><soap:Role>urn:role</soap:Role>
              <soap:Detail><x:a xmlns:x="urn:x"><soap:Detail>inner</soap:Detail></x:a></soap:Detail>
            </soap:Fault>
            """;

        var read = Fault(Envelope12("", fault));

        (read.Code, read.Subcode, read.SubcodeNamespace).Should().Be((FaultOrigin.Receiver, "First", "urn:m"));
        (read.Reason("en"), read.Reason("it"), read.Reason("fr")).Should().Be(("Sorry", "Spiacenti", "Sorry"));
        (read.Node, read.Role).Should().Be(("urn:node", "urn:role"));
        using var detail = read.OpenDetail()!;
        detail.ReadInnerXml().Should().Contain("urn:x").And.Contain("inner");
    }

    [Fact]
    public void GovWayFault11_IsRead()
    {
        const string fault = """
            <soap:Fault><faultcode>soap:Client.Authorization</faultcode><faultstring>Authorization failed</faultstring>
            <faultactor>http://api.inps.it/modi/soap/integration/fault</faultactor><detail><problem xmlns="urn:ietf:rfc:7807"><status>403</status></problem></detail></soap:Fault>
            """;

        var read = Fault(Envelope11("", fault), Soap11);

        (read.Code, read.RawCode, read.Subcode).Should().Be((FaultOrigin.Sender, "Client.Authorization", "Authorization"));
        read.Reasons.Should().Equal(("", "Authorization failed"));
        using var detail = read.OpenDetail()!;
        detail.ReadToDescendant("status", "urn:ietf:rfc:7807").Should().BeTrue();
        detail.ReadElementContentAsInt().Should().Be(403);
    }

    [Theory]
    [InlineData("<soap:Fault/>")]
    [InlineData("<soap:Fault><soap:Code/><soap:Reason/><soap:Detail/></soap:Fault>")]
    [InlineData("<soap:Fault>text<soap:Code>x</soap:Code></soap:Fault>")]
    public void SloppyFault_IsStillAFault(string fault)
    {
        var read = Fault(Envelope12("", fault));

        read.Code.Should().BeNull();
        read.Reason("it").Should().BeEmpty();
    }

    [Fact]
    public void CodeOfAnotherNamespace_IsNoCodeOfSoap()
    {
        var read = Fault(Envelope11("", "<soap:Fault><faultcode xmlns:q='urn:q'>q:Client</faultcode><faultstring>x</faultstring></soap:Fault>"), Soap11);

        (read.Code, read.RawCode).Should().Be((null, "Client"));
    }

    private static AnswerResult Read(string xml, Soap.Envelope.SoapMediaType? mediaType = null) =>
        AnswerReader.Read(Encoding.UTF8.GetBytes(xml), mediaType ?? Soap12, XmlLimits.Default, Nothing);

    private static SoapFault Fault(string xml, Soap.Envelope.SoapMediaType? mediaType = null) =>
        Read(xml, mediaType).Should().BeOfType<AnswerResult.Faulted>().Subject.Fault;
}
