using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Stores an IBAN as the plain string.</summary>
public sealed class IbanJsonConverter : JsonConverter<Iban>
{
    public override Iban Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Iban value, JsonSerializerOptions options) => writer.WriteStringValue(value.InChiaro);
}
