using Inps.Interop.Gateway.Spcoop;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Typed message → engine → typed answer. The operation may have rendered its answer already, inside the engine's commit (design D4).</summary>
internal sealed class OperationStage(BusteViste viste) : IStage
{
    public Stage Stage => Stage.Operation;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Busta.IsFilled ? viste.RunAsync(call, cancellationToken) : call.Operation.Value.RunAsync(call, cancellationToken);
}
