using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Receipts;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>Our electronic seal: signs the receipts that stand alone, and the answers of fruitori with whom PROFILE_NON_REPUDIATION_01 was agreed.</summary>
internal sealed class Seal(X509Certificate2 certificate, TimeProvider time)
{
    private readonly MessageSigner signer = new(certificate, [], time);

    /// <summary>Seals receipts.</summary>
    public ReceiptSigner Receipts { get; } = new(certificate, [], time);

    /// <summary>The certificate with its key, for what is signed beside the answers.</summary>
    public X509Certificate2 Certificate { get; } = certificate;

    /// <summary>How the answer to a signed request is sealed.</summary>
    public AnswerSeal For(SoapMessage request, VerifiedMessage signed) => new(
        signer,
        request.Version,
        new SigningOptions
        {
            Parts = SecurityRequirements.IntegritySoap01WithId,
            To = WsAddressing.Anonymous,
            RequestDigest = new RequestDigest(request.BodyNamespace, signed.Parts),
        });
}

/// <summary>The seal of one answer.</summary>
internal sealed record AnswerSeal(MessageSigner Signer, SoapVersion Version, SigningOptions Options)
{
    public ReadOnlyMemory<byte> Sign(ReadOnlyMemory<byte> envelope) => Signer.Sign(envelope, Version, Options).Bytes;
}
