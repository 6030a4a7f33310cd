namespace Inps.Interop.Gateway.Hosting;

/// <summary>Finds the checkout the process runs from, if any: its certificates and samples are the defaults of a first run.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds <c>Inps.Interop.sln</c>, at or above <paramref name="start"/>; null outside a checkout.</summary>
    public static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Inps.Interop.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>Folder of the development certificates: as set, else <c>certs-dev</c> of the checkout, else of the content root.</summary>
    public static string CertsDev(string? configured, string contentRoot) =>
        configured ?? Path.Combine(Find(contentRoot) ?? contentRoot, "certs-dev");
}
