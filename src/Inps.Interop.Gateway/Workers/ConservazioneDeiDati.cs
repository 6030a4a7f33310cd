using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Asks every ten minutes whether the purge is due, as long as the process runs; of several instances one makes it.</summary>
internal sealed partial class ConservazioneDeiDati(PurgeDati purge, TimeProvider time, ILogger<ConservazioneDeiDati> log) : BackgroundService
{
    private static readonly TimeSpan Intervallo = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Intervallo, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var rimozione in await purge.RunIfDueAsync(stoppingToken) ?? [])
                {
                    Log.Purged(log, rimozione.Categoria, rimozione.Quante, rimozione.Limite);
                }
            }
            catch (Exception exception) when (StoreErrors.IsOfTheStore(exception) || exception is WriterNonDisponibileException)
            {
                Log.Postponed(log, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2451, LogLevel.Information, "Purged {Categoria}: {Quante} older than {Limite:O}.")]
        public static partial void Purged(ILogger log, CategoriaDati categoria, long quante, DateTimeOffset limite);

        [LoggerMessage(2452, LogLevel.Warning, "The purge was interrupted, because the store does not serve; it goes on when it is due again.")]
        public static partial void Postponed(ILogger log, Exception exception);
    }
}
