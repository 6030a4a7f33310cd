namespace Inps.Interop.Client.Cli;

/// <summary>Turns the files and folders of a command line into a list of files.</summary>
internal static class FileDaInviare
{
    /// <summary>Folders stand for every <c>.xml</c> below them, in ordinal order of path; no file twice.</summary>
    /// <exception cref="IOException">A path does not exist, or a folder holds no XML file.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var found = Directory.GetFiles(path, "*.xml", SearchOption.AllDirectories);
                if (found.Length == 0)
                {
                    throw new IOException($"La cartella {path} non contiene file .xml.");
                }

                files.AddRange(found.Order(StringComparer.Ordinal));
            }
            else
            {
                files.Add(File.Exists(path) ? path : throw new IOException($"Il file {path} non esiste."));
            }
        }

        return [.. files.Distinct(StringComparer.Ordinal)];
    }
}
