using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>
/// An MTOM message that arrives at the Porta di Dominio. Which service it is for, its busta says: so its envelope is read first, and its attachment while it
/// arrives where that service takes large ones, as at the service's own address.
/// </summary>
internal sealed class PacchettoDellaPorta(OperationTable operations, IOptions<LimitiOptions> limiti)
{
    private readonly LimitiOptions bounds = limiti.Value;
    private readonly XmlLimits xmlLimits = limiti.Value.ToXmlLimits();

    /// <returns>The package at its attachment; null for one that is to be read whole, from the first byte again.</returns>
    /// <exception cref="MtomException">A bound was passed, or the connection failed.</exception>
    public async ValueTask<MtomPackage?> OpenAsync(ReplayStream body, MtomMediaType mediaType, MultipartLimits limits, CancellationToken cancellationToken)
    {
        MtomPackage package;
        try
        {
            package = await MtomPackage.OpenAsync(body, mediaType, limits, bounds.MessaggioByteMassimo, bounds.AllegatoByte, cancellationToken);
        }
        catch (MtomException exception) when (exception.Failure is not null)
        {
            // Its envelope may be another part than the first; what is wrong in any case is told when it is read whole.
            body.Replay();
            return null;
        }

        if (BustaReader.Read(package.Envelope, package.MediaType.Charset, xmlLimits) is BustaResult.Letta { Busta.Servizio.Nome: var servizio }
            && operations.StreamsAttachment(servizio)
            && package.Envelope.Length <= bounds.MessaggioByteDi(servizio))
        {
            body.Pass();
            return package;
        }

        package.Dispose();
        body.Replay();
        return null;
    }
}
