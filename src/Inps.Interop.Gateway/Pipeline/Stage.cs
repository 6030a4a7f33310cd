namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The stages of a call; the order is the pipeline's, and the name is the same in faults, trace and timings.</summary>
public enum Stage
{
    Transport = 1,

    /// <summary>On the Porta di Dominio only.</summary>
    Busta = 2,
    Fruitore = 3,
    Envelope = 4,
    Identity = 5,
    Integrity = 6,
    Schema = 7,
    Operation = 8,
    Answer = 9,
}

/// <summary>One stage of the pipeline: passes on or ends the call with a refusal that says exactly why.</summary>
internal interface IStage
{
    Stage Stage { get; }

    ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken);
}

/// <summary>What a stage decided: <see cref="Next"/>, a refusal, or that the answer is there.</summary>
internal readonly struct StageResult
{
    private StageResult(Refusal? refusal, bool isAnswered)
    {
        Refusal = refusal;
        IsAnswered = isAnswered;
    }

    public static StageResult Next => default;

    /// <summary>The stage has filled the answer: no other stage has anything to do.</summary>
    public static StageResult Answered => new(refusal: null, isAnswered: true);

    /// <summary>Null when the call goes on.</summary>
    public Refusal? Refusal { get; }

    public bool IsAnswered { get; }

    public static StageResult Refuse(Refusal refusal) => new(refusal, isAnswered: false);

    public static implicit operator ValueTask<StageResult>(StageResult result) => ValueTask.FromResult(result);
}
