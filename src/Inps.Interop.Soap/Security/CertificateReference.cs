using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Security;

/// <summary>How a signature names the certificate it was made with (WSS X.509 Token Profile 1.1.1 §3.2).</summary>
public abstract record CertificateReference
{
    private CertificateReference()
    {
    }

    /// <summary>The certificate is in the message: a BinarySecurityToken, a KeyIdentifier X509v3, or X509Data.</summary>
    /// <param name="Certificates">DER, that of the signer first, then those of its issuers.</param>
    public sealed record Embedded(IReadOnlyList<ReadOnlyMemory<byte>> Certificates) : CertificateReference;

    /// <summary>SHA-1 of the certificate: a name, nothing is proved by it.</summary>
    public sealed record Thumbprint(ReadOnlyMemory<byte> Sha1) : CertificateReference;

    /// <summary>SHA-256 of the certificate, as tokens name it (x5t#S256, RFC 7515 §4.1.8).</summary>
    public sealed record ThumbprintSha256(ReadOnlyMemory<byte> Sha256) : CertificateReference;

    /// <summary>The extension SubjectKeyIdentifier.</summary>
    public sealed record SubjectKeyIdentifier(ReadOnlyMemory<byte> KeyIdentifier) : CertificateReference;

    /// <summary>Who issued it, under which number.</summary>
    /// <param name="Issuer">The distinguished name as written (RFC 4514).</param>
    /// <param name="SerialNumber">The decimal number as written.</param>
    public sealed record IssuerSerial(string Issuer, string SerialNumber) : CertificateReference;
}

/// <summary>The certificate reference as found: where it stands, and for a token in the message the element.</summary>
internal sealed record FoundReference(CertificateReference Reference, HeaderElement Element);
