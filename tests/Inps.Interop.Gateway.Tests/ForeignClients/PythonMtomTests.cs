using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>Python's standard library: a multipart body made by hand, the answer read by its mail parser.</summary>
[Collection(ForeignClientGroup.Name)]
public sealed class PythonMtomTests(ServedGateway served)
{
    [Fact]
    public async Task ShippedSample_IsRegisteredAndThenADuplicate_WithTheReceiptBesideTheAnswer()
    {
        var python = Tool.Require("python3");
        var pdf = CampioniDiProva.PathOf("samples/client/curl/provvedimento.pdf");
        string[] script = [CampioniDiProva.PathOf("samples/client/python-mtom/presenta.py"), Target.Fresh("python-mtom-0001"), pdf, pdf];

        var first = await Tool.RunAsync(served.Process, python, script);
        first.ExitCode.Should().Be(0, first.ToString());
        first.Output.Should().Contain("protocollo INPS-AUF-").And.Contain("duplicato NO").And.MatchRegex(@"ricevuta \d{4,} byte");
        var second = await Tool.RunAsync(served.Process, python, script);
        second.Output.Should().Contain("duplicato SI").And.Contain(first.Output[first.Output.IndexOf("ricevuta ", StringComparison.Ordinal)..]);
    }
}
