using System.IO.Compression;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>Files of lotti in the forms in which they may be sent, and in some in which they may not.</summary>
internal static class Compressi
{
    public static byte[] As(string form, byte[] file) => form switch
    {
        "xml" => file,
        "gzip" => LottiDiProva.Gzip(file),
        "zip" => Zip(("lotto.xml", file)),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return output.ToArray();
    }
}
