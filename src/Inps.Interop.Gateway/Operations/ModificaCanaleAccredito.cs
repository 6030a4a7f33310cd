using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Another account for the payments not yet received, to be verified (ALAS-58, ALAS-59).</summary>
internal sealed class ModificaCanaleAccredito(ChangeCanale canali, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => ModificaCanaleAccreditoRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<ModificaCanaleAccreditoRichiesta>();
        var contesto = regole.Contesto(call);
        var segnalazioni = call.Locate(RegoleDiGestione.Check(richiesta.DatiPagamento, "request/DatiPagamento", contesto));
        if (EsitoDelleRegole.Of(segnalazioni) is not (Esito.Ok or Esito.OkConAvvisi) and var esito)
        {
            call.Risposta.Fill(new ModificaCanaleAccreditoRisposta(call.Conclude(richiesta.Testata.IdMessaggio, esito, segnalazioni), null));
            return new(StageResult.Next);
        }

        var dati = new DatiCanale
        {
            IdDomanda = richiesta.IdDomanda,
            Quota = richiesta.Quota,
            DatiPagamento = richiesta.DatiPagamento,
            Segnalazioni = segnalazioni,
            Parametri = contesto.Parametri,
        };
        return variazione.RunAsync<FattiCanaleAccredito>(
            call,
            richiesta.Testata,
            (scrittura, render) => canali.RunAsync(scrittura, dati, render, CancellationToken.None),
            (blocco, fatti) => new ModificaCanaleAccreditoRisposta(
                blocco, fatti is null ? null : new CanaleModificato(richiesta.IdDomanda, fatti.Quota, fatti.StatoCanale, fatti.PagamentiInteressati)));
    }
}
