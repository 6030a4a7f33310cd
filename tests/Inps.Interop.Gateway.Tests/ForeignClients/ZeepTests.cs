using System.Text.Json;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>Python's zeep, which knows of the services only what the served WSDL says.</summary>
[Collection(ForeignClientGroup.Name)]
public sealed class ZeepTests(ServedGateway served)
{
    [Theory]
    [InlineData("SoapHttpBinding12", 101, "zeep-soap12-0001")]
    [InlineData("SoapHttpBinding", 102, "zeep-soap11-0001")]
    public async Task EitherBinding_PresentsAsksAndReadsFaults(string binding, long n, string idMessaggio)
    {
        var minore = string.Create(16, n, static (span, n) => CodiceFiscaleDiProva.Write(span, n));
        var result = await Tool.RunAsync(served.Process, await Tool.RequirePythonWithZeepAsync(),
        [
            SampleFinder.PathOf("tests/Inps.Interop.Gateway.Tests/ForeignClients/zeep_check.py"), served.Process.BaseAddress.ToString().TrimEnd('/'), TestCertificates.Folder,
            CampioniDiProva.PathOf("samples/client/python-zeep"), binding, Target.Fresh(idMessaggio), minore,
        ]);
        result.ExitCode.Should().Be(0, result.ToString());
        using var document = JsonDocument.Parse(result.Output);
        var seen = document.RootElement;

        seen.GetProperty("esito").GetString().Should().StartWith("OK");
        seen.GetProperty("protocollo").GetString().Should().StartWith("INPS-AUF-");
        seen.GetProperty("stato").GetString().Should().Be("PROTOCOLLATA");
        seen.GetProperty("pdf").GetString().Should().Be("%PDF-");
        seen.GetProperty("stesso_pdf_mtom").GetBoolean().Should().BeTrue("zeep reads the receipt beside the envelope as in it");

        var withoutIdentity = seen.GetProperty("senza_identity");
        withoutIdentity.GetProperty("code").GetString().Should().Be("IDN-001");
        withoutIdentity.GetProperty("title").GetString().Should().Be("Authentication");
        withoutIdentity.GetProperty("message").GetString().Should().Contain("Identity");

        var offSchema = seen.GetProperty("fuori_schema");
        offSchema.GetProperty("code").GetString().Should().Be("XSD-001");
        offSchema.GetProperty("xpath").GetString().Should().EndWith("/Minori/Minore[1]/Disabile");
        offSchema.GetProperty("line").GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task ShippedSample_IsRegisteredAndThenADuplicate()
    {
        var python = await Tool.RequirePythonWithZeepAsync();
        string[] script = [CampioniDiProva.PathOf("samples/client/python-zeep/presenta.py"), Target.Fresh("zeep-esempio-0001")];

        var first = await Tool.RunAsync(served.Process, python, script);
        first.ExitCode.Should().Be(0, first.ToString());
        first.Output.Should().Contain("protocollo INPS-AUF-").And.Contain("duplicato NO");
        var second = await Tool.RunAsync(served.Process, python, script);
        second.Output.Should().Contain("duplicato SI");
    }
}
