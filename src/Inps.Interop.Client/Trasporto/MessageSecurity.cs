using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Client.Trasporto;

/// <summary>Signs what is sent and verifies what comes back, as agreed in the adesione.</summary>
internal sealed class MessageSecurity(FirmaMessaggi firma, Canale canale, SoapVersion version, TimeProvider time)
{
    private static readonly (string Namespace, string LocalName) Identity = (SpaziNomi.Identity, "Identity");

    private readonly MessageSigner signer = new(firma.Certificato.Certificato, [.. firma.Certificato.Catena], time);
    private readonly MessageVerifier verifier = new(new TrustedCertificates(firma.Autorita, firma.Autorita), time, SecurityTolerances.Default);

    /// <summary>Signs a message for one attempt: each has its own wsa:MessageID and its own time, and the same IdMessaggio (ruling 11).</summary>
    /// <param name="envelope">
    /// The plain message. An attachment that is read while it is sent stays beside the envelope, whose Body holds its digest (ruling 19).
    /// </param>
    /// <param name="address">The service, as wsa:To.</param>
    public (MtomMessage Message, IReadOnlyList<SignedPart> Parts) Sign(MtomMessage envelope, Uri address, string action)
    {
        var signed = signer.Sign(
            envelope.Envelope,
            version,
            canale == Canale.Spcoop
                ? new SigningOptions { Parts = SecurityRequirements.BustaEgov.WithHeaders(Identity), Reference = firma.Riferimento }
                : new SigningOptions { Parts = Required(), To = address.AbsoluteUri, Action = action, Reference = firma.Riferimento });
        return (envelope.WithEnvelope(signed.Bytes), signed.Parts);
    }

    /// <summary>Verifies an answer that must be signed.</summary>
    /// <param name="answer">The answer; a fault is not signed and is not given here.</param>
    /// <param name="sent">The signed parts of the request.</param>
    /// <param name="servizio">The service asked.</param>
    /// <exception cref="ConnessioneException">It is not signed, or not for this request.</exception>
    public void Verify(SoapMessage answer, IReadOnlyList<SignedPart> sent, string servizio)
    {
        if (firma.Profilo != ProfiloFirma.NonRepudiation01)
        {
            return;
        }

        var digest = new RequestDigest($"http://inps.it/{servizio}/v1", sent);
        var required = SecurityRequirements.IntegritySoap01WithId.WithHeaders((digest.Namespace, RequestDigest.LocalName));
        var failure = verifier.Verify(answer, required, [WsAddressing.Anonymous]) is SecurityResult.Refused refused ? refused.Failure : digest.Compare(answer);
        if (failure is not null)
        {
            throw new ConnessioneException($"La firma della risposta non è valida ({failure.Code.Codice}): {failure.MessaggioIt}", null);
        }
    }

    private SecurityRequirements Required() => firma.Profilo switch
    {
        ProfiloFirma.IdAuthSoap01 => SecurityRequirements.IdAuthSoap01,
        ProfiloFirma.IdAuthSoap02 => SecurityRequirements.IdAuthSoap02,
        ProfiloFirma.IntegritySoap01 => SecurityRequirements.IntegritySoap01.WithHeaders(Identity),
        _ => SecurityRequirements.IntegritySoap01WithId.WithHeaders(Identity),
    };
}
