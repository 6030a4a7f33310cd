using System.Text.Json;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>The whole life of some domande from Python's zeep, which knows of the services only what the served WSDLs say.</summary>
public sealed class ZeepVitaTests
{
    [Theory]
    [InlineData("SoapHttpBinding12")]
    [InlineData("SoapHttpBinding")]
    public async Task EveryPublishedOperation_IsCalled_AndAnswersAsThePatronatoExpects(string binding)
    {
        var python = await Tool.RequirePythonWithZeepAsync();
        await using var gateway = await GatewayConIstruttore.StartAsync();

        var result = await Tool.RunAsync(gateway, python,
        [
            SampleFinder.PathOf("tests/Inps.Interop.Gateway.Tests/ForeignClients/zeep_vita.py"), gateway.BaseAddress.ToString().TrimEnd('/'), TestCertificates.Folder,
            SampleFinder.PathOf("samples"), binding,
        ]);

        result.ExitCode.Should().Be(0, result.ToString());
        JsonSerializer.Deserialize<string[]>(result.Output).Should().BeEquivalentTo(OperazioniPubblicate.All);
    }
}
