using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Mtom;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Takes a lotto in while it arrives and answers when it is durable; its domande are worked afterwards (AT-54, ruling 20).</summary>
internal sealed class InviaLotto(ReceiveLotto receive, LimitiLotto limiti, TraceRecorder trace) : IOperation
{
    public string Name => InviaLottoRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<InviaLottoRichiesta>();
        call.Facts.IdMessaggio = richiesta.Testata.IdMessaggio;
        var (rispostaA, refusal) = IndirizzoRisposta.Of(call.Message.Value.Headers, call.Fruitore.Value.Adesione);
        if (refusal is not null)
        {
            return StageResult.Refuse(refusal);
        }

        try
        {
            using var contenuto = await ContenutoInArrivo.OpenAsync(call, richiesta, limiti);
            return await ReceiveAsync(call, richiesta, contenuto, rispostaA);
        }
        catch (LottoIllegibileException exception)
        {
            // Seen before a lotto was made; what is seen later discards it.
            var segnalazione = exception.Segnalazione;
            call.Risposta.Fill(Answer(call, richiesta, EsitoDelleRegole.OfBloccante(segnalazione.Codice), [segnalazione], null));
            return StageResult.Next;
        }
    }

    private async ValueTask<StageResult> ReceiveAsync(Call call, InviaLottoRichiesta richiesta, ContenutoInArrivo contenuto, string? rispostaA)
    {
        HostAnswer? rendered = null;
        RecordTraffico Render(FattiRicezione fatti, IReadOnlyList<Segnalazione> motivi)
        {
            rendered = AnswerWriter.Write(call, Answer(call, richiesta, EsitoDelleRegole.Of(motivi), motivi, fatti));
            return trace.Compose(call, rendered, null);
        }

        // A caller that goes away is a broken transmission, told by the content itself: hence no token of the connection.
        var esito = await receive.RunAsync(ToLotto(call, richiesta, contenuto) with { RispostaA = rispostaA }, Render, CancellationToken.None);
        switch (esito)
        {
            case EsitoRicezione.Acquisito or EsitoRicezione.Scartato:
                call.IsTraced = true;
                call.Answer.Fill(rendered!);
                return StageResult.Next;
            case EsitoRicezione.Duplicato duplicato:
                call.Risposta.Fill(Answer(call, richiesta, Esito.Ok, [], duplicato.Fatti, duplicato: true));

                // The answer says Duplicato=SI; operators search the trace by code.
                call.Facts.Codes = EsitoRegistrazione.Duplicata.Codice;
                return StageResult.Next;
            case EsitoRicezione.Interrotto { Causa: MtomException { Problem: MtomProblem.Malformed or MtomProblem.TooLarge } causa }:
                // The same bytes would end the same way: the fault says what is wrong with them. What was taken is kept all the same.
                return StageResult.Refuse(Refusal.Of(causa, call));
            case EsitoRicezione.Interrotto interrotto:
                var acquisite = interrotto.Fatti.Acquisite;
                var segnalazione = RegoleLotto.R009.Segnalazione($"ElementiAcquisiti={acquisite}, proseguire con DaPosizione={acquisite + 1}");
                call.Risposta.Fill(Answer(call, richiesta, Esito.RichiestaInvalida, [segnalazione], interrotto.Fatti));
                return StageResult.Next;
            case EsitoRicezione.Rifiutato rifiutato:
                call.Risposta.Fill(Answer(call, richiesta, rifiutato.Esito, rifiutato.Segnalazioni, rifiutato.Fatti));
                return StageResult.Next;
            case EsitoRicezione.NonDisponibile nonDisponibile:
                return StageResult.Refuse(Refusal.Because(FaultCodes.GW503, "", "", nonDisponibile.RiprovaDopo));
            default:
                throw new InvalidOperationException($"{esito.GetType().Name} is no outcome of the sending of a lotto.");
        }
    }

    private static RichiestaLotto ToLotto(Call call, InviaLottoRichiesta richiesta, ContenutoInArrivo contenuto) => new()
    {
        IdLotto = richiesta.IdLotto,
        Canale = RegoleDelMessaggio.ChannelOf(call),
        CodicePrestazione = richiesta.Prestazione,
        NumeroDomande = richiesta.NumeroDomande,
        DaPosizione = richiesta.DaPosizione,
        Impronta = contenuto.Impronta,
        ImprontaAcquisite = richiesta.ImprontaAcquisite is { } acquisite ? Convert.FromHexString(acquisite) : null,
        PresaVisione = call.Fruitore.Value.Adesione.PresaVisioneAmmessa && richiesta.ConfermaAvviso == Conferma.PresaVisione,
        Istante = call.Istante,
        IdTransazione = call.IdTransazione,
        Lettore = contenuto.Lettore,
        Finish = contenuto.FinishAsync,
    };

    private InviaLottoRisposta Answer(
        Call call, InviaLottoRichiesta richiesta, Esito esito, IReadOnlyList<Segnalazione> segnalazioni, FattiRicezione? fatti, bool duplicato = false) => new(
        call.Conclude(richiesta.Testata.IdMessaggio, esito, segnalazioni, duplicato: duplicato),
        richiesta.IdLotto,
        fatti is null ? null : new LottoRicevuto(
            fatti.NumeroLotto,
            fatti.Stato,
            fatti.Acquisite,
            fatti.Impronta is { } impronta && richiesta.Contenuto is ContenutoLotto.File ? Convert.ToHexStringLower(impronta) : null,
            fatti.Ricezione.InOraDiRoma(),
            fatti.IsInAttesa ? receive.IntervalloSecondi : null));
}
