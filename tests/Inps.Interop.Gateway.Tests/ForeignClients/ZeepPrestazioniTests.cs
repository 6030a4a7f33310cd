using System.Text.Json;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>Every benefit service from Python's zeep, which knows of it only what the served WSDL says.</summary>
[Collection(ForeignClientGroup.Name)]
public sealed class ZeepPrestazioniTests(ServedGateway served)
{
    /// <summary>Each binding of each service with a valid sample of its own.</summary>
    public static TheoryData<string, string, string> Servizi
    {
        get
        {
            var dati = new TheoryData<string, string, string>();
            foreach (var servizio in SampleFinder.Servizi)
            {
                var valide = SampleFinder.Samples(servizio, "valide").ToList();
                dati.Add(servizio, "SoapHttpBinding12", valide[0]);
                dati.Add(servizio, "SoapHttpBinding", valide[1]);
            }

            return dati;
        }
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public async Task Sample_IsVerifiedAndPresented(string servizio, string binding, string sample)
    {
        var result = await Tool.RunAsync(served.Process, await Tool.RequirePythonWithZeepAsync(),
        [
            SampleFinder.PathOf("tests/Inps.Interop.Gateway.Tests/ForeignClients/zeep_prestazione.py"), served.Process.BaseAddress.ToString().TrimEnd('/'),
            TestCertificates.Folder, servizio, binding, CampioniDiProva.SampleOf(sample), Target.Fresh($"zeep-{binding}-0001"),
        ]);
        result.ExitCode.Should().Be(0, result.ToString());
        using var document = JsonDocument.Parse(result.Output);
        var seen = document.RootElement;

        seen.GetProperty("verifica").GetString().Should().BeOneOf("OK", "OK_CON_AVVISI", "CONFERMA_RICHIESTA");
        File.ReadAllText(CampioniDiProva.SampleOf(sample)).Should().Contain(seen.GetProperty("riepilogo").GetString());
        seen.GetProperty("esito").GetString().Should().StartWith("OK");
        seen.GetProperty("protocollo").GetString().Should().MatchRegex("^INPS-[A-Z]{3}-");
        seen.GetProperty("servizio").GetString().Should().Be(servizio);
    }
}
