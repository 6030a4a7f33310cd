using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Audit;

/// <summary>
/// Who acts in the consumer's domain and from where: the claims of the JWT in the HTTP header <c>Agid-JWT-TrackingEvidence</c>, on SOAP calls too.
/// Source: ModI, pattern AUDIT_REST_01 (Determinazione AgID 128/2023), with the names that GovWay gives to the agreed claims.
/// </summary>
/// <param name="UserId">Claim <c>userID</c>: the acting person.</param>
/// <param name="UserLocation">Claim <c>userLocation</c>: the place or workstation.</param>
/// <param name="Loa">Claim <c>LoA</c>: how strongly the person was authenticated; null when not said.</param>
public sealed record TrackingEvidence(string UserId, string UserLocation, string? Loa)
{
    /// <summary>The HTTP header that carries it.</summary>
    public const string Header = "Agid-JWT-TrackingEvidence";
}

/// <summary>What the receiver found in the header.</summary>
public abstract record EvidenceResult
{
    private EvidenceResult()
    {
    }

    /// <summary>The token is good.</summary>
    /// <param name="Certificate">That of the signer.</param>
    /// <param name="Id">Claim <c>jti</c>; null when the token has none.</param>
    /// <param name="UsableUntil">When it would no longer be accepted: so long its id is to be remembered.</param>
    public sealed record Verified(TrackingEvidence Evidence, X509Certificate2 Certificate, string? Id, DateTimeOffset UsableUntil) : EvidenceResult;

    /// <summary>It is refused; the code is one of <see cref="AuditFaultCodes"/>.</summary>
    public sealed record Refused(SoapFailure Failure) : EvidenceResult;
}
