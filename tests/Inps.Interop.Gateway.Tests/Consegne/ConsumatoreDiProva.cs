using Inps.Interop.Samples.Ricezione;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Consegne;

/// <summary>The sample consumer on a port of this machine, over real mutual TLS; it may be stopped and started again at the same address.</summary>
internal sealed class ConsumatoreDiProva : IAsyncDisposable
{
    public const string Gateway = "CN=gateway.sviluppo, O=Inps.Interop sviluppo, C=IT";

    private readonly (string Pem, string Key) certificato;
    private readonly string gateway;
    private readonly string folder = Directory.CreateTempSubdirectory("inps-interop-esiti-").FullName;
    private WebApplication? app;

    private ConsumatoreDiProva(int port, (string Pem, string Key) certificato, string gateway)
    {
        Port = port;
        this.certificato = certificato;
        this.gateway = gateway;
    }

    public int Port { get; }

    public string Indirizzo => $"https://localhost:{Port}/esiti";

    public Pagine Pagine => app!.Services.GetRequiredService<Pagine>();

    public Prova Prova => app!.Services.GetRequiredService<Prova>();

    /// <param name="certificato">The server's certificate and key; null: those of the development CA.</param>
    /// <param name="gateway">Subject that is let in.</param>
    public static async Task<ConsumatoreDiProva> StartAsync((string Pem, string Key)? certificato = null, string gateway = Gateway)
    {
        var consumatore = new ConsumatoreDiProva(
            GatewayProcess.FreePort(), certificato ?? (TestCertificates.PemOf("server"), TestCertificates.KeyOf("server")), gateway);
        await consumatore.StartAgainAsync();
        return consumatore;
    }

    public async Task StartAgainAsync()
    {
        app = RicezioneEsiti.Build(
        [
            $"--porta={Port}", $"--certificato={certificato.Pem}", $"--chiave={certificato.Key}",
            $"--autorita={TestCertificates.PemOf("ca")}", $"--gateway={gateway}", $"--cartella={folder}",
        ]);
        await app.StartAsync();
    }

    public async Task StopAsync()
    {
        await app!.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
