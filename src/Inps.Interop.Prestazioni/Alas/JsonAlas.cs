using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The stored form of the domanda, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Domanda))]
internal sealed partial class JsonAlas : JsonSerializerContext;
