using Inps.Interop.Engine.Domande;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Removes one's own draft (ALAS-20).</summary>
internal sealed class EliminaBozza(DeleteBozza delete, VariazioneDellaCall variazione) : IOperation
{
    public string Name => EliminaBozzaRisposta.Operazione;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        var richiesta = call.Read<RichiestaPerDomanda>();
        return variazione.RunAsync<FattiBozza>(
            call,
            richiesta.Testata,
            (chiave, render) => delete.RunAsync(chiave, richiesta.IdDomanda, render, CancellationToken.None),
            (esito, fatti) => new EliminaBozzaRisposta(esito, fatti is null ? null : new StatoRaggiunto(fatti.IdDomanda!, fatti.Stato)));
    }
}
