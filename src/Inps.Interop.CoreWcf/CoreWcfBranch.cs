using CoreWCF.Channels;
using CoreWCF.Configuration;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Inps.Interop.CoreWcf;

/// <summary>The branch of the application that CoreWCF serves, and what its HTTP transport must not decide.</summary>
internal static class CoreWcfBranch
{
    // One endpoint for all services and the Porta di Dominio: CoreWCF compares the beginning of a path alone, and which addresses exist is told by Routes.
    private const string Address = "https://localhost/";

    public static RequestDelegate Build(IApplicationBuilder app)
    {
        var branch = app.New();
        branch.Use((context, next) =>
        {
            TakeOver(context);
            return next(context);
        });
        branch.UseServiceModel(services => services
            .AddService<SoapService>()
            .AddServiceEndpoint<SoapService, ISoapContract>(MakeBinding(), Address));
        return branch.Build();
    }

    private static CustomBinding MakeBinding() => new(
        new ByteStreamMessageEncodingBindingElement(),
        new HttpsTransportBindingElement
        {
            // What is told of the listener, which asks for the certificate. CoreWCF does not look whether one came: the stage fruitore does (GW-TLS-01).
            RequireClientCertificate = true,

            TransferMode = CoreWCF.TransferMode.Streamed,

            // The stage transport bounds the message, and says so.
            MaxReceivedMessageSize = long.MaxValue,
        })
    {
        // How long a call may take is said by the limits of Kestrel and of the engine.
        ReceiveTimeout = TimeSpan.MaxValue,
        SendTimeout = TimeSpan.MaxValue,
        CloseTimeout = TimeSpan.MaxValue,
    };

    /// <summary>
    /// Takes the facts of the call before CoreWCF sees it, then makes the request such that its transport finds nothing to answer by itself: its answers are
    /// statuses without a fault.
    /// </summary>
    private static void TakeOver(HttpContext context)
    {
        var request = context.Request;
        var call = SoapEndpoint.RequestOf(context);
        var host = request.Headers.Host.ToString();
        context.Features.Set(call with { Header = name => HeaderNames.Host.Equals(name, StringComparison.OrdinalIgnoreCase) ? host : call.Header(name) });

        // Without a media type: 415.
        request.ContentType ??= "application/octet-stream";

        // Without a length CoreWCF reads a first byte, and 400 whatever goes wrong with it: a sender that is too slow, a chunk that is none.
        request.ContentLength ??= long.MaxValue;

        // A Host that makes no address of a URI: 400. A scheme told by a proxy: no endpoint, 404. The caller's own is kept above: signed messages name it.
        request.Host = new HostString("localhost");
        request.Scheme = Uri.UriSchemeHttps;

        // After an answer has been written asynchronously (AnswerMessage), CoreWCF closes its stream with a synchronous flush of nothing.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;

        // CoreWCF adds Connection: keep-alive, against which a caller's Connection: close would not count, and MIME-Version to packages.
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                headers.Remove("Connection");
                headers.Remove("MIME-Version");
                return Task.CompletedTask;
            },
            context);
    }
}
