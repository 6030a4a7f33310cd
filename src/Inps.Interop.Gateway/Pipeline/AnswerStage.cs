namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Serialises the typed answer, unless the engine's commit has had it rendered already. Last, so that nothing is written that may still be refused.</summary>
internal sealed class AnswerStage : IStage
{
    public Stage Stage => Stage.Answer;

    public ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
    {
        if (!call.Answer.IsFilled)
        {
            call.Answer.Fill(AnswerWriter.Write(call, call.Risposta.Value));
        }

        return StageResult.Next;
    }
}
