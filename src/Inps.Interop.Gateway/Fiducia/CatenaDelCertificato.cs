using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>The certificate of a call, out of the adesioni or of those that were seen, with the authorities that issued it.</summary>
internal sealed class CatenaDelCertificato(RegistroAdesioni adesioni, CertificatiVisti visti, CartellaAutorita cartella)
{
    /// <summary>The certificate first, its issuers as far as they are known; empty when it was not kept.</summary>
    /// <param name="impronta">SHA-256 of the certificate, as the record of the call has it.</param>
    public async Task<IReadOnlyList<X509Certificate2>> FindAsync(byte[]? impronta, CancellationToken ct)
    {
        if (impronta is null)
        {
            return [];
        }

        var hex = Convert.ToHexString(impronta);
        var certificato = adesioni.Adesioni.SelectMany(adesione => adesione.Certificati).FirstOrDefault(c => c.ThumbprintSha256 == hex)?.Intero ?? await visti.FindAsync(impronta, ct);
        return certificato is null ? [] : cartella.Corrente.Catene.ChainOf(certificato);
    }
}
