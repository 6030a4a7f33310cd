namespace Inps.Interop.Client;

/// <summary>
/// Sends <c>Agid-JWT-TrackingEvidence</c> with each call, as agreed in the adesione (ModI AUDIT): userID is <see cref="PatronatoClientOptions.UserId"/>,
/// userLocation is <see cref="PatronatoClientOptions.CodiceUfficio"/>.
/// </summary>
public sealed record AuditChiamate
{
    /// <summary>The certificate that signs, with its private key.</summary>
    public required CertificatoClient Certificato { get; init; }

    /// <summary>How strongly the operator was authenticated (claim LoA); null to say nothing.</summary>
    public string? Livello { get; init; }
}
