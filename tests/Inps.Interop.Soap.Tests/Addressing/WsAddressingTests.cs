using System.Buffers;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Addressing;

public class WsAddressingTests
{
    private const string Open = "xmlns:a='http://www.w3.org/2005/08/addressing'";

    [Fact]
    public void AddressingHeaders_AreRead_AndUnderstood()
    {
        var message = Accepted(Read(Envelope12(
            $"<a:Action {Open} soap:mustUnderstand='true'> urn:act </a:Action><a:MessageID {Open}>urn:uuid:1</a:MessageID><a:To {Open} soap:mustUnderstand='1'>https://x/</a:To>" +
            $"<a:ReplyTo {Open}><a:Address>{WsAddressing.Anonymous}</a:Address></a:ReplyTo><a:RelatesTo {Open}>urn:uuid:0</a:RelatesTo><a:RelatesTo {Open}>urn:uuid:9</a:RelatesTo>")));

        message.Addressing.Should().Be(new WsAddressing("urn:act", "urn:uuid:1", "https://x/", WsAddressing.Anonymous, "urn:uuid:0"));
    }

    [Fact]
    public void MessageWithoutAddressing_HasNone() => Accepted(Read(Envelope12(""))).Addressing.Should().BeNull();

    [Fact]
    public void AddressingForAnotherRole_IsNotOurs() =>
        Accepted(Read(Envelope12($"<a:MessageID {Open} soap:role='urn:other'>urn:uuid:1</a:MessageID>"))).Addressing.Should().BeNull();

    [Fact]
    public void MandatoryFaultTo_IsNotUnderstood() =>
        Refused(Read(Envelope12($"<a:FaultTo {Open} soap:mustUnderstand='1'/>"))).NotUnderstood.Should().Equal((WsAddressing.Namespace, "FaultTo"));

    [Theory]
    [InlineData("Action")]
    [InlineData("MessageID")]
    [InlineData("To")]
    public void DuplicateHeader_IsRefused_SoapBindingSection_3_2(string name)
    {
        var header = $"<a:{name} {Open}>urn:x</a:{name}>";

        var failure = Refused(Read(Envelope12(header + header)));

        failure.Code.Should().BeSameAs(SoapFaultCodes.SOAP003);
        failure.MessaggioIt.Should().Contain(name).And.Contain("più di una volta");
    }

    [Theory]
    [InlineData("<a:MessageID {0}/>", "MessageID")]
    [InlineData("<a:Action {0}>  </a:Action>", "Action")]
    [InlineData("<a:ReplyTo {0}/>", "ReplyTo/Address")]
    [InlineData("<a:ReplyTo {0}><Address>x</Address></a:ReplyTo>", "ReplyTo/Address")]
    public void EmptyHeader_IsRefused(string header, string name) =>
        Refused(Read(Envelope12(header.Replace("{0}", Open, StringComparison.Ordinal)))).MessaggioIt.Should().Contain(name).And.Contain("vuota");

    [Fact]
    public void RefusalAfterTheHeader_KeepsTheMessageId()
    {
        var result = Read(Envelope12($"<a:MessageID {Open}>urn:uuid:1</a:MessageID><h:h xmlns:h='urn:h' soap:mustUnderstand='1'/>"));

        result.Should().BeOfType<EnvelopeResult.Refused>().Which.Addressing!.MessageId.Should().Be("urn:uuid:1");
    }

    [Fact]
    public void Answer_RelatesToTheRequest_AndIsReadBack()
    {
        var request = new WsAddressing("urn:req", "urn:uuid:1", "https://x/", WsAddressing.Anonymous, null);
        var answer = WsAddressing.ForAnswer(request, "urn:resp", "urn:uuid:2")!;
        var output = new ArrayBufferWriter<byte>();

        SoapEnvelopeWriter.Write(
            output, SoapVersion.Soap12, writer => WsAddressingWriter.Write(writer, answer), writer => writer.WriteElementString("r", "urn:r", ""));

        Accepted(Read(output.WrittenSpan.ToArray())).Addressing.Should().Be(new WsAddressing("urn:resp", "urn:uuid:2", null, null, "urn:uuid:1"));
    }

    [Fact]
    public void Request_IsReadBack()
    {
        var request = new WsAddressing("urn:req", "urn:uuid:1", "https://x/?a=1&b=2", WsAddressing.Anonymous, null);
        var output = new ArrayBufferWriter<byte>();

        SoapEnvelopeWriter.Write(
            output, SoapVersion.Soap11, writer => WsAddressingWriter.Write(writer, request), writer => writer.WriteElementString("r", "urn:r", ""));

        Accepted(Read(output.WrittenSpan.ToArray(), Soap11)).Addressing.Should().Be(request);
    }

    [Fact]
    public void RequestWithoutMessageId_GetsNoAddressingInTheAnswer()
    {
        WsAddressing.ForAnswer(null, "urn:resp", "urn:uuid:2").Should().BeNull();
        WsAddressing.ForAnswer(new WsAddressing("urn:a", null, null, null, null), "urn:resp", "urn:uuid:2").Should().BeNull();
    }
}
