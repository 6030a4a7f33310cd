using Inps.Interop.Engine.Lotti;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Works the lotti that were received, as long as the process runs.</summary>
internal sealed class LavoroLotti(WorkLotti work, ParametriRegole parametri) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => work.RunAsync(parametri, stoppingToken);
}
