using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>What the receiver found.</summary>
public abstract record SecurityResult
{
    private SecurityResult()
    {
    }

    /// <summary>The message carries no Security header for us, and none was required.</summary>
    public sealed record NotSigned : SecurityResult;

    /// <summary>The signature is good and covers at least what was required.</summary>
    public sealed record Verified(VerifiedMessage Message) : SecurityResult;

    /// <summary>The message is refused; the code is one of <see cref="WssFaultCodes"/>.</summary>
    public sealed record Refused(SoapFailure Failure) : SecurityResult;
}

/// <summary>What a good signature says.</summary>
/// <param name="Certificate">That of the signer.</param>
/// <param name="Parts">Every signed element, in the order of the references.</param>
/// <param name="MessageId">wsa:MessageID; null when it is not signed.</param>
/// <param name="Created">When the sender says to have signed.</param>
/// <param name="UsableUntil">When the message would no longer be accepted: so long its MessageID is to be remembered.</param>
public sealed record VerifiedMessage(
    X509Certificate2 Certificate,
    IReadOnlyList<SignedPart> Parts,
    string? MessageId,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    DateTimeOffset UsableUntil)
{
    /// <summary>The digest of the Body as it was signed; null when it is not.</summary>
    public SignedPart? Body => Parts.FirstOrDefault(part => part.Path == SignedPart.BodyPath);

    /// <summary>The refusal of the signature because its certificate is not to be believed after all (revocation, which has to be asked for elsewhere).</summary>
    public SoapFailure CertificateRefused(CertificateProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return SecurityFailures.InvalidToken(null, problem.MotivoIt, problem.ReasonEn, Certificate);
    }
}

/// <summary>A signed element and its digest: what a ds:Reference says, found to be true.</summary>
/// <param name="Uri">As written, such as <c>#body-1</c>.</param>
/// <param name="Path">Local names from the Envelope on.</param>
/// <param name="Transform">The URI of the transform.</param>
/// <param name="InclusivePrefixes">The PrefixList of the transform, the empty prefix standing for #default.</param>
/// <param name="DigestMethod">The URI of the digest algorithm.</param>
public sealed record SignedPart(
    string Uri, string Path, string Transform, IReadOnlyList<string> InclusivePrefixes, string DigestMethod, ReadOnlyMemory<byte> Digest)
{
    internal const string BodyPath = "/Envelope/Body";
}
