using System.Net;
using CoreWCF;
using CoreWCF.Channels;
using Inps.Interop.Gateway.Pipeline;
using Microsoft.AspNetCore.Http.Features;

namespace Inps.Interop.CoreWcf;

/// <summary>CoreWCF's side of the pipeline: the bytes of a message in, a host-neutral call through, the bytes of its answer out.</summary>
[ServiceBehavior(
    InstanceContextMode = InstanceContextMode.Single,
    ConcurrencyMode = ConcurrencyMode.Multiple,
    AddressFilterMode = AddressFilterMode.Any,
    UseSynchronizationContext = false)]
internal sealed class SoapService(CallPipeline pipeline) : ISoapContract
{
    // The name under which CoreWCF's transport leaves the request.
    private const string HttpContextProperty = "Microsoft.AspNetCore.Http.HttpContext";

    public async Task<Message> CallAsync(Message request)
    {
        var context = (HttpContext)request.Properties[HttpContextProperty];

        // Without a body there is a message of another kind, of which no stream can be had.
        var call = context.Features.GetRequiredFeature<HostRequest>() with { Body = request.IsEmpty ? Stream.Null : request.GetBody<Stream>() };
        var answer = await pipeline.RunAsync(call, context.RequestAborted);

        // Streamed answers have no length of CoreWCF's.
        context.Response.ContentLength = answer.Body.Length;
        var http = new HttpResponseMessageProperty { StatusCode = (HttpStatusCode)answer.Status };
        http.Headers[HttpResponseHeader.ContentType] = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            http.Headers.Add(name, value);
        }

        var message = new AnswerMessage(answer);
        message.Properties.Add(HttpResponseMessageProperty.Name, http);
        return message;
    }
}
