using System.Collections.Frozen;
using System.IO.Compression;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Gateway.Collaudo.Esempi;

/// <summary>The sample files of the repository, carried inside the assembly: each is sent by a test, so that what integrators download works.</summary>
internal sealed class EsempiPubblicati
{
    private const string Prefix = "samples/";
    private readonly FrozenDictionary<string, byte[]> files = Load();
    private readonly Lazy<byte[]> pacco;

    public EsempiPubblicati() => pacco = new Lazy<byte[]>(Pack);

    /// <summary>Paths below <c>samples/</c>, with forward slashes, in order.</summary>
    public IEnumerable<string> Nomi => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Samples and contracts in one archive, made once.</summary>
    public byte[] Pacco => pacco.Value;

    /// <exception cref="KeyNotFoundException">There is no such sample.</exception>
    public byte[] Read(string nome) => files[nome];

    private byte[] Pack()
    {
        using var archivio = new MemoryStream();
        using (var zip = new ZipArchive(archivio, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nome, bytes) in Nomi.Select(nome => ("esempi/" + nome, files[nome]))
                .Concat(ContractFiles.Names.Order(StringComparer.Ordinal).Select(nome => ("contratti/" + nome, ContractFiles.Read(nome).ToArray()))))
            {
                using var voce = zip.CreateEntry(nome, CompressionLevel.Optimal).Open();
                voce.Write(bytes);
            }
        }

        return archivio.ToArray();
    }

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(EsempiPubblicati).Assembly;
        return assembly.GetManifestResourceNames().Where(nome => nome.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            nome => nome[Prefix.Length..],
            nome =>
            {
                using var stream = assembly.GetManifestResourceStream(nome)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            },
            StringComparer.Ordinal);
    }
}
