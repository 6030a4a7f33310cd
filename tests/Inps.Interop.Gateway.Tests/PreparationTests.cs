using System.Text.Json;
using System.Text.Json.Nodes;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests;

/// <summary>What a gateway is given to become the target of the conformance suite: the certificates of the tests, and the adesioni of their enti.</summary>
public sealed class PreparationTests
{
    /// <summary>Run alone, by <c>--explicit only</c>: writes the folder that <c>INPS_INTEROP_CERTS</c> names.</summary>
    [Fact(Explicit = true)]
    public async Task Folder_IsWritten_FromWhichATargetIsStarted()
    {
        await WriteAsync(Target.Certificates);

        Directory.GetFiles(Target.Certificates).Should().NotBeEmpty();
    }

    [Fact]
    public async Task WrittenFolder_HasEveryCertificate_AndNamesNoOtherFolder()
    {
        Assert.SkipWhen(Target.Address is not null, "the folder of a target is there");
        var folder = Directory.CreateTempSubdirectory("inps-interop-conformita-").FullName;

        var file = await WriteAsync(folder);

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().NotContain(TestCertificates.Folder);
        foreach (var pem in JsonNode.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))!.AsArray()
            .SelectMany(riga => (riga!["certificati"] ?? riga["Certificati"])!.AsArray()).Select(c => (string?)(c!["pem"] ?? c["Pem"])).Where(pem => pem is not null))
        {
            File.Exists(Path.Combine(folder, pem!)).Should().BeTrue("{0} is named", pem);
            File.Exists(Path.Combine(folder, Path.ChangeExtension(pem!, ".key"))).Should().BeTrue("{0} is called with", pem);
        }

        Inps.Interop.Gateway.Hosting.SchedaAdesione.Read(file, [.. SampleFinder.Servizi, "GestioneDomande", "InvioMassivo"]).Should().HaveCountGreaterThan(10);
    }

    /// <returns>Path of the adesioni file.</returns>
    private static async Task<string> WriteAsync(string folder)
    {
        var ct = TestContext.Current.CancellationToken;
        var adesioni = JsonSerializer.Serialize(EntiDiProva.Adesioni()).Replace(TestCertificates.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        Directory.CreateDirectory(folder);
        foreach (var certificate in Directory.GetFiles(TestCertificates.Folder))
        {
            File.Copy(certificate, Path.Combine(folder, Path.GetFileName(certificate)), overwrite: true);
        }

        var file = Path.Combine(folder, "adesioni.json");
        await File.WriteAllTextAsync(file, adesioni, ct);
        return file;
    }
}
