namespace Inps.Interop.Engine.Variazioni;

/// <summary>A write that waits for the writer. It may be applied more than once, when its transaction has to be repeated; only the last time counts.</summary>
internal abstract class VariazioneInAttesa(CancellationToken cancellation)
{
    /// <summary>True when the caller went away before the writer took the write.</summary>
    public bool Abandoned => cancellation.IsCancellationRequested;

    /// <summary>Decides, and tracks what changes in <see cref="Scrittura.Db"/>, which the writer saves.</summary>
    /// <returns>False when there is nothing to save: refused, or done before.</returns>
    public abstract bool Apply(Scrittura scrittura);

    /// <summary>What was decided is durable, or changed nothing: the caller is answered.</summary>
    public abstract void Complete();

    /// <summary>The write failed by itself; nothing of it was stored.</summary>
    public abstract void Fail(Exception cause);

    /// <summary>The store does not serve now; nothing was stored.</summary>
    public abstract void Refuse(Exception? cause);

    public abstract void Cancel();
}
