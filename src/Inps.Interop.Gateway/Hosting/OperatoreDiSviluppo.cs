using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>At the first run in collaudo with the development certificates, the holder of <c>certs-dev/operatore</c> may enter the console, as supervisore.</summary>
internal sealed class OperatoreDiSviluppo(
    RegistroOperatori operatori, DevelopmentCertificates certificates, IOptions<ConsoleOptions> console, IOptions<GatewayOptions> gateway, IOptions<TlsOptions> tls)
{
    public async Task EnrolAsync(CancellationToken cancellationToken)
    {
        if (!console.Value.Attiva || gateway.Value.Ambiente != Ambiente.Collaudo || tls.Value.Certificato is not null
            || (await operatori.ListAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        certificates.Ensure();
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(certificates.PemOf("operatore"));
        await operatori.EnrolAsync(
            new Operatore("sviluppo", "Operatore di sviluppo", Ruolo.Supervisore, certificate.GetCertHashString(HashAlgorithmName.SHA256), null), cancellationToken);
    }
}
