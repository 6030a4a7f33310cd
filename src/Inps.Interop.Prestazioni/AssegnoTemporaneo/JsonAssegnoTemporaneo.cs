using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The stored form of the domanda, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Domanda))]
internal sealed partial class JsonAssegnoTemporaneo : JsonSerializerContext;
