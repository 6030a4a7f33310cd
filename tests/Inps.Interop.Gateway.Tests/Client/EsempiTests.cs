using System.Diagnostics;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The client examples run as shipped.</summary>
[Collection(ClientAndGateway.Name)]
public sealed class EsempiTests(GatewayDelClient gateway)
{
    // The interpreter for which the distribution installs zeep.
    private const string Python = "/usr/bin/python3";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Curl_PresentsTwice_TheSecondTimeAsDuplicato()
    {
        Assert.SkipUnless(await RunsAsync("curl", "--version"), "curl is not installed");
        var script = CampioniDiProva.PathOf("samples/client/curl/presenta.sh");

        var (codice, first) = await RunAsync("bash", script);
        codice.Should().Be(0, first);
        first.Should().Contain("<c:Duplicato>NO</c:Duplicato>").And.Contain("<NumeroProtocollo>INPS-AUF-");

        var (_, second) = await RunAsync("bash", script);
        second.Should().Contain("<c:Duplicato>SI</c:Duplicato>");
        second[second.IndexOf("<NumeroDomanda>", StringComparison.Ordinal)..]
            .Should().Be(first[first.IndexOf("<NumeroDomanda>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task Zeep_PresentsFromTheWsdlAlone()
    {
        Assert.SkipUnless(await RunsAsync(Python, "-c", "import zeep"), "python3-zeep is not installed");
        var script = CampioniDiProva.PathOf("samples/client/python-zeep/presenta.py");

        var (codice, first) = await RunAsync(Python, script, Target.Fresh("prova-zeep-0001"));
        codice.Should().Be(0, first);
        first.Should().Contain(Target.Fresh("prova-zeep-0001") + " OK").And.Contain("INPS-AUF-").And.Contain("duplicato NO");
        (await RunAsync(Python, script, Target.Fresh("prova-zeep-0001"))).Output.Should().Contain("duplicato SI");

        var (refused, third) = await RunAsync(Python, script, Target.Fresh("prova-zeep-0002"));
        refused.Should().Be(1, third);
        third.Should().Contain("AT-R013");
    }

    [Fact]
    public async Task ServiceModel_Presents()
    {
        var project = CampioniDiProva.PathOf("samples/client/dotnet");
        var domanda = Path.Combine(project, "domanda.xml");

        var (codice, output) = await RunAsync("dotnet", "run", "--project", project, "--", domanda, Target.Fresh("prova-dotnet-0001"));
        codice.Should().Be(0, output);
        output.Should().Contain(Target.Fresh("prova-dotnet-0001") + " OK").And.Contain("INPS-AUF-").And.Contain("duplicato NO");

        var (faulted, fault) = await RunAsync(
            "dotnet", "run", "--no-build", "--project", project, "--", CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/errori/XSD-001.xml"));
        faulted.Should().Be(2, fault);
        fault.Should().Contain("GUASTO XSD-001");
    }

    private static async Task<bool> RunsAsync(string command, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await process.WaitForExitAsync(Ct);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private async Task<(int Codice, string Output)> RunAsync(string command, params string[] args)
    {
        var start = new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = SampleFinder.Root };
        start.Environment["INPS_INTEROP_URL"] = gateway.Address;
        start.Environment["INPS_INTEROP_CERTS"] = TestCertificates.Folder;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Ct);
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, output + await error);
    }
}
