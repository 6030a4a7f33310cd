using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Whether a call is taken now: the gateway has room, and its fruitore has not used up what it may (ModI RAC_ROBUSTEZZA_001). A refusal costs a lookup,
/// so that one fruitore at its limit is nothing to the others.
/// </summary>
internal sealed class Quotas(IOptions<QuoteOptions> options, CaricoMotore carico, TimeProvider time) : IDisposable
{
    private readonly QuoteOptions limits = options.Value;
    private readonly TimeSpan riprovaDopo = TimeSpan.FromSeconds(options.Value.RiprovaDopoSecondi);
    private readonly ConcurrentDictionary<string, QuotaFruitore> byEnte = new(StringComparer.Ordinal);
    private readonly Lock changing = new();
    private readonly ConcurrencyLimiter everybody = new(new() { PermitLimit = options.Value.ChiamateContemporaneeInTutto, QueueLimit = 0 });

    /// <summary>Takes the call in, until it is disposed, or says why not.</summary>
    public Refusal? Admit(Call call, Adesione adesione)
    {
        var quota = Show(call, adesione);
        var inTutto = everybody.AttemptAcquire();
        call.Own(inTutto);
        if (!inTutto.IsAcquired)
        {
            return Refusal.Because(FaultCodes.GW503, "Le chiamate in corso sono troppe.", "Too many calls are under way.", riprovaDopo);
        }

        if (carico.IsPieno)
        {
            return Refusal.Because(FaultCodes.GW503, "", "", carico.RiprovaDopo);
        }

        var contemporanea = quota.Contemporanee.AttemptAcquire();
        call.Own(contemporanea);
        if (!contemporanea.IsAcquired)
        {
            return Refusal.Because(
                FaultCodes.RATE01,
                $"Chiamate contemporanee ammesse all'ente {adesione.CodiceEnte}: {quota.MassimoContemporanee}.",
                $"Calls at the same time that the ente {adesione.CodiceEnte} may make: {quota.MassimoContemporanee}.",
                riprovaDopo);
        }

        using var richiesta = quota.AlMinuto.AttemptAcquire();
        return richiesta.IsAcquired
            ? null
            : Refusal.Because(
                FaultCodes.RATE01,
                $"Chiamate ammesse all'ente {adesione.CodiceEnte}: {quota.MassimoAlMinuto} al minuto.",
                $"Calls that the ente {adesione.CodiceEnte} may make: {quota.MassimoAlMinuto} a minute.",
                quota.Reset);
    }

    /// <summary>The quota of the ente, which the answer tells, without taking anything of it.</summary>
    public QuotaFruitore Show(Call call, Adesione adesione)
    {
        if (!call.Quota.IsFilled)
        {
            var quota = Of(adesione);
            call.Quota.Fill(quota);
            call.Own(quota);
        }

        return call.Quota.Value;
    }

    public void Dispose()
    {
        everybody.Dispose();
        foreach (var quota in byEnte.Values)
        {
            quota.Dispose();
        }
    }

    /// <summary>The limiters of an ente, held for one call; new ones when its quotas were changed.</summary>
    private QuotaFruitore Of(Adesione adesione)
    {
        var alMinuto = adesione.Quote.RichiesteAlMinuto ?? limits.RichiesteAlMinuto;
        var contemporanee = adesione.Quote.ChiamateContemporanee ?? limits.ChiamateContemporanee;
        while (true)
        {
            var quota = byEnte.TryGetValue(adesione.CodiceEnte, out var known) && known.IsOf(alMinuto, contemporanee)
                ? known
                : Replace(adesione.CodiceEnte, alMinuto, contemporanee);
            if (quota.TryHold())
            {
                return quota;
            }
        }
    }

    private QuotaFruitore Replace(string ente, int alMinuto, int contemporanee)
    {
        lock (changing)
        {
            if (byEnte.TryGetValue(ente, out var known) && known.IsOf(alMinuto, contemporanee))
            {
                return known;
            }

            var quota = byEnte[ente] = new QuotaFruitore(alMinuto, contemporanee, time);
            known?.Dispose();
            return quota;
        }
    }
}

/// <summary>What an ente may still do. The limiters end when the last who holds them has disposed this: the table, and each call.</summary>
internal sealed class QuotaFruitore(int massimoAlMinuto, int massimoContemporanee, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly long started = time.GetTimestamp();
    private int holders = 1;

    public int MassimoAlMinuto { get; } = massimoAlMinuto;

    public int MassimoContemporanee { get; } = massimoContemporanee;

    public FixedWindowRateLimiter AlMinuto { get; } = new(new() { PermitLimit = massimoAlMinuto, Window = Window, QueueLimit = 0 });

    public ConcurrencyLimiter Contemporanee { get; } = new(new() { PermitLimit = massimoContemporanee, QueueLimit = 0 });

    /// <summary>Calls left in this minute.</summary>
    public long Restanti => AlMinuto.GetStatistics()?.CurrentAvailablePermits ?? 0;

    /// <summary>Time until all calls are there again.</summary>
    public TimeSpan Reset => TimeSpan.FromTicks(Window.Ticks - (time.GetElapsedTime(started).Ticks % Window.Ticks));

    public bool IsOf(int alMinuto, int contemporanee) => MassimoAlMinuto == alMinuto && MassimoContemporanee == contemporanee;

    /// <summary>False when the limiters have ended.</summary>
    public bool TryHold()
    {
        var seen = Volatile.Read(ref holders);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref holders, seen + 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }

    /// <summary>Gives back one hold.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref holders) == 0)
        {
            AlMinuto.Dispose();
            Contemporanee.Dispose();
        }
    }
}
