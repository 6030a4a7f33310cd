using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Variazioni;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Lets time pass for the domande: drafts and requests expire, and in collaudo the istruttore simulato makes its steps.</summary>
internal sealed partial class LavoriDellaDomanda(LavoriPeriodici lavori, TimeProvider time, ILogger<LavoriDellaDomanda> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(lavori.Intervallo, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await lavori.RunAsync(stoppingToken);
            }
            catch (WriterNonDisponibileException exception)
            {
                Log.Postponed(log, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2411, LogLevel.Warning, "The periodic jobs could not be done now; at the next round again.")]
        public static partial void Postponed(ILogger log, Exception exception);
    }
}
