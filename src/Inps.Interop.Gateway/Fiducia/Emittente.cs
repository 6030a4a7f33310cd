using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>An authority that issues certificates.</summary>
/// <param name="Nome">Its distinguished name, as .NET prints it.</param>
/// <param name="Certificati">Its own certificates: several where its key was renewed.</param>
/// <param name="Liste">Its latest list under each key.</param>
/// <param name="Ocsp">Address of its responder, or <c>certificato</c>; null for none.</param>
internal sealed record Emittente(string Nome, IReadOnlyList<X509Certificate2> Certificati, IReadOnlyList<ListaRevoche> Liste, string? Ocsp)
{
    /// <summary>What its lists say of a certificate, whatever their age: what is withdrawn stays so. Null where none names it.</summary>
    public Revoca? Find(X509Certificate2 certificate) => Liste.Select(lista => lista.Find(certificate)).FirstOrDefault(found => found is not null);

    /// <summary>Where the responder of a certificate is reached; null where there is none.</summary>
    public string? ResponderOf(X509Certificate2 certificate) => Ocsp == Hosting.RevocheOptions.DelCertificato
        ? certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().SelectMany(access => access.EnumerateOcspUris())
            .FirstOrDefault(uri => Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        : Ocsp;
}
