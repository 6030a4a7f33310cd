using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>
/// Renders the answers of a batch in parallel and waits for them, for no single one longer than agreed: one late call must not hold the others, and
/// many that take their time (a receipt in line each) are not late.
/// </summary>
internal sealed class Resa
{
    private readonly Accettata[] items;
    private readonly Exception?[] errors;
    private readonly int[] states;
    private readonly long[] started;
    private readonly object gate = new();
    private int next = -1;
    private int remaining;

    private Resa(Accettata[] items)
    {
        this.items = items;
        errors = new Exception?[items.Length];
        states = new int[items.Length];
        started = new long[items.Length];
        remaining = items.Length;
    }

    private enum Stato
    {
        Waiting = 0,
        Started = 1,
        Done = 2,
        Late = 3,
    }

    /// <summary>Renders all; returns those that failed or were late. When some failed, those not even begun are simply rendered again with the rest.</summary>
    public static IReadOnlyList<(Accettata Item, Exception Causa)> Run(IReadOnlyList<Accettata> accettate, TimeSpan wait)
    {
        Accettata[] items = [.. accettate.Where(a => a.Item.Richiesta.Elemento is null)];
        if (items.Length == 0)
        {
            return [];
        }

        var resa = new Resa(items);
        for (var workers = Math.Min(items.Length, Environment.ProcessorCount); workers > 0; workers--)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static r => r.Work(), resa, preferLocal: false);
        }

        resa.Wait(wait);
        return resa.Failures(wait);
    }

    private void Wait(TimeSpan wait)
    {
        var allowed = (long)wait.TotalMilliseconds;
        var idleSince = Environment.TickCount64;
        lock (gate)
        {
            while (remaining > 0)
            {
                var left = OldestStart(ref idleSince) + allowed - Environment.TickCount64;
                if (left <= 0)
                {
                    return;
                }

                Monitor.Wait(gate, TimeSpan.FromMilliseconds(left));
            }
        }
    }

    /// <summary>When the oldest rendering that is still running began; while none runs, since when the pool has had no thread for us.</summary>
    private long OldestStart(ref long idleSince)
    {
        var oldest = long.MaxValue;
        for (var i = 0; i < items.Length; i++)
        {
            if (Volatile.Read(ref states[i]) == (int)Stato.Started)
            {
                oldest = Math.Min(oldest, Volatile.Read(ref started[i]));
            }
        }

        if (oldest == long.MaxValue)
        {
            return idleSince;
        }

        idleSince = Environment.TickCount64;
        return oldest;
    }

    private void Work()
    {
        for (var i = Interlocked.Increment(ref next); i < items.Length; i = Interlocked.Increment(ref next))
        {
            Volatile.Write(ref started[i], Environment.TickCount64);
            if (Interlocked.CompareExchange(ref states[i], (int)Stato.Started, (int)Stato.Waiting) != (int)Stato.Waiting)
            {
                continue;
            }

            RenderOne(i);
            if (Interlocked.CompareExchange(ref states[i], (int)Stato.Done, (int)Stato.Started) == (int)Stato.Started
                && Interlocked.Decrement(ref remaining) == 0)
            {
                lock (gate)
                {
                    Monitor.Pulse(gate);
                }
            }
        }
    }

    private void RenderOne(int i)
    {
        try
        {
            items[i].Traffico = items[i].Item.Richiesta.Render(items[i].Fatti).Fit();
        }
#pragma warning disable CA1031 // The caller's code: whatever it throws is told to that caller alone.
        catch (Exception e)
#pragma warning restore CA1031
        {
            errors[i] = e;
        }
    }

    private List<(Accettata Item, Exception Causa)> Failures(TimeSpan wait)
    {
        var failures = new List<(Accettata, Exception)>();
        var waiting = new List<Accettata>();
        for (var i = 0; i < items.Length; i++)
        {
            var state = (Stato)Interlocked.Exchange(ref states[i], (int)Stato.Late);
            if (state == Stato.Waiting)
            {
                waiting.Add(items[i]);
            }
            else if (state == Stato.Started)
            {
                failures.Add((items[i], Late(wait)));
            }
            else if (errors[i] is { } error)
            {
                failures.Add((items[i], error));
            }
        }

        if (failures.Count == 0)
        {
            // Nothing of ours was running: the pool itself is exhausted, and trying again at once would not help.
            failures.AddRange(waiting.Select(w => (w, (Exception)Late(wait))));
        }

        return failures;
    }

    private static TimeoutException Late(TimeSpan wait) => new($"The answer was not rendered within {wait.TotalMilliseconds:0} ms.");
}
