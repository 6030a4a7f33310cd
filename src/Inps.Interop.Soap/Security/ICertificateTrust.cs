using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Security;

/// <summary>Which certificates sign for whom: the receiver's own knowledge.</summary>
public interface ICertificateTrust
{
    /// <summary>The certificate that a signature names without sending it; null when it is not known.</summary>
    X509Certificate2? Find(CertificateReference reference);

    /// <summary>Whether to believe a certificate.</summary>
    /// <param name="certificate">That of the signer.</param>
    /// <param name="issuers">What the message sent along, the issuer first.</param>
    /// <param name="instant">The instant to judge by.</param>
    /// <returns>Why not; null when it is trusted.</returns>
    CertificateProblem? Judge(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, DateTimeOffset instant);
}

/// <summary>Why a certificate is not trusted: what follows "the certificate" in a sentence.</summary>
public sealed record CertificateProblem(string MotivoIt, string ReasonEn);
