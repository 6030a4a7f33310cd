namespace Inps.Interop.Engine.Lotti;

/// <summary>Wakes the work on lotti of this instance; those that other instances received are found by asking now and then.</summary>
internal sealed class CampanelloLotti : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Returns at the next ring, or after the time.</summary>
    public Task WaitAsync(TimeSpan time, CancellationToken ct) => bell.WaitAsync(time, ct);

    public void Dispose() => bell.Dispose();
}
