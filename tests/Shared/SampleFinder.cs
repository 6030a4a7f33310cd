namespace Inps.Interop.Tests.Shared;

/// <summary>Finds the shipped samples and contracts from wherever the tests run.</summary>
internal static class SampleFinder
{
    /// <summary>The root of the checkout: the folder that holds <c>Inps.Interop.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Absolute path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

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
