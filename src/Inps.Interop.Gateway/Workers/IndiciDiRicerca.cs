using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Fills the indexes behind the writer, as long as the process runs; searches are complete without it, and slower.</summary>
internal sealed partial class IndiciDiRicerca(FillIndici fill, TimeProvider time, ILogger<IndiciDiRicerca> log) : BackgroundService
{
    private static readonly TimeSpan Intervallo = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Intervallo, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await fill.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (StoreErrors.IsOfTheStore(exception) || exception is WriterNonDisponibileException)
            {
                Log.Postponed(log, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2421, LogLevel.Warning, "The indexes of the searches could not be filled now; in a second again.")]
        public static partial void Postponed(ILogger log, Exception exception);
    }
}
