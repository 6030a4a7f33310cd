using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console;

/// <summary>What happens to a request that came to the console's port: bounds and headers, then assets, sign-in, pages.</summary>
internal static class ConsoleBranch
{
    // No inline script or style, nothing from elsewhere; the style sheet draws its own small pictures.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The console has a branch of its own, so that a SOAP call meets nothing of it.</summary>
    public static void Map(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ConsoleOptions>>().Value;
        if (!options.Attiva)
        {
            return;
        }

        // The builder would put sign-in before everything as soon as a scheme is registered.
        var properties = ((IApplicationBuilder)app).Properties;
        properties["__AuthenticationMiddlewareSet"] = true;
        properties["__AuthorizationMiddlewareSet"] = true;
        var isProduzione = app.Services.GetRequiredService<IOptions<GatewayOptions>>().Value.Ambiente == Ambiente.Produzione;
        app.MapWhen(ConsoleConnection.IsOf, branch =>
        {
            branch.Use((context, next) =>
            {
                Protect(context, options.ModuloByte, isProduzione);
                return next(context);
            });
            branch.UseExceptionHandler("/errore/500");
            branch.UseStatusCodePagesWithReExecute("/errore/{0}");
            branch.UseRouting();
            branch.UseAuthentication();
            branch.UseAuthorization();
            branch.UseEndpoints(endpoints =>
            {
                endpoints.MapMethods("/assets/{name}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string name) => AssetFiles.ServeAsync(context, name)).AllowAnonymous();
                endpoints.MapPrometheusScrapingEndpoint(Telemetria.Percorso).RequireAuthorization(Permessi.Metriche);
                endpoints.MapRazorPages();
            });
        });
    }

    private static void Protect(HttpContext context, int moduloByte, bool isProduzione)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = moduloByte;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (isProduzione)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
