using System.Reflection;
using Inps.Interop.Engine.Operatori;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Inps.Interop.Gateway.Console;

/// <summary>
/// Before a page's handler runs: the role is there, the reason is given, the action is recorded; what cannot be recorded is not done. So that no page can
/// forget it.
/// </summary>
internal sealed class AzioneFilter(RegistroAzioni registro) : IAsyncPageFilter
{
    private const string Motivo = "Motivo";

    /// <summary>The action of a handler; null for plain reading.</summary>
    /// <exception cref="InvalidOperationException">A handler that changes something says nothing of itself: a defect.</exception>
    public static AzioneAttribute? AzioneOf(HandlerMethodDescriptor handler)
    {
        var azione = handler.MethodInfo.GetCustomAttribute<AzioneAttribute>();
        return azione is not null || HttpMethods.IsGet(handler.HttpMethod)
            ? azione
            : throw new InvalidOperationException($"{handler.MethodInfo.DeclaringType?.Name}.{handler.MethodInfo.Name} carries no Azione.");
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            // Nobody handles it: the page itself would be shown, for which nothing was read.
            context.Result = new NotFoundResult();
            return;
        }

        if (context.HandlerMethod is null || AzioneOf(context.HandlerMethod) is not { } azione)
        {
            await next();
            return;
        }

        if (!http.User.Has(azione.Ruolo) && !(azione.AncheFruitore && http.User.IsInRole(Permessi.RuoloFruitore)))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        var motivo = form?[Motivo].ToString().Trim();
        if (azione.Motivata && string.IsNullOrEmpty(motivo))
        {
            context.Result = new ContentResult { StatusCode = StatusCodes.Status400BadRequest, Content = "Manca il motivo.", ContentType = "text/plain; charset=utf-8" };
            return;
        }

        var oggetto = azione.Oggetto == AzioneAttribute.Ricerca ? http.Request.QueryString.Value : http.Request.RouteValues[azione.Oggetto]?.ToString() ?? form?[azione.Oggetto].ToString() ?? http.Request.Query[azione.Oggetto].ToString();
        await registro.RecordAsync(
            http.User.Codice(), azione.Nome, string.IsNullOrEmpty(oggetto) ? null : oggetto, motivo, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
        await next();
    }
}
