using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Envelope;

public class OperationCheckTests
{
    private static readonly Dictionary<(string Namespace, string LocalName), string> Operations = new()
    {
        [("urn:test", "PresentaDomanda")] = "urn:test/PresentaDomanda",
        [("urn:test", "Echo")] = "",
    };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("urn:test/PresentaDomanda")]
    [InlineData("\"urn:test/PresentaDomanda\"")]
    public void ActionThatAgreesOrIsNotGiven_Passes(string? action) =>
        OperationCheck.Check(Message(), action, Operations).Should().BeNull();

    [Fact]
    public void OtherAction_IsRefused_WithBothSides()
    {
        var failure = OperationCheck.Check(Message(), "urn:test/VerificaDomanda", Operations);

        failure!.Code.Should().BeSameAs(SoapFaultCodes.SOAP004);
        failure.MessaggioIt.Should().Contain("urn:test/VerificaDomanda").And.Contain("\"urn:test/PresentaDomanda\"").And.Contain("Content-Type");
    }

    [Fact]
    public void OtherWsaAction_IsRefused_WithBothSides()
    {
        var message = Message("<a:Action xmlns:a='http://www.w3.org/2005/08/addressing'>urn:x</a:Action>");

        OperationCheck.Check(message, "urn:test/PresentaDomanda", Operations)!.MessaggioIt.Should().Contain("wsa:Action").And.Contain("urn:x");
    }

    [Fact]
    public void UnknownOperation_IsRefused_WithTheOperationsOfTheService()
    {
        var failure = OperationCheck.Check(Accepted(Read(Envelope12("", "\n<x:Inventata xmlns:x='urn:x'/>"))), null, Operations);

        failure!.Code.Should().BeSameAs(SoapFaultCodes.SOAP004);
        failure.MessaggioIt.Should().Contain("{urn:x}Inventata").And.Contain("Echo, PresentaDomanda");
        failure.Errors.Should().ContainSingle().Which.Riga.Should().Be(2);
    }

    [Fact]
    public void OperationInTheWrongNamespace_IsRefused_WithTheRightOne() =>
        OperationCheck.Check(Accepted(Read(Envelope12("", "<Echo/>"))), null, Operations)!.MessaggioIt.Should().Contain("\"urn:test\"");

    private static SoapMessage Message(string header = "") => Accepted(Read(Envelope12(header)));
}
