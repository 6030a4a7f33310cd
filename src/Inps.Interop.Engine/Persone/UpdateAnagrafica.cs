using System.Text.Json;
using System.Text.Json.Serialization;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Persone;

/// <summary>AggiornaAnagrafica: a request to update personal data; the central archives take it over in their own time (ALAS-21, ALAS-60).</summary>
public sealed class UpdateAnagrafica
{
    private readonly WriteVariazione write;

    internal UpdateAnagrafica(WriteVariazione write) => this.write = write;

    /// <param name="soggetto">Already checked by the rules of the document.</param>
    /// <param name="segnalazioni">Warnings to be told, now and at each replay.</param>
    public ValueTask<EsitoVariazione<FattiAnagrafica>> RunAsync(
        RichiestaVariazione richiesta, Soggetto soggetto, IReadOnlyList<Segnalazione> segnalazioni, Func<FattiAnagrafica, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(
            richiesta,
            FattiJson.Default.FattiAnagrafica,
            scrittura =>
            {
                var id = Add(scrittura, richiesta.Canale.CodiceEnte, soggetto);
                return new FattiAnagrafica { Istante = scrittura.Istante, IdRichiestaAggiornamento = id, Segnalazioni = segnalazioni };
            },
            render,
            ct);

    /// <summary>Keeps the request; also of a domanda whose data differ from the archives.</summary>
    /// <returns>Its identifier.</returns>
    internal static string Add(Scrittura scrittura, string ente, Soggetto soggetto)
    {
        var numero = scrittura.Numeri.Next(Identificativo.Aggiornamento);
        var id = Identificativo.Of(Identificativo.Aggiornamento, numero);
        scrittura.Db.Aggiornamenti.Add(new AggiornamentoRow
        {
            NumeroAggiornamento = numero,
            Ente = ente,
            CodiceFiscale = soggetto.CodiceFiscale.InChiaro,
            Istante = scrittura.Istante,
            Contenuto = Compressione.Pack(SoggettoJson.Write(soggetto)),
        });
        scrittura.AddEvento(new EventoRow { Ente = ente, Tipo = TipoEvento.AnagraficaAggiornata, Riferimento = id });
        return id;
    }
}

/// <summary>The facts of a request to update personal data.</summary>
public sealed record FattiAnagrafica : FattiVariazione
{
    public required string IdRichiestaAggiornamento { get; init; }
}

/// <summary>Stored form of a person's data.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Soggetto))]
internal sealed partial class SoggettoJson : JsonSerializerContext
{
    public static byte[] Write(Soggetto soggetto) => JsonSerializer.SerializeToUtf8Bytes(soggetto, Default.Soggetto);

    public static Soggetto Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Default.Soggetto) ?? throw new JsonException("The stored person is null.");
}
