using System.Buffers;
using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Security;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>WSS 1.1.1 §12: the standard's own name comes first, so that any stack finds it.</summary>
public class SecurityFaultTests
{
    private static readonly FaultStyle Style = new("urn:test:errori", "err");

    public static TheoryData<string> Codes => new(WssFaultCodes.All.Select(code => code.Codice));

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_NamesACaseOfTheStandard(string code)
    {
        var row = WssFaultCodes.All.Single(candidate => candidate.Codice == code);

        row.StandardNamespace.Should().Be(row.Categoria == "MessageExpired" ? WssNames.Wsu : WssNames.Wsse);
    }

    [Fact]
    public void Soap12_CarriesTheStandardSubcode_AndOursInside()
    {
        var (xml, fault) = Write(SoapVersion.Soap12);

        (fault.Code, fault.Subcode, fault.SubcodeNamespace).Should().Be((FaultOrigin.Sender, "FailedCheck", WssNames.Wsse));
        xml.Should().Contain("err:WSS-011</soap:Value></soap:Subcode></soap:Subcode>");
    }

    [Fact]
    public void Soap11_CarriesTheStandardFaultcode()
    {
        var (xml, fault) = Write(SoapVersion.Soap11);

        (fault.Code, fault.RawCode).Should().Be((FaultOrigin.Sender, "FailedCheck"));
        xml.Should().Contain($"<faultcode xmlns:wss=\"{WssNames.Wsse}\">wss:FailedCheck</faultcode>");
    }

    private static (string Xml, SoapFault Fault) Write(SoapVersion version)
    {
        var failure = Refused(Verify(Sign().Replace("Giò", "Già", StringComparison.Ordinal)));
        var buffer = new ArrayBufferWriter<byte>();
        FaultWriter.Write(buffer, version, failure, Style);
        var xml = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return (xml, FaultReader.Read(Read(xml, version))!);
    }
}
