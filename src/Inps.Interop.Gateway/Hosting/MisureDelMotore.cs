using System.Diagnostics.Metrics;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>How the engine stands: its queue, what waits in the store. What must be asked of the database is asked at intervals, not by whoever reads the metrics.</summary>
internal sealed partial class MisureDelMotore : BackgroundService
{
    public const string Nome = "Inps.Interop.Motore";
    private static readonly TimeSpan Intervallo = TimeSpan.FromSeconds(15);
    private readonly RegistriProtocollo registri;
    private readonly FindLotti lotti;
    private readonly TimeProvider time;
    private readonly ILogger<MisureDelMotore> log;
    private IReadOnlyList<StatoRegistro> protocolli = [];
    private int lottiAperti;

    public MisureDelMotore(
        IMeterFactory meters, CaricoMotore carico, Traffico traffico, RegistriProtocollo registri, FindLotti lotti, TimeProvider time, ILogger<MisureDelMotore> log)
    {
        (this.registri, this.lotti, this.time, this.log) = (registri, lotti, time, log);
        var meter = meters.Create(Nome);
        meter.CreateObservableGauge("inps.interop.writer.queue", () => carico.InCoda.Chiamate, description: "Calls that wait for the writer.");
        meter.CreateObservableGauge("inps.interop.writer.queue.limit", () => carico.Capienza, description: "Calls that the writer's queue takes.");
        meter.CreateObservableCounter("inps.interop.trace.lost", () => traffico.Persi, description: "Records of calls that could not be stored.");
        meter.CreateObservableGauge("inps.interop.lotti.open", () => Volatile.Read(ref lottiAperti), description: "Lotti that wait or are being worked.");
        meter.CreateObservableGauge("inps.interop.protocollo.waiting", Waiting, description: "Documents that wait for their protocol number.");
        meter.CreateObservableGauge("inps.interop.protocollo.stopped", Stopped, description: "1 for a protocol register that stands still until an operator resumes it.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Intervallo, time);
        do
        {
            try
            {
                Volatile.Write(ref protocolli, await registri.ListAsync(stoppingToken));
                Volatile.Write(ref lottiAperti, (await lotti.CountApertiAsync(stoppingToken)).Aperti);
            }
            catch (Exception exception) when (StoreErrors.IsOfTheStore(exception))
            {
                Log.Postponed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<long>> Waiting() => Volatile.Read(ref protocolli).Select(r => new Measurement<long>(r.InAttesa, Of(r)));

    private IEnumerable<Measurement<long>> Stopped() => Volatile.Read(ref protocolli).Select(r => new Measurement<long>(r.FermoDal is null ? 0 : 1, Of(r)));

    private static KeyValuePair<string, object?> Of(StatoRegistro registro) => new("registro", registro.Registro);

    private static partial class Log
    {
        [LoggerMessage(2461, LogLevel.Warning, "How much waits in the store could not be counted now; in a quarter of a minute again.")]
        public static partial void Postponed(ILogger log, Exception exception);
    }
}
