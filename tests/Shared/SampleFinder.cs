namespace Inps.Interop.Tests.Shared;

/// <summary>Finds the shipped samples and contracts from wherever the tests run.</summary>
internal static class SampleFinder
{
    /// <summary>The root of the checkout: the folder that holds <c>Inps.Interop.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Absolute path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>The services that ship samples, by name.</summary>
    public static IReadOnlyList<string> Servizi { get; } =
    [
        .. Directory.GetDirectories(PathOf("samples")).Where(folder => Directory.Exists(Path.Combine(folder, "v1", "valide")))
            .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>Samples of every service below a folder such as <c>valide</c>: <c>AssegnoTemporaneo/v1/valide/minimo.xml</c>.</summary>
    public static IEnumerable<string> Samples(string folder) => Servizi.SelectMany(servizio => Samples(servizio, folder));

    /// <summary>Samples of one service.</summary>
    public static IEnumerable<string> Samples(string servizio, string folder) =>
        Directory.GetFiles(PathOf($"samples/{servizio}/v1/{folder}"), "*.xml")
            .Select(file => $"{servizio}/v1/{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    /// <summary>The rules shown by several files to send in order: <c>AssegnoTemporaneo/v1/errori/AT-R013</c>.</summary>
    public static IEnumerable<string> Sequences() => Servizi.SelectMany(servizio =>
        Directory.GetDirectories(PathOf($"samples/{servizio}/v1/errori")).Select(folder => $"{servizio}/v1/errori/{Path.GetFileName(folder)}")
            .Order(StringComparer.Ordinal));

    /// <summary>The service that a sample is sent to.</summary>
    public static string ServizioOf(string sample) => IsOfAssegnoTemporaneo(sample) ? "AssegnoTemporaneo" : sample[..sample.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Absolute path of a sample: <c>Alas/v1/valide/minimo.xml</c>; without a service one of AssegnoTemporaneo.</summary>
    public static string SampleOf(string sample) =>
        PathOf(IsOfAssegnoTemporaneo(sample) ? $"samples/AssegnoTemporaneo/v1/{sample}" : $"samples/{sample}");

    private static bool IsOfAssegnoTemporaneo(string sample) =>
        sample.StartsWith("valide/", StringComparison.Ordinal) || sample.StartsWith("errori/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Inps.Interop.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Inps.Interop.sln was not found above {AppContext.BaseDirectory}.");
    }
}
