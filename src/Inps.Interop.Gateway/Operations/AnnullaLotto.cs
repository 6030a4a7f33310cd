using Inps.Interop.Engine.Lotti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Annuls a lotto of one's own of which nothing is registered yet (AT-54, domain 4.4).</summary>
internal sealed class AnnullaLotto(AnnulLotto annul, VariazioneDellaCall variazione) : IOperation
{
    public string Name => AnnullaLottoRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<AnnullaLottoRichiesta>();
        var indicato = LottoIndicato.Of(call, richiesta.Riferimento);
        return indicato.Riferimento is { } riferimento
            ? variazione.RunAsync<FattiAnnullamentoLotto>(
                call,
                richiesta.Testata,
                (chiave, render) => annul.RunAsync(chiave, riferimento, indicato.Chiesto, render, CancellationToken.None),
                Answer)
            : ValueTask.FromResult(VariazioneDellaCall.Refuse<FattiAnnullamentoLotto>(
                call, richiesta.Testata, Esito.RichiestaInvalida, [indicato.Rifiuto!], Answer));
    }

    private static AnnullaLottoRisposta Answer(EsitoBlocco esito, FattiAnnullamentoLotto? fatti) => new(esito, fatti?.NumeroLotto, fatti?.Stato);
}
