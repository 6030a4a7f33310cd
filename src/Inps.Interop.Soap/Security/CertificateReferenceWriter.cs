using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Inps.Interop.Soap.Security;

/// <summary>Names the signer's certificate in one of the ways of the X.509 Token Profile 1.1.1.</summary>
internal sealed class CertificateReferenceWriter(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, CertificateReferenceKind kind)
{
    private readonly string tokenId = SecuredCopy.NewId("x509");

    /// <summary>The content of KeyInfo; the prefixes ds and wsse are in scope there.</summary>
    /// <exception cref="ArgumentException">The certificate has no SubjectKeyIdentifier, and that was asked for.</exception>
    public string KeyInfo => $"<wsse:SecurityTokenReference>{Reference()}</wsse:SecurityTokenReference>";

    /// <summary>Writes the token that the KeyInfo refers to, where there is one.</summary>
    public void WriteToken(XmlWriter writer)
    {
        var (type, bytes) = kind switch
        {
            CertificateReferenceKind.BinarySecurityToken => (WssNames.X509v3, certificate.RawData),
            CertificateReferenceKind.PkiPath => (WssNames.PkiPath, Path()),
            _ => (null, null),
        };
        if (bytes is null)
        {
            return;
        }

        writer.WriteStartElement("wsse", "BinarySecurityToken", WssNames.Wsse);
        writer.WriteAttributeString("EncodingType", WssNames.Base64Binary);
        writer.WriteAttributeString("ValueType", type);
        writer.WriteAttributeString("wsu", "Id", WssNames.Wsu, tokenId);
        writer.WriteString(Convert.ToBase64String(bytes));
        writer.WriteEndElement();
    }

    private string Reference() => kind switch
    {
        CertificateReferenceKind.BinarySecurityToken => $"<wsse:Reference URI=\"#{tokenId}\" ValueType=\"{WssNames.X509v3}\"/>",
        CertificateReferenceKind.PkiPath => $"<wsse:Reference URI=\"#{tokenId}\" ValueType=\"{WssNames.PkiPath}\"/>",
        CertificateReferenceKind.KeyIdentifier => Identifier(WssNames.X509v3, certificate.RawData),
        CertificateReferenceKind.Thumbprint => Identifier(WssNames.ThumbprintSha1, certificate.GetCertHash(HashAlgorithmName.SHA1)),
        CertificateReferenceKind.SubjectKeyIdentifier => Identifier(
            WssNames.SubjectKeyIdentifier,
            TrustedCertificates.KeyIdentifierOf(certificate) is { Length: > 0 } identifier
                ? identifier.ToArray()
                : throw new ArgumentException("The certificate has no SubjectKeyIdentifier.")),
        _ => IssuerSerial(),
    };

    private static string Identifier(string type, byte[] bytes) =>
        $"<wsse:KeyIdentifier EncodingType=\"{WssNames.Base64Binary}\" ValueType=\"{type}\">{Convert.ToBase64String(bytes)}</wsse:KeyIdentifier>";

    private string IssuerSerial()
    {
        var issuer = SecurityElement.Escape(certificate.IssuerName.Decode(X500DistinguishedNameFlags.Reversed | X500DistinguishedNameFlags.DoNotUseQuotes));
        var serial = new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
        return $"<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>{issuer}</ds:X509IssuerName><ds:X509SerialNumber>{serial}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>";
    }

    /// <summary>From the authority down to the signer.</summary>
    private byte[] Path()
    {
        var path = new AsnWriter(AsnEncodingRules.DER);
        using (path.PushSequence())
        {
            foreach (var issuer in issuers.Reverse())
            {
                path.WriteEncodedValue(issuer.RawDataMemory.Span);
            }

            path.WriteEncodedValue(certificate.RawDataMemory.Span);
        }

        return path.Encode();
    }
}
