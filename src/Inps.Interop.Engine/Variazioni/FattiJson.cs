using System.Text.Json.Serialization;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Persone;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Riesami;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>Stored form of the facts, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FattiBozza))]
[JsonSerializable(typeof(FattiConferma))]
[JsonSerializable(typeof(FattiModifica))]
[JsonSerializable(typeof(FattiSecondoGenitore))]
[JsonSerializable(typeof(FattiDocumento))]
[JsonSerializable(typeof(FattiRiesame))]
[JsonSerializable(typeof(FattiCanaleAccredito))]
[JsonSerializable(typeof(FattiConto))]
[JsonSerializable(typeof(FattiAnagrafica))]
internal sealed partial class FattiJson : JsonSerializerContext;
