using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>The stored form of the domanda, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Domanda))]
internal sealed partial class JsonIndennitaCovid19 : JsonSerializerContext;
