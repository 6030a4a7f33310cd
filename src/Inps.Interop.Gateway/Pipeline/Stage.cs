namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The stages of a call; the order is the pipeline's, and the name is the same in faults, trace and timings.</summary>
public enum Stage
{
    Transport = 1,
    Fruitore = 2,
    Envelope = 3,
    Identity = 4,
    Integrity = 5,
    Schema = 6,
    Operation = 7,
    Answer = 8,
}

/// <summary>One stage of the pipeline: passes on or ends the call with a refusal that says exactly why.</summary>
internal interface IStage
{
    Stage Stage { get; }

    ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken);
}

/// <summary>What a stage decided: <see cref="Next"/>, or a refusal.</summary>
internal readonly struct StageResult
{
    private StageResult(Refusal? refusal) => Refusal = refusal;

    public static StageResult Next => default;

    /// <summary>Null when the call goes on.</summary>
    public Refusal? Refusal { get; }

    public static StageResult Refuse(Refusal refusal) => new(refusal);

    public static implicit operator ValueTask<StageResult>(StageResult result) => ValueTask.FromResult(result);
}
