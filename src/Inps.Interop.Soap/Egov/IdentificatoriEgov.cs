namespace Inps.Interop.Soap.Egov;

/// <summary>
/// Makes the identifiers of one's own messages. The progressivo follows the clock inside its minute, so that a process that starts again gives none a
/// second time; its first digit is the instance's. The minute is of UTC, which has no hour that comes twice.
/// </summary>
/// <param name="parte">Code of the sending party: letters and digits.</param>
/// <param name="portaDominio">Code of its Porta di Dominio.</param>
/// <param name="nodo">0 to 9, another one for each instance.</param>
/// <param name="time">The clock.</param>
public sealed class IdentificatoriEgov(string parte, string portaDominio, int nodo, TimeProvider time)
{
    private const int InAMinute = 1_000_000;
    private const int InAMillisecond = 16;
    private readonly Lock gate = new();
    private long last;

    /// <summary>One that was not given before.</summary>
    public string Next()
    {
        var ticks = time.GetUtcNow().UtcTicks;
        var byClock = (ticks / TimeSpan.TicksPerMinute * InAMinute) + (ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerMillisecond * InAMillisecond);
        long number;
        lock (gate)
        {
            number = last = Math.Max(last + 1, byClock);
        }

        var minute = new DateTime(number / InAMinute * TimeSpan.TicksPerMinute, DateTimeKind.Utc);
        return new IdentificatoreEgov(parte, portaDominio, (int)((nodo * InAMinute) + (number % InAMinute)), minute).ToString();
    }
}
