using Inps.Interop.Engine.Registrazione;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>A call that waits for the number of its domanda. Either the numbering claims it and then completes it, or the call gives up.</summary>
internal sealed class AttesaInLinea
{
    private readonly TaskCompletionSource<EsitoRegistrazione?> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FattiRegistrazione? fatti;
    private int claimed;

    public AttesaInLinea(RichiestaRegistrazione richiesta)
    {
        var render = richiesta.Render;
        Richiesta = richiesta with
        {
            Render = f =>
            {
                fatti = f;
                return render(f);
            },
        };
    }

    /// <summary>What is to be registered; its rendering tells us the facts.</summary>
    public RichiestaRegistrazione Richiesta { get; }

    /// <summary>The facts that were registered; null until then.</summary>
    public FattiRegistrazione? Fatti => fatti;

    public Task<EsitoRegistrazione?> Task => completion.Task;

    /// <summary>True for one caller only.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref claimed, 1) == 0;

    /// <param name="esito">Null: the first answer leaves.</param>
    public void Complete(EsitoRegistrazione? esito) => completion.TrySetResult(esito);
}
