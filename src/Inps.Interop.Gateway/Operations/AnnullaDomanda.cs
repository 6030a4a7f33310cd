using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Annuls one's own domanda while its state admits it (AT-62, ALAS-17, ALAS-53..55).</summary>
internal sealed class AnnullaDomanda(AnnulDomanda annul, VariazioneDellaCall variazione) : IOperation
{
    public string Name => AnnullaDomandaRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<AnnullaDomandaRichiesta>();
        return variazione.RunAsync<FattiDocumento>(
            call,
            richiesta.Testata,
            (chiave, render) => annul.RunAsync(chiave, richiesta.IdDomanda, richiesta.Motivo, richiesta.VersioneDomanda, render, CancellationToken.None),
            (esito, fatti) => Answer(call, esito, fatti));
    }

    private static AnnullaDomandaRisposta Answer(Call call, EsitoBlocco esito, FattiDocumento? fatti)
    {
        call.Facts.NumeroProtocollo = fatti?.NumeroProtocollo;
        return new AnnullaDomandaRisposta(esito, fatti is null ? null : new Annullamento(
            fatti.IdDomanda!,
            fatti.Stato,
            OraDiRoma.Of(fatti.Istante),
            VariazioneDellaCall.Protocollo(fatti.NumeroProtocollo, fatti.DataProtocollo, fatti.IdDocumento)));
    }
}
