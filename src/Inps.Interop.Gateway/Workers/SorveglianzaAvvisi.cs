using Inps.Interop.Engine.Avvisi;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Gateway.Avvisi;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Looks at intervals for what operators should be told of, and tells them.</summary>
internal sealed partial class SorveglianzaAvvisi(
    ManageAvvisi avvisi, InvioAvvisi invio, IOptions<AvvisiOptions> options, TimeProvider time, ILogger<SorveglianzaAvvisi> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Attivi)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.IntervalloSecondi), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await avvisi.UpdateAsync(stoppingToken);
                foreach (var messaggio in await avvisi.TakeAsync(stoppingToken))
                {
                    var errore = await invio.SendAsync(messaggio, stoppingToken);
                    if (errore is not null)
                    {
                        Log.NotSent(log, messaggio.Avviso.Numero, messaggio.Canale, errore);
                    }

                    await avvisi.SettleAsync(messaggio, errore, stoppingToken);
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
        [LoggerMessage(2471, LogLevel.Warning, "The alert {Numero} was not sent by {Canale}, and will be again: {Errore}")]
        public static partial void NotSent(ILogger log, long numero, CanaleAvviso canale, string errore);

        [LoggerMessage(2472, LogLevel.Warning, "Alerts could not be looked for now, because the store does not serve; at the next look again.")]
        public static partial void Postponed(ILogger log, Exception exception);
    }
}
