using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Answers a request of the Istituto with a text, files, or both (AT-59).</summary>
internal sealed class InviaIntegrazione(SendIntegrazione send, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => InviaIntegrazioneRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<InviaIntegrazioneRichiesta>();
        var segnalazioni = RegoleDiGestione.Check(richiesta, regole.Contesto(call));
        if (segnalazioni.Count > 0)
        {
            return ValueTask.FromResult(VariazioneDellaCall.Refuse<FattiDocumento>(
                call, richiesta.Testata, Esito.RichiestaInvalida, segnalazioni, (esito, fatti) => Answer(call, esito, fatti)));
        }

        return variazione.RunAsync<FattiDocumento>(
            call,
            richiesta.Testata,
            (chiave, render) => send.RunAsync(
                chiave, richiesta.IdDomanda, richiesta.IdRichiestaIntegrazione, richiesta.Testo, richiesta.Allegati, render, CancellationToken.None),
            (esito, fatti) => Answer(call, esito, fatti));
    }

    private static InviaIntegrazioneRisposta Answer(Call call, EsitoBlocco esito, FattiDocumento? fatti)
    {
        call.Facts.NumeroProtocollo = fatti?.NumeroProtocollo;
        return new InviaIntegrazioneRisposta(esito, fatti is null ? null : new IntegrazioneInviata(
            fatti.IdDomanda!, fatti.Stato, VariazioneDellaCall.Protocollo(fatti.NumeroProtocollo, fatti.DataProtocollo, fatti.IdDocumento)));
    }
}
