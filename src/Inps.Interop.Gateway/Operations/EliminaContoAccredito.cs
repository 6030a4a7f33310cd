using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>A saved account is no longer offered; domande that used it keep it (ALAS-61).</summary>
internal sealed class EliminaContoAccredito(DeleteConto conti, VariazioneDellaCall variazione) : IOperation
{
    public string Name => EliminaContoAccreditoRichiesta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<EliminaContoAccreditoRichiesta>();
        return variazione.RunAsync<FattiConto>(
            call,
            richiesta.Testata,
            (scrittura, render) => conti.RunAsync(scrittura, richiesta.CodiceFiscale, richiesta.IdConto, "request/IdConto", render, CancellationToken.None),
            (blocco, fatti) => new EliminaContoAccreditoRisposta(blocco, fatti?.IdConto));
    }
}
