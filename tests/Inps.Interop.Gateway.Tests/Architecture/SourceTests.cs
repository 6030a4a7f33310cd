using System.Text.RegularExpressions;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Architecture;

/// <summary>What the compiler does not check of the sources: sizes, names, folders, who writes to the terminal and to the log.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    // Each holds several small types of one kind, under the plural of their kind or the word of the wire.
    private static readonly string[] FilesOfSeveralTypes = ["Rows", "Configurations", "ProviderContexts", "DesignTimeFactories", "Fatti"];

    private static readonly IReadOnlyDictionary<string, string> Sources = Read("src");

    /// <summary>Path below the folder, with forward slashes → text; generated migrations left out.</summary>
    internal static IReadOnlyDictionary<string, string> Read(string folder)
    {
        var root = SampleFinder.PathOf(folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(root, path)));
    }

    [Fact]
    public void NoFile_IsTooLong() =>
        Sources.Where(source => source.Value.Count(character => character == '\n') > LongestFile).Select(source => source.Key).Should().BeEmpty();

    [Fact]
    public void NoFile_IsAGrabBag() =>
        Sources.Keys.Where(path => GrabBag().IsMatch(Path.GetFileNameWithoutExtension(path))).Should().BeEmpty();

    [Fact]
    public void Namespace_IsTheFolder()
    {
        foreach (var (path, text) in Sources.Where(source => Path.GetFileName(source.Key) != "Program.cs"))
        {
            // The concepts of Comune are folders for people; their names would hide the types (CodiceFiscale, Testata).
            var folder = ComuneConcept().Replace(Path.GetDirectoryName(path)!.Replace('\\', '/'), "Inps.Interop.Prestazioni/Comune");

            NamespaceOf().Match(text).Groups["name"].Value.Should().Be(folder.Replace('/', '.'), "{0} stands there", path);
        }
    }

    [Fact]
    public void FileName_IsThatOfAType()
    {
        foreach (var (path, text) in Sources.Where(source => Path.GetFileName(source.Key) != "Program.cs"))
        {
            var name = Path.GetFileName(path).Split('.')[0];
            if (FilesOfSeveralTypes.Contains(name))
            {
                continue;
            }

            // PresentaDomanda.cs holds PresentaDomandaRichiesta and PresentaDomandaRisposta; Mappatura.cs the mapping of its slice.
            Regex.IsMatch(text, $@"\b(class|record|struct|interface|enum) \w*{name}\w*\b").Should().BeTrue("{0} declares it", path);
        }
    }

    [Fact]
    public void Terminal_IsWrittenOnlyByTheCommandTheDemoAndTheStart() =>
        Sources.Where(source => WritesToTheTerminal().IsMatch(source.Value)).Select(source => source.Key).Should().OnlyContain(path =>
            path.StartsWith("Inps.Interop.Client/Cli/")
            || path.StartsWith("Inps.Interop.Gateway/Cli/")
            || path.StartsWith("Inps.Interop.Gateway/Hosting/Demo")
            || path == "Inps.Interop.Gateway/Hosting/GatewayHost.cs"
            || path == "Inps.Interop.Gateway/Hosting/StartupFailure.cs");

    [Fact]
    public void Logs_GoThroughLoggerMessage_WithIdsOfTheirOwn()
    {
        Sources.Where(source => LogsByHand().IsMatch(source.Value)).Select(source => source.Key).Should().BeEmpty();

        var ids = Sources.SelectMany(source => LoggerMessageId().Matches(source.Value).Select(match => match.Groups["id"].Value)).ToList();

        ids.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        Sources.Sum(source => LoggerMessage().Count(source.Value)).Should().Be(ids.Count, "each message has an id");
    }

    [Fact]
    public void Xml_IsReadThroughTheHardenedFactory_OrWithAReason() =>
        Sources.Where(source => MakesAReader().IsMatch(source.Value)).Select(source => source.Key)
            .Should().HaveCountLessThanOrEqualTo(2);

    [GeneratedRegex(@"(?<!\w)XmlReader\.Create\(")]
    private static partial Regex MakesAReader();

    [GeneratedRegex(@"(Utils?|Helpers?|Manager|Common|Misc)$")]
    private static partial Regex GrabBag();

    [GeneratedRegex(@"^Inps\.Interop\.Prestazioni/Comune/(?!Messaggi)\w+$")]
    private static partial Regex ComuneConcept();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();

    [GeneratedRegex(@"\bConsole\.(Write|Out|Error|In|Read)")]
    private static partial Regex WritesToTheTerminal();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(\s*(LogLevel|\$?""|\w+, )")]
    private static partial Regex LogsByHand();

    [GeneratedRegex(@"\[LoggerMessage\(")]
    private static partial Regex LoggerMessage();

    [GeneratedRegex(@"\[LoggerMessage\((EventId = )?(?<id>\d+)")]
    private static partial Regex LoggerMessageId();
}
