using Inps.Interop.Engine.Registrazione;

namespace Inps.Interop.Engine.Tests;

/// <summary>Holds the writer in the middle of a batch, so that the calls made meanwhile wait and then form one batch together.</summary>
internal sealed class ScrittoreFermo : IDisposable
{
    private readonly ManualResetEventSlim release = new();
    private readonly ManualResetEventSlim entered = new();

    private ScrittoreFermo(Submit submit)
    {
        var richiesta = RichiestaDiProva.Of($"FERMO-{Guid.NewGuid():N}");
        Call = submit.RunAsync(
            richiesta with
            {
                Render = fatti =>
                {
                    entered.Set();
                    release.Wait();
                    return RichiestaDiProva.Record(richiesta.IdTransazione, fatti);
                },
            },
            CancellationToken.None).AsTask();
    }

    /// <summary>The call that holds the writer; it is registered when released.</summary>
    public Task<EsitoRegistrazione> Call { get; }

    public static ScrittoreFermo Hold(Submit submit)
    {
        var held = new ScrittoreFermo(submit);
        held.entered.Wait();
        return held;
    }

    public void Release() => release.Set();

    public void Dispose()
    {
        release.Set();
        Call.GetAwaiter().GetResult();
        release.Dispose();
        entered.Dispose();
    }
}
