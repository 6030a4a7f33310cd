using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Collaudo.Rapporti;

/// <summary>Signs a document with the gateway's seal: a detached CMS signature (RFC 5652) at the CAdES baseline B level (ETSI EN 319 122-1), to be kept beside it as <c>.p7s</c>.</summary>
internal sealed class FirmaRapporto(Seal seal)
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <param name="istante">Told as the signing time.</param>
    /// <returns>DER of the signature.</returns>
    public byte[] Sign(byte[] documento, DateTimeOffset istante)
    {
        var cms = new SignedCms(new ContentInfo(documento), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, seal.Certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(istante.UtcDateTime));
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), CertificateReference(seal.Certificate)));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>SigningCertificateV2 of RFC 5035: which certificate is meant, by its SHA-256, so that no other with the same key will do.</summary>
    private static byte[] CertificateReference(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
        }

        return writer.Encode();
    }
}
