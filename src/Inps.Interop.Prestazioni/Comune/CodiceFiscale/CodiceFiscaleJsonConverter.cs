using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>Stores a codice fiscale as the plain string.</summary>
public sealed class CodiceFiscaleJsonConverter : JsonConverter<CodiceFiscale>
{
    public override CodiceFiscale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, CodiceFiscale value, JsonSerializerOptions options) => writer.WriteStringValue(value.InChiaro);
}
