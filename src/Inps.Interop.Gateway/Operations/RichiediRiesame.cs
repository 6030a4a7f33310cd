using Inps.Interop.Engine.Riesami;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Asks that one's own refused domanda be examined again (ALAS-44..48).</summary>
internal sealed class RichiediRiesame(RequestRiesame request, RegoleDelMessaggio regole, VariazioneDellaCall variazione) : IOperation
{
    public string Name => RichiediRiesameRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiediRiesameRichiesta>();
        var segnalazioni = ControlloAllegati.Check(richiesta.Testata, richiesta.Allegati, regole.Contesto(call));
        if (segnalazioni.Count > 0)
        {
            return ValueTask.FromResult(VariazioneDellaCall.Refuse<FattiRiesame>(
                call, richiesta.Testata, Esito.RichiestaInvalida, segnalazioni, (esito, fatti) => Answer(call, esito, fatti)));
        }

        return variazione.RunAsync<FattiRiesame>(
            call,
            richiesta.Testata,
            (chiave, render) => request.RunAsync(chiave, richiesta.IdDomanda, richiesta.Motivazione, richiesta.Allegati, render, CancellationToken.None),
            (esito, fatti) => Answer(call, esito, fatti));
    }

    private static RichiediRiesameRisposta Answer(Call call, EsitoBlocco esito, FattiRiesame? fatti)
    {
        call.Facts.NumeroProtocollo = fatti?.NumeroProtocollo;
        return new RichiediRiesameRisposta(esito, fatti is null ? null : new RiesameRegistrato(
            fatti.IdDomanda!,
            fatti.IdRiesame,
            fatti.StatoRiesame,
            fatti.CodiceSede,
            VariazioneDellaCall.Protocollo(fatti.NumeroProtocollo, fatti.DataProtocollo, fatti.IdDocumento)));
    }
}
