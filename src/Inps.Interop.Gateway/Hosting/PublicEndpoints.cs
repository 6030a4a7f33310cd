using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Messaggi;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>
/// What answers without a certificate, and nothing else does (ruling 23): the contracts, verbatim but for the public address, and a short page for people.
/// </summary>
internal sealed class PublicEndpoints(OperationTable operations, IOptions<GatewayOptions> options, IOptions<SpcoopOptions> spcoop, TimeProvider time)
{
    /// <summary>The address that stands in the hand-kept WSDLs and is replaced by the public one.</summary>
    internal const string AddressInContracts = "https://localhost:8443/";

    private const string Accordi = "spcoop/";
    private const string CallbackFile = "Callback.wsdl";

    private readonly ConcurrentDictionary<(string Servizio, string File, string Base), byte[]> contracts = new();

    /// <summary>GET or HEAD on a service: <c>?wsdl</c>, <c>?wsdl=callback</c> (what the fruitore implements), <c>?xsd=name</c>, or the page.</summary>
    public async Task HandleAsync(HttpContext context, string servizio)
    {
        var query = context.Request.Query;
        if (query.TryGetValue("wsdl", out var wsdl))
        {
            await WriteContractAsync(context, servizio, wsdl == "callback" ? servizio + CallbackFile : servizio + ".wsdl");
        }
        else if (query.TryGetValue("xsd", out var name))
        {
            await WriteContractAsync(context, servizio, name.ToString());
        }
        else
        {
            await WritePageAsync(context, servizio);
        }
    }

    /// <summary>GET or HEAD on the Porta di Dominio: <c>?accordo=Servizio/file</c>, <c>?xsd=name</c> for what the accordi import, or the page.</summary>
    public Task HandlePortaAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query.TryGetValue("accordo", out var accordo))
        {
            return accordo.ToString().Split('/') is [var servizio, var file] && ContractFiles.FindByName(Accordi + servizio, file) is { } bytes
                ? WriteContractAsync(context, Accordi + servizio, file, bytes)
                : NotFoundAsync(context);
        }

        if (query.TryGetValue("xsd", out var name))
        {
            var owner = Path.GetFileNameWithoutExtension(name.ToString());
            return ContractFiles.FindByName(owner, name.ToString()) is { } bytes ? WriteContractAsync(context, owner, name.ToString(), bytes) : NotFoundAsync(context);
        }

        var page = ServicePage.RenderPorta(BaseOf(context) + Routes.Porta[1..], options.Value.Ambiente, spcoop.Value.Parte, operations.Servizi);
        return WriteAsync(context, StatusCodes.Status200OK, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
    }

    /// <summary>Whatever is no address of ours.</summary>
    public Task NotFoundAsync(HttpContext context) => WriteAsync(
        context,
        StatusCodes.Status404NotFound,
        "text/plain; charset=utf-8",
        Encoding.UTF8.GetBytes(
            $"Indirizzo non trovato. I servizi sono pubblicati su {BaseOf(context)}modi/soap/NomeServizio/v1/ (aggiungere ?wsdl per il contratto).\n"));

    private async Task WriteContractAsync(HttpContext context, string servizio, string file)
    {
        if (operations.Servizi.Contains(servizio) && ContractFiles.FindByName(servizio, file) is { } found)
        {
            await WriteContractAsync(context, servizio, file, found);
        }
        else
        {
            await NotFoundAsync(context);
        }
    }

    private async Task WriteContractAsync(HttpContext context, string servizio, string file, byte[] found)
    {
        // Hosts are few; a bound keeps a forged Host header from filling the memory.
        var address = BaseOf(context);
        if (contracts.Count > 1_000)
        {
            contracts.Clear();
        }

        var bytes = contracts.GetOrAdd((servizio, file, address), _ =>
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(found).Replace(AddressInContracts, WebUtility.HtmlEncode(address), StringComparison.Ordinal)));
        await WriteAsync(context, StatusCodes.Status200OK, "text/xml; charset=utf-8", bytes);
    }

    private async Task WritePageAsync(HttpContext context, string servizio)
    {
        if (!operations.Servizi.Contains(servizio))
        {
            await NotFoundAsync(context);
            return;
        }

        var address = $"{BaseOf(context)}modi/soap/{servizio}/v1/";
        var page = ServicePage.Render(servizio, address, options.Value.Ambiente, operations.Servizio(servizio).Operazioni, ContractFiles.FindByName(servizio, servizio + CallbackFile) is not null);
        await WriteAsync(context, StatusCodes.Status200OK, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
    }

    private string BaseOf(HttpContext context)
    {
        var address = options.Value.IndirizzoPubblico ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
        return address.TrimEnd('/') + "/";
    }

    private async Task WriteAsync(HttpContext context, int status, string mediaType, byte[] body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        response.Headers[CallPipeline.TransactionHeader] = Guid.CreateVersion7(time.GetUtcNow()).ToString("D", CultureInfo.InvariantCulture);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
