using System.Text;
using Inps.Interop.Engine.Store;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too.</summary>
internal sealed class HealthEndpoints(StoreStartup store, TimeProvider time)
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    public static bool Has(string path) => path is Live or Ready;

    public async Task HandleAsync(HttpContext context, string path)
    {
        var problem = path == Ready ? await store.FindProblemAsync(context.RequestAborted) : null;
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers[CallPipeline.TransactionHeader] = Guid.CreateVersion7(time.GetUtcNow()).ToString("D");
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes((problem ?? "ok") + "\n"), context.RequestAborted);
    }
}
