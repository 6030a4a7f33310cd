using System.Text.Json.Serialization;

namespace Inps.Interop.Samples.Protocollo;

/// <summary>A small protocol service: enough to see the gateway's provider <c>Remoto</c> at work, and to see it when the service fails, is slow or lies.</summary>
public static class ServerProtocollo
{
    /// <summary>Makes the server.</summary>
    /// <param name="args"><c>--urls=http://localhost:8090</c> and <c>--archivio=FILE</c>, which keeps its numbers over a restart.</param>
    /// <param name="clock">Dates the entries; null: the system's clock.</param>
    public static WebApplication Build(string[] args, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null)));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(services => new Registri(builder.Configuration["archivio"], services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Regia>();
        var app = builder.Build();
        app.MapPut("/registri/{registro}/documenti/{idDocumento}", RegisterAsync);
        app.MapGet("/registri/{registro}/documenti/{idDocumento}", (string registro, string idDocumento, Registri registri) =>
            registri.Find(registro, idDocumento) is { } found ? Results.Ok(Risposta.Of(found)) : Results.NotFound());
        app.MapGet("/registri/{registro}", (string registro, Registri registri) => registri.Of(registro).Select(Risposta.Of));
        app.MapPut("/comportamento", (Comportamento comportamento, Regia regia) => regia.Set(comportamento));
        app.MapGet("/comportamento", (Regia regia) => regia.Current);
        return app;
    }

    private static async Task<IResult> RegisterAsync(
        string registro, string idDocumento, Richiesta richiesta, Registri registri, Regia regia, HttpContext context, CancellationToken ct)
    {
        var comportamento = regia.Next();
        await Task.Delay(comportamento.RitardoMillisecondi, ct);
        if (comportamento.Modo == Modo.Guasto)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var (voce, isNew) = registri.Register(registro, idDocumento, richiesta);
        if (!string.Equals(voce.Impronta, richiesta.Impronta, StringComparison.OrdinalIgnoreCase))
        {
            return Results.Conflict();
        }

        if (comportamento.Modo == Modo.Muto)
        {
            // Registered, and nobody learns of it: the answer is lost.
            context.Abort();
            return Results.Empty;
        }

        var risposta = Risposta.Of(comportamento.Modo == Modo.Regolare ? voce : Bugie.Of(comportamento.Modo, voce, registri));
        return isNew ? Results.Created((string?)null, risposta) : Results.Ok(risposta);
    }
}
