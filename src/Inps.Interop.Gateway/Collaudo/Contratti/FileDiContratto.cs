using System.Net;
using System.Text;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Prestazioni.Messaggi;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>The contract files as they are downloaded from the pages: with the address at which the services answer.</summary>
internal sealed class FileDiContratto(IOptions<GatewayOptions> gateway, IOptions<ListenerOptions> listener)
{
    /// <summary>Null when the service has no such file.</summary>
    /// <param name="host">Name by which the console was reached; the services are on the same machine where no public address is set.</param>
    public byte[]? Find(string servizio, string nome, string host)
    {
        if (ContractFiles.FindByName(servizio, nome) is not { } bytes)
        {
            return null;
        }

        var indirizzo = gateway.Value.IndirizzoPubblico?.TrimEnd('/') ?? $"https://{host}:{listener.Value.Porta}";
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(PublicEndpoints.AddressInContracts, WebUtility.HtmlEncode(indirizzo) + "/", StringComparison.Ordinal));
    }
}
