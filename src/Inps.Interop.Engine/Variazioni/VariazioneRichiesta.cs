using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Variazioni;

/// <summary>A write with a key: looked up first, decided, rendered, and remembered together with its trace.</summary>
internal sealed class VariazioneRichiesta<TFatti>(
    RichiestaVariazione richiesta,
    JsonTypeInfo<TFatti> json,
    Func<Scrittura, Decisione<TFatti>> decide,
    Func<TFatti, RecordTraffico> render,
    TimeSpan attesaResa,
    TimeSpan riprovaDopo,
    CancellationToken cancellation) : VariazioneInAttesa(cancellation)
    where TFatti : FattiVariazione
{
    private readonly TaskCompletionSource<EsitoVariazione<TFatti>> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken cancellation = cancellation;
    private EsitoVariazione<TFatti>? esito;

    public Task<EsitoVariazione<TFatti>> Task => completion.Task;

    public override bool Apply(Scrittura scrittura)
    {
        var chiave = richiesta.Chiave;
        if (scrittura.Db.Variazioni.Find(chiave.IdMessaggio, chiave.Ente, chiave.Servizio, chiave.Operazione) is { } prima)
        {
            esito = Repeat(prima);
            return false;
        }

        var decisione = decide(scrittura);
        if (decisione.Fatti is not { } fatti)
        {
            esito = new EsitoVariazione<TFatti>.Rifiutata(EsitoDelleRegole.Of(decisione.Rifiuto), decisione.Rifiuto);
            return false;
        }

        scrittura.Db.Add(RenderInTime(fatti).Fit());
        scrittura.Db.Variazioni.Add(new VariazioneRow
        {
            IdMessaggio = chiave.IdMessaggio,
            Ente = chiave.Ente,
            Servizio = chiave.Servizio,
            Operazione = chiave.Operazione,
            Impronta = richiesta.Impronta,
            NumeroDomanda = fatti.NumeroDomanda,
            Istante = scrittura.Istante,
            IdTransazione = richiesta.IdTransazione,
            Fatti = JsonSerializer.SerializeToUtf8Bytes(fatti, json),
        });
        esito = new EsitoVariazione<TFatti>.Registrata(fatti);
        return true;
    }

    public override void Complete() => completion.TrySetResult(esito!);

    public override void Fail(Exception cause) =>
        completion.TrySetResult(new EsitoVariazione<TFatti>.ResaFallita(cause is RenderingException rendering ? rendering.Causa : cause));

    public override void Refuse(Exception? cause) => completion.TrySetResult(new EsitoVariazione<TFatti>.NonDisponibile(riprovaDopo));

    public override void Cancel() => completion.TrySetCanceled(cancellation);

    private EsitoVariazione<TFatti> Repeat(VariazioneRow prima) => prima.Impronta.AsSpan().SequenceEqual(richiesta.Impronta)
        ? new EsitoVariazione<TFatti>.Duplicata(JsonSerializer.Deserialize(prima.Fatti, json) ?? throw new JsonException("The stored facts are null."))
        : new EsitoVariazione<TFatti>.InConflitto(ChiaveInConflitto.Segnalazione("Testata/IdMessaggio", prima.NumeroDomanda, prima.Istante, prima.Impronta));

    /// <summary>On another thread, so that a rendering that never ends does not hold the writer.</summary>
    private RecordTraffico RenderInTime(TFatti fatti)
    {
        var rendering = System.Threading.Tasks.Task.Run(() => render(fatti), CancellationToken.None);
        try
        {
            return rendering.Wait(attesaResa)
                ? rendering.Result
                : throw new TimeoutException($"The answer was not rendered within {attesaResa.TotalMilliseconds:0} ms.");
        }
        catch (AggregateException e) when (e.InnerExceptions.Count == 1)
        {
            throw new RenderingException(e.InnerExceptions[0]);
        }
    }
}

/// <summary>The code that writes the answer failed; whatever the cause is, it says nothing of the store.</summary>
internal sealed class RenderingException(Exception causa) : Exception("The answer could not be rendered.")
{
    public Exception Causa { get; } = causa;
}
