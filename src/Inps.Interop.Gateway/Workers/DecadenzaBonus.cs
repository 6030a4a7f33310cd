using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Variazioni;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Writes every hour which bonuses were lost, as long as the process runs; reads tell it at once anyway.</summary>
internal sealed partial class DecadenzaBonus(ExpireBonus expire, TimeProvider time, ILogger<DecadenzaBonus> log) : BackgroundService
{
    private static readonly TimeSpan Intervallo = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Intervallo, time);
        do
        {
            try
            {
                await expire.RunAsync(stoppingToken);
            }
            catch (WriterNonDisponibileException exception)
            {
                Log.Postponed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(2401, LogLevel.Warning, "The bonuses that were lost could not be written now; in an hour again.")]
        public static partial void Postponed(ILogger log, Exception exception);
    }
}
