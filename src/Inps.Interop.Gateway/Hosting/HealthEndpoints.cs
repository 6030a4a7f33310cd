using System.Text;
using Inps.Interop.Engine.Store;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too.</summary>
internal sealed class HealthEndpoints(StoreStartup store, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context, string path)
    {
        var problem = path switch
        {
            "/health/live" => null,
            "/health/ready" => await store.FindProblemAsync(context.RequestAborted),
            _ => "unknown health address",
        };
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers[CallPipeline.TransactionHeader] = Guid.CreateVersion7(time.GetUtcNow()).ToString("D");
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes((problem ?? "ok") + "\n"), context.RequestAborted);
    }
}
