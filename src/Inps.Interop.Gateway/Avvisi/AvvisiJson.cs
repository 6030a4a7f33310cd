using System.Text.Json.Serialization;

namespace Inps.Interop.Gateway.Avvisi;

/// <summary>What is sent to the webhook.</summary>
/// <param name="ChiusoIl">Null while the cause lasts.</param>
internal sealed record CorpoAvviso(long Numero, string Causa, string Oggetto, string Testo, DateTimeOffset ApertoIl, DateTimeOffset? ChiusoIl);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CorpoAvviso))]
internal sealed partial class AvvisiJson : JsonSerializerContext;
