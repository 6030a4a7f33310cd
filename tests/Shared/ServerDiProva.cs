using Inps.Interop.Samples.Protocollo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Tests.Shared;

/// <summary>The sample protocol server on a port of this machine: a foreign service, reached over real HTTP.</summary>
internal sealed class ServerDiProva : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServerDiProva(WebApplication app) => this.app = app;

    public Registri Registri => app.Services.GetRequiredService<Registri>();

    /// <summary>How often a number was asked for.</summary>
    public int Richieste => app.Services.GetRequiredService<Regia>().Richieste;

    /// <summary>The settings of an engine that numbers here, without repetitions or a breaker unless the test wants them.</summary>
    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        .. new[]
        {
            ("Protocollo:Provider", "Remoto"),
            ("Protocollo:Servizio:Indirizzo", app.Urls.Single()),
            ("Protocollo:Servizio:Ripetizioni", "0"),
            ("Protocollo:Servizio:InterruttoreMinimo", "1000"),
            ("Protocollo:IntervalloMillisecondi", "20"),
        }.ExceptBy(more.Select(m => m.Key), s => s.Item1),
        .. more,
    ];

    /// <param name="clock">Dates the entries; null: the system's clock.</param>
    public static async Task<ServerDiProva> StartAsync(TimeProvider? clock = null)
    {
        var app = ServerProtocollo.Build(["--urls=http://127.0.0.1:0"], clock);
        await app.StartAsync();
        return new ServerDiProva(app);
    }

    public void Behave(Modo modo, int volte = 0, int ritardoMillisecondi = 0) =>
        app.Services.GetRequiredService<Regia>().Set(new Comportamento(modo, ritardoMillisecondi, volte));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
