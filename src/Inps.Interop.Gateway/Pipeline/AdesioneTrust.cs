using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Who may sign for a fruitore: the certificates of its adesione, judged as those of the channel are. The two may differ (ModI: the channel names the
/// organisation, the signature the application). A certificate that is only named is looked for among those of the adesione, then in the channel.
/// </summary>
internal sealed class AdesioneTrust(CertificateJudge judge, Fruitore fruitore) : ICertificateTrust
{
    public X509Certificate2? Find(CertificateReference reference)
    {
        // Certificates that overlap may have the same key and identifier (a renewal): a good one comes before one that is refused, the promoted one first.
        var named = fruitore.Adesione.Certificati.OrderByDescending(certificato => certificato.Promosso).Select(certificato => certificato.Intero)
            .Append(fruitore.Certificato)
            .OfType<X509Certificate2>()
            .Where(certificate => TrustedCertificates.IsNamedBy(certificate, reference))
            .ToList();
        return named.Find(certificate => judge.Judge(certificate).Refusal is null) ?? named.FirstOrDefault();
    }

    public CertificateProblem? Judge(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, DateTimeOffset instant)
    {
        var judged = judge.Judge(certificate);
        if (judged.Refusal is { Failure.Code: var code })
        {
            return code == FaultCodes.TLS03 ? new CertificateProblem("è scaduto", "has expired")
                : code == FaultCodes.TLS04 ? new CertificateProblem("non è ancora valido", "is not yet valid")
                : code == FaultCodes.TLS05 ? new CertificateProblem("è stato revocato dall'operatore", "was revoked by the operator")
                : new CertificateProblem("non è tra quelli comunicati con l'adesione", "is not among those of the adesione");
        }

        var ente = judged.Found!.Of(fruitore.Adesione.Ambiente)?.CodiceEnte;
        return ente == fruitore.Adesione.CodiceEnte ? null
            : new CertificateProblem($"non è dell'ente {fruitore.Adesione.CodiceEnte}", $"is not of the ente {fruitore.Adesione.CodiceEnte}");
    }
}
