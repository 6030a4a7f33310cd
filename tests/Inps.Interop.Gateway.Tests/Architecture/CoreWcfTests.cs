using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Architecture;

/// <summary>The second host stands beside the solution: small, and nothing that is built by default needs its packages (design D2).</summary>
public sealed class CoreWcfTests
{
    private const string Project = "Inps.Interop.CoreWcf";
    private const int MostLines = 300;

    [Fact]
    public void Host_IsSmall() =>
        SourceTests.Read("src/" + Project).Values.Sum(text => text.Count(character => character == '\n')).Should().BeInRange(1, MostLines);

    [Fact]
    public void Host_IsNotInTheSolution() => File.ReadAllText(SampleFinder.PathOf("Inps.Interop.sln")).Should().NotContain(Project);

    [Fact]
    public void Host_TakesTheGateway_AndTwoPackages()
    {
        var project = XDocument.Load(SampleFinder.PathOf($"src/{Project}/{Project}.csproj"));

        project.Descendants("PackageReference").Attributes("Include").Select(package => package.Value).Should().BeEquivalentTo("CoreWCF.Http", "CoreWCF.Primitives");
        project.Descendants("ProjectReference").Should().ContainSingle();
    }

    [Fact]
    public void NoOtherProject_ReferencesCoreWcf()
    {
        var others = new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(SampleFinder.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => Path.GetFileNameWithoutExtension(path) != Project).ToList();

        others.Should().HaveCountGreaterThan(10);
        foreach (var path in others)
        {
            XDocument.Load(path).Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference")
                .Select(element => (string?)element.Attribute("Include") ?? "")
                .Should().NotContain(reference => reference.Contains("CoreWCF", StringComparison.OrdinalIgnoreCase), "of {0}", path);
        }
    }
}
