using System.Text.Json;
using System.Text.Json.Nodes;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests;

/// <summary>
/// What a gateway is given to become the target of the conformance suite: the certificates of the tests, and the adesioni of their enti. Written into the
/// folder that <c>INPS_INTEROP_CERTS</c> names, unless there are certificates in it.
/// </summary>
public sealed class PreparationTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Folder_HasEveryCertificateOfTheAdesioni_AndNamesNoOther()
    {
        var folder = Target.NamedCertificates is { } named && !File.Exists(Path.Combine(named, "ca.pem"))
            ? named
            : Directory.CreateTempSubdirectory("inps-interop-conformita-").FullName;
        var file = Path.Combine(folder, "adesioni.json");

        Directory.CreateDirectory(folder);
        var adesioni = JsonSerializer.Serialize(EntiDiProva.Adesioni()).Replace(TestCertificates.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        foreach (var certificate in Directory.GetFiles(TestCertificates.Folder))
        {
            File.Copy(certificate, Path.Combine(folder, Path.GetFileName(certificate)), overwrite: true);
        }

        await File.WriteAllTextAsync(file, adesioni, Ct);

        SchedaAdesione.Read(file, [.. SampleFinder.Servizi, "GestioneDomande", "InvioMassivo"]).Should().HaveCountGreaterThan(10);
        adesioni.Should().NotContain(TestCertificates.Folder);
        foreach (var pem in Certificates(adesioni))
        {
            File.Exists(Path.Combine(folder, pem)).Should().BeTrue("{0} is named", pem);
            File.Exists(Path.Combine(folder, Path.ChangeExtension(pem, ".key"))).Should().BeTrue("{0} is called with", pem);
        }
    }

    private static IEnumerable<string> Certificates(string adesioni) => JsonNode.Parse(adesioni)!.AsArray()
        .SelectMany(riga => (riga!["certificati"] ?? riga["Certificati"])!.AsArray())
        .Select(certificato => (string?)(certificato!["pem"] ?? certificato["Pem"])).OfType<string>();
}
