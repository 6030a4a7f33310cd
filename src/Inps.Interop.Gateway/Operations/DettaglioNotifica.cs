using Inps.Interop.Engine.Persone;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>One notification with its text (ALAS-05).</summary>
internal sealed class DettaglioNotifica(FindNotifiche notifiche) : IOperation
{
    public string Name => DettaglioNotificaRichiesta.Operazione;

    public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<DettaglioNotificaRichiesta>();
        var idMessaggio = richiesta.Testata.IdMessaggio;
        call.Risposta.Fill(
            await notifiche.FindAsync(call.Fruitore.Value.Adesione.CodiceEnte, richiesta.IdNotifica, cancellationToken) is { } notifica
                ? new DettaglioNotificaRisposta(call.Conclude(idMessaggio, Esito.Ok, []), notifica with { Data = OraDiRoma.Of(notifica.Data) })
                : new DettaglioNotificaRisposta(
                    call.Conclude(idMessaggio, Esito.DatiNonTrovati, [], "Nessuna notifica dell'ente corrisponde all'identificativo indicato."), null));
        return StageResult.Next;
    }
}
