using System.Security.Cryptography;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Client.Cli;

/// <summary>Files as attachments: typed by their bytes, with their digests.</summary>
internal static class FileDaAllegare
{
    /// <exception cref="DocumentoException">A file is of no kind that may be attached.</exception>
    public static async Task<IReadOnlyList<Allegato>> ReadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var allegati = new List<Allegato>(paths.Count);
        foreach (var path in paths)
        {
            var contenuto = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            var tipo = FileKind.Recognize(contenuto) ?? throw new DocumentoException($"{path} non è un PDF, un JPEG, un PNG né un file firmato p7m: non si può allegare (ALL-R001).");
            allegati.Add(new(Path.GetFileName(path), tipo, Convert.ToHexStringLower(SHA256.HashData(contenuto)), contenuto, Descrizione: null));
        }

        return allegati;
    }
}
