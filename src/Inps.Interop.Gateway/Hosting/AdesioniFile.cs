using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Operations;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Enrols the adesioni of a JSON file at start (setting <c>Gateway:FileAdesioni</c>): each replaces the one of the same ente and environment.</summary>
internal sealed class AdesioniFile(EnrolAdesione enrol, OperationTable operations, IOptions<GatewayOptions> options)
{
    private const string Key = "Gateway:FileAdesioni";
    private static readonly Autore Avvio = new("avvio", $"File indicato da {Key}");

    /// <exception cref="StartupException">The file cannot be read; the sentence says why.</exception>
    public async Task EnrolAsync(CancellationToken cancellationToken)
    {
        if (options.Value.FileAdesioni is not { } path)
        {
            return;
        }

        try
        {
            foreach (var scheda in SchedaAdesione.Read(path, operations.Servizi))
            {
                await enrol.RunAsync(scheda, AzioneAdesione.Iscrizione, Avvio, cancellationToken);
            }
        }
        catch (AdesioneException exception)
        {
            throw new StartupException($"{Key} cannot be enrolled: {exception.Message}", exception);
        }
    }
}
