using Inps.Interop.Samples.Protocollo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Engine.Tests.Protocollo;

/// <summary>The sample protocol server on a port of this machine: a foreign service, reached over real HTTP.</summary>
internal sealed class ServerDiProva : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServerDiProva(WebApplication app) => this.app = app;

    public Registri Registri => app.Services.GetRequiredService<Registri>();

    /// <summary>How often a number was asked for.</summary>
    public int Richieste => app.Services.GetRequiredService<Regia>().Richieste;

    /// <summary>The settings of an engine that numbers here; repetitions and waits are the test's.</summary>
    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        ("Protocollo:Provider", "Remoto"),
        ("Protocollo:Servizio:Indirizzo", app.Urls.Single()),
        ("Protocollo:Servizio:Ripetizioni", "0"),
        .. more.Any(m => m.Key.EndsWith("InterruttoreMinimo", StringComparison.Ordinal)) ? [] : new[] { ("Protocollo:Servizio:InterruttoreMinimo", "1000") },
        ("Protocollo:IntervalloMillisecondi", "20"),
        .. more,
    ];

    public static async Task<ServerDiProva> StartAsync(TimeProvider? clock = null)
    {
        var app = ServerProtocollo.Build(["--urls=http://127.0.0.1:0"], clock);
        await app.StartAsync();
        return new ServerDiProva(app);
    }

    public void Behave(Modo modo, int volte = 0) => app.Services.GetRequiredService<Regia>().Set(new Comportamento(modo, Volte: volte));

    public void Delay(int milliseconds) => app.Services.GetRequiredService<Regia>().Set(new Comportamento(RitardoMillisecondi: milliseconds));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
