using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Archivi;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Fills the Istituto's archives at start with the people of the samples; never in produzione (ruling 18).</summary>
internal sealed class ArchiviDiCollaudo(LoadArchivi load, IOptions<GatewayOptions> options, IHostEnvironment environment)
{
    /// <exception cref="StartupException">A file is not as it should be; the sentence names file and line.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Ambiente == Ambiente.Produzione || Folder() is not { } folder)
        {
            return;
        }

        try
        {
            await load.RunAsync(folder, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new StartupException($"the archives of {folder} cannot be read: {exception.Message}");
        }
    }

    private string? Folder()
    {
        if (options.Value.CartellaArchivi is { } configured)
        {
            return configured;
        }

        return Checkout.Find(environment.ContentRootPath) is { } checkout && Path.Combine(checkout, "samples", "archivi") is var samples && Directory.Exists(samples)
            ? samples
            : null;
    }
}
