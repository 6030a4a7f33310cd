using System.Collections.Concurrent;
using Inps.Interop.Engine.Registrazione;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>The calls of this instance that wait a moment for their number, and the bell that wakes the numbering.</summary>
internal sealed class Attese(IOptions<ProtocolloOptions> options, TimeProvider clock) : IDisposable
{
    // Beyond it a call would wait in vain, as behind a long queue.
    private const int Massime = 256;
    private const int CodaMassima = 64;
    private static readonly TimeSpan Sfiducia = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, AttesaInLinea> open = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly TimeSpan attesa = options.Value.IsRemoto ? TimeSpan.FromMilliseconds(options.Value.Servizio.AttesaInLineaMillisecondi) : TimeSpan.Zero;
    private volatile bool closed;

    public bool IsEmpty => open.IsEmpty;

    /// <summary>The calls that wait and whose domanda is committed.</summary>
    public IReadOnlyList<AttesaInLinea> Committed => [.. open.Values.Where(a => a.Fatti is not null)];

    /// <summary>Opens a wait before its domanda is registered, so that no number can come unseen.</summary>
    /// <returns>Null when there is nothing to wait for, or it would be in vain.</returns>
    public AttesaInLinea? Begin(RichiestaRegistrazione richiesta)
    {
        if (closed || attesa == TimeSpan.Zero || open.Count >= Massime || IsHeld(richiesta.Prestazione.Registro))
        {
            return null;
        }

        var begun = new AttesaInLinea(richiesta);
        open[richiesta.IdTransazione] = begun;
        return begun;
    }

    /// <summary>Waits, for no longer than agreed.</summary>
    /// <returns>Null when the number did not come in time: the first answer leaves.</returns>
    public async Task<EsitoRegistrazione?> WaitAsync(AttesaInLinea waiting, CancellationToken ct)
    {
        try
        {
            return await waiting.Task.WaitAsync(attesa, clock, ct).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Whoever claims first decides: the number may be on its way into the store right now.
            if (!waiting.TryClaim())
            {
                return await waiting.Task.ConfigureAwait(false);
            }

            Hold(waiting.Richiesta.Prestazione.Registro);
            return null;
        }
    }

    public void End(AttesaInLinea waiting) => open.TryRemove(waiting.Richiesta.IdTransazione, out _);

    /// <summary>The waiting call of a document, which from now on gets what the caller of this method tells it; null when there is none.</summary>
    public AttesaInLinea? Claim(Guid idTransazione) => open.TryGetValue(idTransazione, out var waiting) && waiting.TryClaim() ? waiting : null;

    /// <summary>Nobody waits at a register that is closed or has a long queue.</summary>
    public void SetState(RegistroInAttesa registro)
    {
        if (!registro.IsOpen || registro.Documenti > CodaMassima)
        {
            Hold(registro.Registro);
        }
    }

    /// <summary>Lets the calls of a register go, and begins none for a while.</summary>
    public void Hold(string registro)
    {
        held[registro] = clock.GetUtcNow() + Sfiducia;
        foreach (var waiting in Committed.Where(a => a.Richiesta.Prestazione.Registro == registro && a.TryClaim()))
        {
            waiting.Complete(null);
        }
    }

    /// <summary>The register gives numbers.</summary>
    public void Free(string registro) => held.TryRemove(registro, out _);

    /// <summary>Nothing is numbered any more: lets everybody go.</summary>
    public void Close()
    {
        closed = true;
        foreach (var waiting in open.Values.Where(a => a.TryClaim()))
        {
            waiting.Complete(null);
        }
    }

    /// <summary>There is something to number.</summary>
    public void Signal()
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

    /// <summary>Returns when the bell rings, or after the interval.</summary>
    public Task WaitForWorkAsync(TimeSpan interval, CancellationToken ct) => bell.WaitAsync(interval, ct);

    public void Dispose() => bell.Dispose();

    private bool IsHeld(string registro) => held.TryGetValue(registro, out var until) && until > clock.GetUtcNow();
}
