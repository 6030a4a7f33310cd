using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Client;

/// <summary>How messages are signed, as agreed in the adesione (ModI).</summary>
public sealed record FirmaMessaggi
{
    public required ProfiloFirma Profilo { get; init; }

    /// <summary>The certificate that signs, with its private key: the seal of the ente, or that of the channel.</summary>
    public required CertificatoClient Certificato { get; init; }

    /// <summary>Authorities that may have issued the Institute's seal, or the seal itself; needed with <see cref="ProfiloFirma.NonRepudiation01"/>.</summary>
    public IReadOnlyList<X509Certificate2> Autorita { get; init; } = [];

    /// <summary>How the certificate is named in the message.</summary>
    public CertificateReferenceKind Riferimento { get; init; } = CertificateReferenceKind.BinarySecurityToken;
}

/// <summary>The patterns of ModI for messages.</summary>
public enum ProfiloFirma
{
    /// <summary>ID_AUTH_SOAP_01: Timestamp and wsa:To.</summary>
    IdAuthSoap01,

    /// <summary>ID_AUTH_SOAP_02: wsa:MessageID too.</summary>
    IdAuthSoap02,

    /// <summary>INTEGRITY_SOAP_01: the Body and the Identity header too.</summary>
    IntegritySoap01,

    /// <summary>PROFILE_NON_REPUDIATION_01: all of them, and the answer is signed with the digests of the request.</summary>
    NonRepudiation01,
}
