using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>All that the console's port answers, read from the routes of the application itself: no page and no handler can be forgotten.</summary>
internal static class Superficie
{
    /// <summary>Keys such as <c>GET /traffico/{id:guid}</c> and <c>POST /traffico/{id:guid} InChiaro</c>.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(GatewayHost).Assembly.GetName().Name,
            Args = [$"--Tls:CertificatiDiSviluppo={TestCertificates.Folder}"],
        });
        builder.Services.AddGateway(builder.Configuration);
        await using var app = builder.Build();
        app.MapGateway();
        var loader = app.Services.GetRequiredService<PageLoader>();
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                keys.Add($"GET {address}");
                continue;
            }

            // A page answers GET without a handler of its own.
            keys.Add($"GET {address}");
            foreach (var handler in (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods)
            {
                keys.Add($"{handler.HttpMethod.ToUpperInvariant()} {address} {handler.Name}".TrimEnd());
            }
        }

        return [.. keys];
    }
}
