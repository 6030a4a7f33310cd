using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>What the remote service is told of a document (DPR 445/2000 art. 53).</summary>
/// <param name="Impronta">SHA-256, 64 hexadecimal digits.</param>
/// <param name="PresentatoIl">When the document came in.</param>
internal sealed record RichiestaRemota(string Mittente, string Oggetto, string Impronta, DateTimeOffset PresentatoIl);

/// <summary>What it answers: the number, and again what it is the number of.</summary>
internal sealed record RispostaRemota(string? IdDocumento, string? Impronta, string? NumeroProtocollo, DateTimeOffset? DataProtocollo);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RichiestaRemota))]
[JsonSerializable(typeof(RispostaRemota))]
internal sealed partial class RemotoJson : JsonSerializerContext;
