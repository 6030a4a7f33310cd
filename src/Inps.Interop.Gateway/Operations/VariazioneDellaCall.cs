using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Runs a write on existing things for a call: makes its key and its trace, and answers with what came of it.</summary>
internal sealed class VariazioneDellaCall(TraceRecorder trace)
{
    /// <param name="run">Calls the use case of the engine with the request and the render of the answer.</param>
    /// <param name="answer">Makes the typed answer from its Esito and the facts; null facts when nothing was registered.</param>
    /// <returns>Next, with the answer in the call; or the fault when the engine cannot do it now.</returns>
    /// <exception cref="InvalidOperationException">The answer could not be rendered; nothing was stored.</exception>
    public async ValueTask<StageResult> RunAsync<TFatti>(
        Call call,
        Testata testata,
        Func<RichiestaVariazione, Func<TFatti, RecordTraffico>, ValueTask<EsitoVariazione<TFatti>>> run,
        Func<EsitoBlocco, TFatti?, IMessaggio> answer)
        where TFatti : FattiVariazione
    {
        HostAnswer? rendered = null;
        var richiesta = new RichiestaVariazione
        {
            Chiave = new ChiaveIdempotenza(
                call.Fruitore.Value.Adesione.CodiceEnte, call.Servizio, call.Operation.Value.Name, testata.IdMessaggio),
            Impronta = call.Impronta.Value,
            Canale = RegoleDelMessaggio.ChannelOf(call),
            Istante = call.Istante,
            IdTransazione = call.IdTransazione,
        };
        var esito = await run(richiesta, fatti =>
        {
            rendered = AnswerWriter.Write(call, Registered(call, testata, fatti, answer, duplicato: false));
            return trace.Compose(call, rendered, null);
        });

        switch (esito)
        {
            case EsitoVariazione<TFatti>.Registrata:
                call.IsTraced = true;
                call.Answer.Fill(rendered!);
                return StageResult.Next;
            case EsitoVariazione<TFatti>.Duplicata duplicata:
                call.Risposta.Fill(Registered(call, testata, duplicata.Prima, answer, duplicato: true));

                // The answer says Duplicato=SI; operators search the trace by code.
                call.Facts.Codes = $"{EsitoRegistrazione.Duplicata.Codice} {call.Facts.Codes}".TrimEnd();
                return StageResult.Next;
            case EsitoVariazione<TFatti>.InConflitto conflitto:
                return Refuse(call, testata, Esito.RichiestaInvalida, [conflitto.Segnalazione], answer);
            case EsitoVariazione<TFatti>.Rifiutata rifiutata:
                return Refuse(call, testata, rifiutata.Esito, rifiutata.Segnalazioni, answer);
            case EsitoVariazione<TFatti>.NonDisponibile nonDisponibile:
                return StageResult.Refuse(Refusal.Because(FaultCodes.GW503, "", "", nonDisponibile.RiprovaDopo));
            case EsitoVariazione<TFatti>.ResaFallita fallita:
                throw new InvalidOperationException("The answer could not be rendered; nothing was stored.", fallita.Causa);
            default:
                throw new InvalidOperationException($"{esito.GetType().Name} is no outcome of a write.");
        }
    }

    /// <summary>The entry of a document as answers show it.</summary>
    /// <param name="numero">Null while the protocollo is deferred.</param>
    public static DatiProtocollo Protocollo(string? numero, DateTimeOffset? data, string idDocumento) =>
        new(numero, data is { } istante ? OraDiRoma.Of(istante) : null, idDocumento);

    /// <summary>Answers that nothing was registered, and why.</summary>
    public static StageResult Refuse<TFatti>(
        Call call, Testata testata, Esito esito, IReadOnlyList<Segnalazione> segnalazioni, Func<EsitoBlocco, TFatti?, IMessaggio> answer)
        where TFatti : FattiVariazione
    {
        call.Risposta.Fill(answer(call.Conclude(testata.IdMessaggio, esito, call.Locate(segnalazioni)), null));
        return StageResult.Next;
    }

    private static IMessaggio Registered<TFatti>(
        Call call, Testata testata, TFatti fatti, Func<EsitoBlocco, TFatti?, IMessaggio> answer, bool duplicato)
        where TFatti : FattiVariazione
    {
        call.Facts.NumeroDomanda = fatti.NumeroDomanda;
        var segnalazioni = call.Locate(fatti.Segnalazioni);
        var esito = segnalazioni.Count == 0 ? Esito.Ok : Esito.OkConAvvisi;
        return answer(call.Conclude(testata.IdMessaggio, esito, segnalazioni, duplicato: duplicato), fatti);
    }
}
