namespace Inps.Interop.Engine.Variazioni;

/// <summary>A write that nobody outside asked for.</summary>
internal sealed class VariazioneInterna<T>(Func<Scrittura, T> work, CancellationToken cancellation) : VariazioneInAttesa(cancellation)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken cancellation = cancellation;
    private T? result;

    public Task<T> Task => completion.Task;

    public override bool Apply(Scrittura scrittura)
    {
        result = work(scrittura);
        return true;
    }

    public override void Complete() => completion.TrySetResult(result!);

    public override void Fail(Exception cause) => completion.TrySetException(cause);

    public override void Refuse(Exception? cause) => completion.TrySetException(new WriterNonDisponibileException(cause));

    public override void Cancel() => completion.TrySetCanceled(cancellation);
}
