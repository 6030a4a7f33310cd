using System.Net;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Kestrel's side of the pipeline: an HTTP request in, a host-neutral call through, its answer out.</summary>
internal sealed class SoapEndpoint(CallPipeline pipeline)
{
    public async Task HandleAsync(HttpContext context)
    {
        var answer = await pipeline.RunAsync(RequestOf(context), context.RequestAborted);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <summary>The call of an HTTP request to a service, which the path names, or to the Porta di Dominio, where the busta names it.</summary>
    public static HostRequest RequestOf(HttpContext context)
    {
        var request = context.Request;
        var servizio = Routes.ServizioOf(request.Path.Value ?? "");
        return new HostRequest
        {
            Method = request.Method,
            Servizio = servizio ?? "",
            IsPortaDiDominio = servizio is null,
            ContentType = request.ContentType,
            ContentEncoding = request.Headers.ContentEncoding,
            ContentLength = request.ContentLength,
            Body = request.Body,
            IsTooSlow = static exception => exception is BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout },
            ClientCertificate = context.Connection.ClientCertificate,
            RemoteAddress = Unmap(context.Connection.RemoteIpAddress ?? IPAddress.None),
            Header = name => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null,
            Headers = request.Headers,
        };
    }

    // A dual-stack listener shows IPv4 callers as ::ffff:a.b.c.d; adesioni name them as IPv4.
    private static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
