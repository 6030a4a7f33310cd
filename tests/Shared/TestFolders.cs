using System.Collections.Concurrent;

namespace Inps.Interop.Tests.Shared;

/// <summary>Temporary folders of the tests, all removed after the last test of the process: some tests read one after who wrote it has ended.</summary>
public sealed class TestFolders : IDisposable
{
    private static readonly ConcurrentBag<string> Made = [];

    /// <summary>Makes an empty folder; its name tells what it is for.</summary>
    /// <returns>Its full path.</returns>
    internal static string New(string kind)
    {
        var folder = Directory.CreateTempSubdirectory($"inps-interop-{kind}-").FullName;
        Made.Add(folder);
        return folder;
    }

    public void Dispose()
    {
        foreach (var folder in Made.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
