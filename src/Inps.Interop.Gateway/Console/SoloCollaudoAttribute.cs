using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console;

/// <summary>The page is not there in produzione.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SoloCollaudoAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<IOptions<GatewayOptions>>().Value.Ambiente != Ambiente.Collaudo)
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
