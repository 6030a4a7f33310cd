using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>
/// Proof that an ente holds the private key of the certificate it sends ahead: its signature (SHA-256; RSA PKCS #1 v1.5, or ECDSA in DER, as
/// <c>openssl dgst -sha256 -sign</c> writes them) over a text that binds certificate, ente and environment.
/// </summary>
public static class ProvaDiPossesso
{
    /// <summary>The text to be signed, without an end of line.</summary>
    public static string TextFor(ChiaveAdesione chiave, X509Certificate2 certificato) =>
        $"INPS-INTEROP possesso della chiave: ente {chiave.CodiceEnte}, ambiente {chiave.Ambiente}, certificato {certificato.GetCertHashString(HashAlgorithmName.SHA256)}";

    /// <summary>True when <paramref name="firma"/> is the signature of that text by the certificate's key.</summary>
    public static bool IsValid(ChiaveAdesione chiave, X509Certificate2 certificato, ReadOnlySpan<byte> firma)
    {
        var text = Encoding.UTF8.GetBytes(TextFor(chiave, certificato));
        using var rsa = certificato.GetRSAPublicKey();
        using var ecdsa = certificato.GetECDsaPublicKey();
        return rsa?.VerifyData(text, firma, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            ?? ecdsa?.VerifyData(text, firma, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
            ?? false;
    }
}
