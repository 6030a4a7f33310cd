using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Fuzz;

/// <summary>Believes every certificate, so that the signature itself is what decides.</summary>
internal sealed class AnyCertificate : ICertificateTrust
{
    public X509Certificate2? Find(CertificateReference reference) => null;

    public CertificateProblem? Judge(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, DateTimeOffset instant) => null;
}
