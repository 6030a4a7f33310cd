using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>SHA-256 thumbprint of a certificate file, as adesioni hold it.</summary>
internal static class Thumbprint
{
    /// <returns>64 upper-case hexadecimal digits.</returns>
    public static string OfPem(string path)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(path);
        return certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }
}
