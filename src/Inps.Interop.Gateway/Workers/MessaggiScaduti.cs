using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Forgets signed messages that would be refused for their age anyway.</summary>
internal sealed partial class MessaggiScaduti(MessaggiVisti visti, TimeProvider time, ILogger<MessaggiScaduti> log) : BackgroundService
{
    private static readonly TimeSpan Intervallo = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Intervallo, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await visti.PurgeAsync(stoppingToken);
            }
            catch (Exception exception) when (StoreErrors.IsOfTheStore(exception))
            {
                Log.Postponed(log, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2441, LogLevel.Warning, "Messages that are no longer to be remembered could not be removed now; at the next round again.")]
        public static partial void Postponed(ILogger log, Exception exception);
    }
}
