using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Inps.Interop.Gateway.Console;

/// <summary>A file that is written while it is sent: its length is not known before, and it is never whole in memory.</summary>
/// <param name="tipo">Media type.</param>
/// <param name="nome">Name under which it is kept.</param>
/// <param name="write">Writes it.</param>
internal sealed class FlussoResult(string tipo, string nome, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = tipo;
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = nome }.ToString();
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            // The writers of packages and worksheets put some of their bytes synchronously.
            body.AllowSynchronousIO = true;
        }

        await write(http.Response.Body, http.RequestAborted);
    }
}
