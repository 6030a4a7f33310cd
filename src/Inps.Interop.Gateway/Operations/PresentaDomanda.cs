using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Registers a domanda and answers with numero domanda and protocollo, only after the row is durable; or asks to confirm the avviso first.</summary>
internal sealed class PresentaDomanda(
    InLinea submit, Submit registrate, FindPresentata find, RegoleDelMessaggio regole, TraceRecorder trace) : IOperation
{
    public string Name => PresentaDomandaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.ReadDiPrestazione<PresentaDomandaRichiesta>();
        var testata = richiesta.Oggetto.Testata;
        call.Facts.IdMessaggio = testata.IdMessaggio;
        var contesto = regole.Contesto(call);
        var chiave = new ChiaveIdempotenza(call.Fruitore.Value.Adesione.CodiceEnte, call.Servizio, Name, testata.IdMessaggio);
        if (richiesta.Oggetto is OggettoPresentato.Bozza bozza && await registrate.FindPrimaAsync(chiave, call.Impronta.Value, cancellationToken) is { } prima)
        {
            // The draft is a domanda by now: the answer of the first time does not need it any more.
            return prima is EsitoRegistrazione.Duplicata ripetuta
                ? Repeat(call, richiesta, await find.RegisteredAsync(call, bozza.IdDomanda, cancellationToken), ripetuta)
                : Decline(call, richiesta, prima);
        }

        var (presentata, rifiuti) = await find.RunAsync(call, richiesta, contesto, cancellationToken);
        if (presentata is null)
        {
            call.Risposta.Fill(Refused(call, richiesta, EsitoDelleRegole.Of(rifiuti), rifiuti));
            return StageResult.Next;
        }

        var domanda = presentata.Domanda;
        RegoleDelMessaggio.TellTrace(call, domanda);
        HostAnswer? rendered = null;
        RecordTraffico Render(PresentaDomandaRisposta risposta)
        {
            rendered = AnswerWriter.Write(call, risposta);
            return trace.Compose(call, rendered, null);
        }

        var avviso = richiesta.Prestazione.Avviso(contesto.Parametri);

        // A caller that goes away does not undo what the writer has taken in: hence no token of the connection.
        var esito = await submit.RunAsync(
            new RichiestaRegistrazione
            {
                Chiave = chiave,
                Impronta = call.Impronta.Value,
                Prestazione = richiesta.Prestazione,
                Domanda = domanda,
                Contesto = contesto,
                Segnalazioni = presentata.Segnalazioni,
                IdBozza = presentata.IdBozza,
                ImprontaDocumento = presentata.ImprontaDocumento,
                IdTransazione = call.IdTransazione,
                Conferma = avviso is null
                    ? null
                    : new Conferma(
                        richiesta.ConfermaAvviso,
                        call.Fruitore.Value.Adesione.PresaVisioneAmmessa,
                        avviso.Segnalazione,
                        () => ContenutoBozza.Of(richiesta.Prestazione, domanda).Xml.ToArray(),
                        fatti => Render(ToConfirm(call, richiesta, avviso, fatti, duplicato: false))),
                Render = fatti => Render(Registered(call, richiesta, domanda, fatti, duplicato: false)),
            },
            CancellationToken.None);

        switch (esito)
        {
            case EsitoRegistrazione.Registrata or EsitoRegistrazione.ConfermaRichiesta { Ripetuta: false }:
                call.IsTraced = true;
                call.Answer.Fill(rendered!);
                return StageResult.Next;
            case EsitoRegistrazione.ConfermaRichiesta ripetuta:
                call.Risposta.Fill(ToConfirm(call, richiesta, avviso!, ripetuta.Fatti, duplicato: true));
                return StageResult.Next;
            case EsitoRegistrazione.Duplicata duplicata:
                return Repeat(call, richiesta, domanda, duplicata);
            default:
                return Decline(call, richiesta, esito);
        }
    }

    private static StageResult Repeat(
        Call call, PresentaDomandaRichiesta richiesta, DomandaDiPrestazione domanda, EsitoRegistrazione.Duplicata duplicata)
    {
        call.Risposta.Fill(Registered(call, richiesta, domanda, duplicata.Prima, duplicato: true));

        // The answer says Duplicato=SI; operators search the trace by code.
        call.Facts.Codes = $"{EsitoRegistrazione.Duplicata.Codice} {call.Facts.Codes}".TrimEnd();
        return StageResult.Next;
    }

    private static StageResult Decline(Call call, PresentaDomandaRichiesta richiesta, EsitoRegistrazione esito)
    {
        switch (esito)
        {
            case EsitoRegistrazione.InConflitto conflitto:
                call.Risposta.Fill(Refused(call, richiesta, Esito.RichiestaInvalida, call.Locate([conflitto.Segnalazione])));
                return StageResult.Next;
            case EsitoRegistrazione.Rifiutata rifiutata:
                call.Risposta.Fill(Refused(call, richiesta, rifiutata.Esito, call.Locate(rifiutata.Segnalazioni)));
                return StageResult.Next;
            case EsitoRegistrazione.NonDisponibile nonDisponibile:
                return StageResult.Refuse(Refusal.Because(FaultCodes.GW503, "", "", nonDisponibile.RiprovaDopo));
            case EsitoRegistrazione.ResaFallita fallita:
                throw new InvalidOperationException("The answer could not be rendered; its numbers were not used.", fallita.Causa);
            default:
                throw new InvalidOperationException($"{esito.GetType().Name} is no outcome of a registration.");
        }
    }

    /// <summary>The first of the two phases: the domanda is a draft until the avviso is confirmed (ALAS-35).</summary>
    private static PresentaDomandaRisposta ToConfirm(
        Call call, PresentaDomandaRichiesta richiesta, AvvisoDaConfermare avviso, FattiConferma fatti, bool duplicato) => new(
        richiesta.Prestazione,
        call.Conclude(richiesta.Oggetto.Testata.IdMessaggio, Esito.ConfermaRichiesta, call.Locate(fatti.Segnalazioni), duplicato: duplicato),
        null,
        [],
        null,
        new ConfermaRichiesta(fatti.IdDomanda!, avviso.Testo, fatti.Token, OraDiRoma.Of(fatti.Scadenza)));

    private static PresentaDomandaRisposta Registered(
        Call call, PresentaDomandaRichiesta richiesta, DomandaDiPrestazione domanda, FattiRegistrazione fatti, bool duplicato)
    {
        call.Facts.NumeroDomanda = fatti.NumeroDomanda;
        call.Facts.NumeroProtocollo = fatti.NumeroProtocollo;
        var segnalazioni = call.Locate(fatti.Segnalazioni);
        return new PresentaDomandaRisposta(
            richiesta.Prestazione,
            call.Conclude(
                richiesta.Oggetto.Testata.IdMessaggio, segnalazioni.Count == 0 ? Esito.Ok : Esito.OkConAvvisi, segnalazioni, duplicato: duplicato),
            new DatiRegistrazione(
                fatti.NumeroDomanda,
                fatti.IdDomanda,
                fatti.Stato,
                OraDiRoma.Of(fatti.Presentazione),
                fatti.NumeroProtocollo,
                fatti.DataProtocollo is { } data ? OraDiRoma.Of(data) : null,
                fatti.NumeroPratica),
            [.. fatti.Minori.Select(minore => EsitoMinore.Of(minore, fatti.Stato))],
            richiesta.RicevutaInLinea ? RicevutaDellaDomanda.Sintetica(call, richiesta.Prestazione, domanda, fatti) : null)
        {
            RegoleNonVerificate = fatti.NonVerificate,
        };
    }

    private static PresentaDomandaRisposta Refused(Call call, PresentaDomandaRichiesta richiesta, Esito esito, IReadOnlyList<Segnalazione> segnalazioni) =>
        new(richiesta.Prestazione, call.Conclude(richiesta.Oggetto.Testata.IdMessaggio, esito, segnalazioni), null, [], null);
}
