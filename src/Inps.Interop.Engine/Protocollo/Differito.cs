using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// Numbers the documents that wait (design D6, domain 4.6): in each register oldest first and each exactly once, whichever instance does it and wherever
/// one dies. The registers are independent of each other; within one, a document that cannot be numbered holds those after it.
/// </summary>
public sealed class Differito
{
    private static readonly TimeSpan ConAttese = TimeSpan.FromMilliseconds(100);
    private readonly CodaProtocollo coda;
    private readonly Numerazione numerazione;
    private readonly Attese attese;
    private readonly TimeSpan intervallo;
    private readonly ILogger<Differito> log;
    private readonly Dictionary<string, Task> passes = new(StringComparer.Ordinal);

    internal Differito(CodaProtocollo coda, Numerazione numerazione, Attese attese, IOptions<ProtocolloOptions> options, ILogger<Differito> log)
    {
        this.coda = coda;
        this.numerazione = numerazione;
        this.attese = attese;
        this.log = log;
        intervallo = TimeSpan.FromMilliseconds(options.Value.IntervalloMillisecondi);
    }

    /// <summary>Works until it is cancelled; survives whatever the store and the remote service do. Once for each process.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await GuardAsync(() => LookAsync(ct), ct).ConfigureAwait(false);
            await GuardAsync(() => attese.WaitForWorkAsync(attese.IsEmpty ? intervallo : ConAttese, ct), ct).ConfigureAwait(false);
        }

        await Task.WhenAll(passes.Values).ConfigureAwait(false);
        attese.Close();
        await GuardAsync(() => coda.LeaveTurniAsync(CancellationToken.None), ct).ConfigureAwait(false);
    }

    /// <summary>One look at every queue, to its end.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        await LookAsync(ct).ConfigureAwait(false);
        await Task.WhenAll(passes.Values).ConfigureAwait(false);
    }

    /// <summary>Begins a pass in each register that has none under way.</summary>
    private async Task LookAsync(CancellationToken ct)
    {
        foreach (var registro in await coda.RegistriAsync(ct).ConfigureAwait(false))
        {
            attese.SetState(registro);
            if (registro.IsOpen && (!passes.TryGetValue(registro.Registro, out var pass) || pass.IsCompleted))
            {
                passes[registro.Registro] = GuardAsync(() => PassAsync(registro.Registro, ct), ct);
            }
        }

        await numerazione.CompleteOthersAsync(ct).ConfigureAwait(false);
    }

    private async Task PassAsync(string registro, CancellationToken ct)
    {
        while (await coda.TakeTurnoAsync(registro, ct).ConfigureAwait(false) && await numerazione.NumberNextAsync(registro, ct).ConfigureAwait(false))
        {
            // Another document may have come at the end of the pass: the queue is looked at once more.
            attese.Signal();
        }
    }

    private async Task GuardAsync(Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The process stops; what was asked for is asked for again by the next one.
        }
#pragma warning disable CA1031 // The numbering goes on whatever one look or pass meets; what waits stays in its queue.
        catch (Exception e)
#pragma warning restore CA1031
        {
            ProtocolloLog.Interrupted(log, e);
        }
    }
}
