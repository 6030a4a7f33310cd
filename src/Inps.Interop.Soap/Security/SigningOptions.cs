using System.Security.Cryptography;

namespace Inps.Interop.Soap.Security;

/// <summary>How a message is signed.</summary>
public sealed record SigningOptions
{
    /// <summary>What is signed at least; every WS-Addressing header that is there is signed too, as GovWay does.</summary>
    public required SecurityRequirements Parts { get; init; }

    /// <summary>wsa:To; null keeps that of the envelope.</summary>
    public string? To { get; init; }

    /// <summary>wsa:MessageID; null keeps that of the envelope, or makes a new one where <see cref="Parts"/> asks for it.</summary>
    public string? MessageId { get; init; }

    /// <summary>wsa:Action; null keeps that of the envelope, or leaves it out.</summary>
    public string? Action { get; init; }

    /// <summary>wsa:RelatesTo; null keeps that of the envelope, or leaves it out.</summary>
    public string? RelatesTo { get; init; }

    /// <summary>How the certificate is named.</summary>
    public CertificateReferenceKind Reference { get; init; } = CertificateReferenceKind.BinarySecurityToken;

    /// <summary>SHA-256, 384 or 512, for digests and signature; the key says whether RSA or ECDSA.</summary>
    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>From Created to Expires.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What ties an answer to its request (PROFILE_NON_REPUDIATION_01); null for none.</summary>
    public RequestDigest? RequestDigest { get; init; }
}

/// <summary>The ways to name a certificate (X.509 Token Profile 1.1.1 §3.2).</summary>
public enum CertificateReferenceKind
{
    /// <summary>The certificate as a token in the message: what GovWay does by default.</summary>
    BinarySecurityToken,

    /// <summary>The certificate and its issuers as one token.</summary>
    PkiPath,

    /// <summary>The certificate inside the KeyInfo.</summary>
    KeyIdentifier,

    /// <summary>Its SHA-1 thumbprint.</summary>
    Thumbprint,

    /// <summary>Its SubjectKeyIdentifier.</summary>
    SubjectKeyIdentifier,

    /// <summary>Its issuer and serial number.</summary>
    IssuerSerial,
}
