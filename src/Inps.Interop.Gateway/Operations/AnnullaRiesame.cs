using Inps.Interop.Engine.Riesami;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Annuls one's own riesame while it is not decided (ALAS-51).</summary>
internal sealed class AnnullaRiesame(AnnulRiesame annul, VariazioneDellaCall variazione) : IOperation
{
    public string Name => AnnullaRiesameRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<AnnullaRiesameRichiesta>();
        return variazione.RunAsync<FattiRiesame>(
            call,
            richiesta.Testata,
            (chiave, render) => annul.RunAsync(chiave, richiesta.IdRiesame, render, CancellationToken.None),
            (esito, fatti) => Answer(call, esito, fatti));
    }

    private static AnnullaRiesameRisposta Answer(Call call, EsitoBlocco esito, FattiRiesame? fatti)
    {
        call.Facts.NumeroProtocollo = fatti?.NumeroProtocollo;
        return new AnnullaRiesameRisposta(esito, fatti is null ? null : new RiesameRegistrato(
            fatti.IdDomanda!,
            fatti.IdRiesame,
            fatti.StatoRiesame,
            CodiceSede: null,
            VariazioneDellaCall.Protocollo(fatti.NumeroProtocollo, fatti.DataProtocollo, fatti.IdDocumento)));
    }
}
