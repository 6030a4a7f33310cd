using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Gateway.Consegne;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Delivers the results that are due to the fruitori, several at a time, as long as the process runs. Whatever fails is due again later.</summary>
internal sealed partial class ConsegneInCorso(Engine.Consegne.Consegne consegne, ConsegnaLotto consegna, TimeProvider time, ILogger<ConsegneInCorso> log) : BackgroundService
{
    private readonly List<Task> underWay = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await GuardAsync(() => BeginAsync(stoppingToken), stoppingToken);
            await Task.WhenAny([Task.Delay(consegne.Intervallo, time, stoppingToken), .. underWay]);
            underWay.RemoveAll(task => task.IsCompleted);
        }

        await Task.WhenAll(underWay);
        await GuardAsync(() => consegne.LeaveTurniAsync(CancellationToken.None), stoppingToken);
    }

    private async Task BeginAsync(CancellationToken stoppingToken)
    {
        foreach (var taken in await consegne.TakeAsync(underWay.Count, stoppingToken))
        {
            underWay.Add(GuardAsync(() => consegna.RunAsync(taken, stoppingToken), stoppingToken));
        }
    }

    private async Task GuardAsync(Func<Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops; the page is delivered by the next one.
        }
        catch (WriterNonDisponibileException exception)
        {
            Log.Postponed(log, exception);
        }
#pragma warning disable CA1031 // The deliveries go on whatever one of them meets; its turn ends, and it is tried again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Interrupted(log, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2431, LogLevel.Warning, "Results could not be delivered now, because the store does not serve; they are tried again.")]
        public static partial void Postponed(ILogger log, Exception exception);

        [LoggerMessage(2432, LogLevel.Error, "The delivery of a result was interrupted; it is tried again when its turn is over.")]
        public static partial void Interrupted(ILogger log, Exception exception);
    }
}
