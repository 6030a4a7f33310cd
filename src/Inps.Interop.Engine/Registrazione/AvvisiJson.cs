using System.Text.Json;
using System.Text.Json.Serialization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>Stored form of the warnings told with an answer.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Segnalazione>))]
internal sealed partial class AvvisiJson : JsonSerializerContext
{
    /// <summary>Null when there are none: most registrations.</summary>
    public static byte[]? Write(IReadOnlyList<Segnalazione> segnalazioni) =>
        segnalazioni.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(segnalazioni, Default.IReadOnlyListSegnalazione);

    public static IReadOnlyList<Segnalazione> Read(byte[]? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Default.IReadOnlyListSegnalazione) ?? [];
}
