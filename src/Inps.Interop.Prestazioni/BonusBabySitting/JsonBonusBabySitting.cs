using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>The stored form of the domanda, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Domanda))]
internal sealed partial class JsonBonusBabySitting : JsonSerializerContext;
