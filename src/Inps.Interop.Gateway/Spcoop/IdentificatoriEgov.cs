using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Soap.Egov;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>
/// Makes the identifiers of our messages. The progressivo follows the clock inside its minute, so that a process that starts again gives none a second
/// time; its first digit is the instance's. The minute is of UTC, which has no hour that comes twice.
/// </summary>
internal sealed class IdentificatoriEgov(IOptions<SpcoopOptions> options, TimeProvider time)
{
    private const int InAMinute = 1_000_000;
    private const int InAMillisecond = 16;
    private readonly Lock gate = new();
    private long last;

    public string Next()
    {
        var ticks = time.GetUtcNow().UtcTicks;
        var byClock = (ticks / TimeSpan.TicksPerMinute * InAMinute) + (ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerMillisecond * InAMillisecond);
        long number;
        lock (gate)
        {
            number = last = Math.Max(last + 1, byClock);
        }

        var progressivo = (int)((options.Value.Nodo * InAMinute) + (number % InAMinute));
        return new IdentificatoreEgov(options.Value.Parte, options.Value.PortaDominio, progressivo, new DateTime(number / InAMinute * TimeSpan.TicksPerMinute, DateTimeKind.Utc)).ToString();
    }
}
