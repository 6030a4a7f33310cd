using System.Collections.Frozen;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The published contracts (<c>contracts/</c> of the repository), carried inside the assembly: what is served, checked and catalogued is one text.</summary>
public static class ContractFiles
{
    private const string Prefix = "contracts/";
    private const string Comune = "comune/v1/";

    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    /// <summary>Paths below <c>contracts/</c>, with forward slashes, such as <c>AssegnoTemporaneo/v1/AssegnoTemporaneo.wsdl</c>.</summary>
    public static IReadOnlyCollection<string> Names => Files.Keys;

    /// <summary>The bytes of a contract file.</summary>
    /// <exception cref="ArgumentException">No such file.</exception>
    public static ReadOnlyMemory<byte> Read(string path) =>
        Files.TryGetValue(path, out var bytes) ? bytes : throw new ArgumentException($"There is no contract file '{path}'.", nameof(path));

    /// <summary>The file of that name in the folder of the service, else in the common one; null when neither has it.</summary>
    /// <param name="servizio">Such as <c>AssegnoTemporaneo</c>.</param>
    /// <param name="fileName">Such as <c>comune.xsd</c>.</param>
    public static byte[]? FindByName(string servizio, string fileName) =>
        Files.GetValueOrDefault($"{servizio}/v1/{fileName}") ?? Files.GetValueOrDefault(Comune + fileName);

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(ContractFiles).Assembly;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(name[Prefix.Length..], bytes);
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
