using System.Buffers;
using System.Xml;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Faults;

public class FaultWriterTests
{
    private static readonly FaultStyle Style = new("urn:test:faults", "f", Node: "http://x.test/fault");

    public static TheoryData<SoapVersion, string> VersionsAndCodes
    {
        get
        {
            var data = new TheoryData<SoapVersion, string>();
            foreach (var code in SoapFaultCodes.All)
            {
                data.Add(SoapVersion.Soap11, code.Codice);
                data.Add(SoapVersion.Soap12, code.Codice);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(VersionsAndCodes))]
    public void EveryFault_IsReadBack(SoapVersion version, string codice)
    {
        var code = SoapFaultCodes.All.Single(row => row.Codice == codice);
        var failure = SoapFailure.At(code, "Manca l'età <1 & \"due\".", "The age is missing.", 3, 4);

        var bytes = Write(version, failure, writer => writer.WriteElementString("p", "problem", "urn:ietf:rfc:7807", "à"));

        var fault = ReadFault(bytes, version);
        fault.Code.Should().Be(code.Origin);
        fault.Reason("it").Should().Be(failure.MessaggioIt);
        fault.Node.Should().Be(Style.Node);
        using var detail = fault.OpenDetail()!;
        detail.ReadToDescendant("problem", "urn:ietf:rfc:7807").Should().BeTrue();
        detail.ReadElementContentAsString().Should().Be("à");
        XmlLint.ShouldAccept(bytes);
    }

    [Fact]
    public void Fault12_HasCodeSubcodeAndReasons_Section_5_4()
    {
        var fault = ReadFault(Write(SoapVersion.Soap12, SoapFailure.At(SoapFaultCodes.XSD001, "Sbagliato.", "Wrong.", 1, 1)), SoapVersion.Soap12);

        (fault.Code, fault.RawCode).Should().Be((FaultOrigin.Sender, "Sender"));
        (fault.SubcodeNamespace, fault.Subcode).Should().Be(("urn:test:faults", "XSD-001"));
        fault.Reasons.Should().Equal(("it", "Sbagliato."), ("en", "Wrong."));
        fault.HasDetail.Should().BeFalse();
        fault.OpenDetail().Should().BeNull();
    }

    [Theory]
    [InlineData("SOAP-001", "MustUnderstand", null)]
    [InlineData("SOAP-002", "VersionMismatch", null)]
    [InlineData("SOAP-003", "Client.InvalidRequest", "InvalidRequest")]
    [InlineData("SOAP-004", "Client.OperationUndefined", "OperationUndefined")]
    public void Fault11_HasADottedCode_Section_4_4_1(string codice, string faultcode, string? subcode)
    {
        var code = SoapFaultCodes.All.Single(row => row.Codice == codice);

        var fault = ReadFault(Write(SoapVersion.Soap11, SoapFailure.At(code, "Sbagliato.", "Wrong.", 1, 1)), SoapVersion.Soap11);

        (fault.RawCode, fault.Subcode).Should().Be((faultcode, subcode));
        fault.Reasons.Should().Equal(("it", "Sbagliato."));
    }

    [Fact]
    public void Fault11_OfTheReceiver_IsServer()
    {
        var code = new FaultCode("GW-500", FaultOrigin.Receiver, "", 500, "Errore.", "Error.", "Ripetere.");

        ReadFault(Write(SoapVersion.Soap11, SoapFailure.At(code, "Errore.", "Error.", null, null)), SoapVersion.Soap11).RawCode.Should().Be("Server");
    }

    [Fact]
    public void DataEncodingUnknown_IsItsOwnCodeIn12_AndClientIn11()
    {
        var failure = SoapFailure.At(SoapFaultCodes.SOAP003, "Codifica.", "Encoding.", 1, 1) with { Origin = FaultOrigin.DataEncodingUnknown };

        ReadFault(Write(SoapVersion.Soap12, failure), SoapVersion.Soap12).Code.Should().Be(FaultOrigin.DataEncodingUnknown);
        ReadFault(Write(SoapVersion.Soap11, failure), SoapVersion.Soap11).RawCode.Should().Be("Client.InvalidRequest");
    }

    [Theory]
    [InlineData(SoapVersion.Soap12)]
    [InlineData(SoapVersion.Soap11)]
    public void VersionMismatch_ListsBothEnvelopes_Section_5_4_7(SoapVersion version)
    {
        var bytes = Write(version, Refused(Read("<Envelope xmlns='urn:other'/>")));

        var upgrade = ReadFault(bytes, version).Message.Headers.Should().ContainSingle().Subject.Element;
        (upgrade.Namespace, upgrade.LocalName).Should().Be((Ns12, "Upgrade"));
        upgrade.Children.Select(child => child.LocalName).Should().Equal("SupportedEnvelope", "SupportedEnvelope");
        QNames(bytes, "SupportedEnvelope").Should().Equal((Ns12, "Envelope"), (Ns11, "Envelope"));
        XmlLint.ShouldAccept(bytes);
    }

    [Fact]
    public void MustUnderstand_NamesEveryBlock_Section_5_4_8()
    {
        var failure = Refused(Read(Envelope12("<a:A xmlns:a='urn:a' soap:mustUnderstand='1'/><soap:B soap:mustUnderstand='1'/>")));

        var bytes = Write(SoapVersion.Soap12, failure);

        QNames(bytes, "NotUnderstood").Should().Equal(("urn:a", "A"), (Ns12, "B"));
        XmlLint.ShouldAccept(bytes);
        ReadFault(Write(SoapVersion.Soap11, failure), SoapVersion.Soap11).Message.Headers.Should().BeEmpty("SOAP 1.1 has no such header");
    }

    [Fact]
    public void Addressing_RelatesTheFaultToTheRequest()
    {
        var output = new ArrayBufferWriter<byte>();
        var addressing = new WsAddressing(WsAddressing.FaultAction, "urn:uuid:2", null, null, "urn:uuid:1");

        FaultWriter.Write(output, SoapVersion.Soap12, SoapFailure.At(SoapFaultCodes.XSD001, "x", "y", 1, 1), Style, addressing);

        ReadFault(output.WrittenSpan.ToArray(), SoapVersion.Soap12).Message.Addressing.Should().Be(addressing);
    }

    [Fact]
    public void TextThatXmlForbids_IsReplaced()
    {
        foreach (var (text, expected) in (ReadOnlySpan<(string, string)>)[("a\0b\u0001", "a\uFFFDb\uFFFD"), ("\uD800x\uDC00", "\uFFFDx\uFFFD"), ("𝄞\0𝄞", "𝄞\uFFFD𝄞")])
        {
            var failure = SoapFailure.At(SoapFaultCodes.SOAP003, text, text, 1, 1);

            ReadFault(Write(SoapVersion.Soap12, failure), SoapVersion.Soap12).Reason("en").Should().Be(expected);
            ReadFault(Write(SoapVersion.Soap11, failure), SoapVersion.Soap11).Reason("it").Should().Be(expected);
        }
    }

    private static byte[] Write(SoapVersion version, SoapFailure failure, Action<XmlWriter>? detail = null)
    {
        var output = new ArrayBufferWriter<byte>();
        FaultWriter.Write(output, version, failure, Style, addressing: null, detail);
        return output.WrittenSpan.ToArray();
    }

    private static SoapFault ReadFault(byte[] bytes, SoapVersion version) =>
        AnswerReader.Read(bytes, version == SoapVersion.Soap12 ? Soap12 : Soap11, XmlLimits.Default, Nothing)
            .Should().BeOfType<AnswerResult.Faulted>().Subject.Fault;

    private static List<(string Namespace, string LocalName)> QNames(byte[] bytes, string element)
    {
        using var reader = HardenedXmlReader.Create(bytes, charset: null, XmlLimits.Default);
        var names = new List<(string, string)>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                var parts = reader.GetAttribute("qname")!.Split(':');
                names.Add((reader.LookupNamespace(parts[0])!, parts[1]));
            }
        }

        return names;
    }
}
