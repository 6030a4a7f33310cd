using Inps.Interop.Gateway.Console;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>The addresses that exist: <c>/modi/soap/{NomeServizio}/v1</c> with and without the trailing slash (COOP-15, COOP-16), and health.</summary>
internal static class Routes
{
    /// <summary>The Porta di Dominio (COOP-03, COOP-04).</summary>
    internal const string Porta = "/PD";

    private const string Prefix = "/modi/soap/";

    /// <param name="app">The application.</param>
    /// <param name="soap">Who serves the calls; null: <see cref="SoapEndpoint"/>.</param>
    public static void MapGateway(this WebApplication app, RequestDelegate? soap = null)
    {
        ConsoleBranch.Map(app);
        soap ??= app.Services.GetRequiredService<SoapEndpoint>().HandleAsync;
        var contracts = app.Services.GetRequiredService<PublicEndpoints>();
        var health = app.Services.GetRequiredService<HealthEndpoints>();
        var hasPorta = app.Services.GetRequiredService<IOptions<SpcoopOptions>>().Value.Attiva;
        app.Run(context =>
        {
            var path = context.Request.Path.Value ?? "";
            var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            if (ServizioOf(path) is { } servizio)
            {
                return isRead ? contracts.HandleAsync(context, servizio) : soap(context);
            }

            if (hasPorta && path.TrimEnd('/') == Porta)
            {
                return isRead ? contracts.HandlePortaAsync(context) : soap(context);
            }

            return isRead && HealthEndpoints.Has(path) ? health.HandleAsync(context, path) : contracts.NotFoundAsync(context);
        });
    }

    /// <summary>The service's name in the path, or null.</summary>
    internal static string? ServizioOf(string path)
    {
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path.AsSpan(Prefix.Length);
        var end = rest.IndexOf('/');
        return end > 0 && end <= 64 && rest[end..] is "/v1" or "/v1/" ? rest[..end].ToString() : null;
    }
}
