using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Saves an account of a person, to be verified and then named in later domande (ALAS-61).</summary>
internal sealed class AggiungiContoAccredito(SaveConto conti, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => AggiungiContoAccreditoRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<AggiungiContoAccreditoRichiesta>();
        var dati = RegoleDiGestione.Conto(richiesta.Iban, richiesta.Bic, richiesta.Intestazione);
        var segnalazioni = call.Locate(RegoleDiGestione.CheckConto(richiesta.CodiceFiscale, dati, "request", regole.Contesto(call)));
        if (EsitoDelleRegole.Of(segnalazioni) is not (Esito.Ok or Esito.OkConAvvisi) and var esito)
        {
            call.Risposta.Fill(new AggiungiContoAccreditoRisposta(call.Conclude(richiesta.Testata.IdMessaggio, esito, segnalazioni), null));
            return new(StageResult.Next);
        }

        return variazione.RunAsync<FattiConto>(
            call,
            richiesta.Testata,
            (scrittura, render) => conti.RunAsync(scrittura, richiesta.CodiceFiscale, dati, segnalazioni, render, CancellationToken.None),
            (blocco, fatti) => new AggiungiContoAccreditoRisposta(blocco, fatti is null ? null : new ContoAggiunto(fatti.IdConto, fatti.Stato)));
    }
}
