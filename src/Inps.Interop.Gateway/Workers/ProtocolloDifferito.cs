using Inps.Interop.Engine.Protocollo;

namespace Inps.Interop.Gateway.Workers;

/// <summary>Numbers what waits for its protocol number, as long as the process runs.</summary>
internal sealed class ProtocolloDifferito(Differito differito) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => differito.RunAsync(stoppingToken);
}
