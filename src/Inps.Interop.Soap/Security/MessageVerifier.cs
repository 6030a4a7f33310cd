using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// The receiver of signed messages: form, time, receiver, certificate, signature, digests, in this order, each refusal saying what was seen.
/// Source: ModI ID_AUTH_SOAP_01 and 02, INTEGRITY_SOAP_01; WSS 1.1.1; XML Signature Best Practices.
/// </summary>
/// <param name="trust">Which certificates are believed.</param>
/// <param name="time">The clock.</param>
/// <param name="tolerances">How time and size are judged.</param>
public sealed class MessageVerifier(ICertificateTrust trust, TimeProvider time, SecurityTolerances tolerances)
{
    private const int MaxMessageId = 255;
    private static readonly (string Namespace, string LocalName) To = (WsAddressing.Namespace, "To");
    private static readonly (string Namespace, string LocalName) MessageId = (WsAddressing.Namespace, "MessageID");

    /// <summary>Verifies a message. What was signed is what the message's own readers use, by its place in the document.</summary>
    /// <param name="message">The message, read by <see cref="EnvelopeReader"/>.</param>
    /// <param name="required">What must be signed; null when a message without signature will do.</param>
    /// <param name="audience">The values of wsa:To that mean us, compared exactly.</param>
    public SecurityResult Verify(SoapMessage message, SecurityRequirements? required, IReadOnlyCollection<string> audience)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(audience);
        return Verify(message, required, audience, isStored: false);
    }

    /// <summary>Verifies a message that need not be signed and names its receiver elsewhere than in wsa:To.</summary>
    /// <param name="message">The message, read by <see cref="EnvelopeReader"/>.</param>
    /// <param name="required">What a signature must cover.</param>
    public SecurityResult VerifyWhenSigned(SoapMessage message, SecurityRequirements required)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Headers.Any(IsToBeVerified) ? Verify(message, required, audience: null, isStored: false) : new SecurityResult.NotSigned();
    }

    /// <summary>Verifies a message that was kept, whoever it was for: certificate and times are judged at the instant it says to have been signed.</summary>
    /// <param name="message">The message, read by <see cref="EnvelopeReader"/>.</param>
    public SecurityResult VerifyStored(SoapMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Verify(message, required: null, audience: null, isStored: true);
    }

    private SecurityResult Verify(SoapMessage message, SecurityRequirements? required, IReadOnlyCollection<string>? audience, bool isStored)
    {
        if (required is null && !message.Headers.Any(IsToBeVerified))
        {
            return new SecurityResult.NotSigned();
        }

        var (header, failure) = new SecurityHeaderReader(tolerances.MaxReferences).Read(message.Headers);
        if (failure is not null)
        {
            return new SecurityResult.Refused(failure);
        }

        if (header is null)
        {
            return new SecurityResult.Refused(SecurityFailures.NoHeader(required!.Name));
        }

        var now = isStored ? header.Timestamp.Created : time.GetUtcNow();
        using var check = new Check(header, message, required ?? SecurityRequirements.IdAuthSoap01, now);
        failure = RequiredHeaders(check) ?? Time(header.Timestamp, now) ?? Receiver(check, audience) ?? Length(check) ?? Certificate(check);
        if (failure is not null)
        {
            return new SecurityResult.Refused(failure);
        }

        using var pass = new SignedPartsPass(message.OpenDocument(), header.References, header);
        failure = pass.Run() ?? Places(check, pass) ?? Body(check, pass) ?? Signature(check, pass) ?? Digests(check, pass);
        return failure is null ? new SecurityResult.Verified(Verified(check, pass)) : new SecurityResult.Refused(failure);
    }

    /// <summary>A Security header for us that holds a signature, or that must be understood; without either SOAP lets it be ignored.</summary>
    private static bool IsToBeVerified(HeaderBlock block) =>
        block.IsForUs
        && (block.Element.Namespace, block.Element.LocalName) == WssNames.Security
        && (block.MustUnderstand || block.Element.Children.Any(child => child is { LocalName: "Signature", Namespace: WssNames.Ds }));

    /// <summary>Every block that is used must be referenced; whether the reference hits this very block is asked once the document was passed.</summary>
    private static SoapFailure? RequiredHeaders(Check check)
    {
        if (Use(check, "wsu:Timestamp", check.Header.Timestamp.Element) is { } unsigned)
        {
            return unsigned;
        }

        foreach (var name in check.Required.AllHeaders())
        {
            var blocks = check.Message.Headers.Where(block => block.IsForUs && (block.Element.Namespace, block.Element.LocalName) == name).ToList();
            if (blocks.Count == 0)
            {
                return SecurityFailures.Absent(Shown(name));
            }

            if (blocks.Select(block => Use(check, Shown(name), block.Element)).FirstOrDefault(failure => failure is not null) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private static SoapFailure? Use(Check check, string part, HeaderElement element)
    {
        var id = element.Attribute(WssNames.Wsu, "Id");
        if (id is null || check.Header.ReferenceTo(id) is not { } reference)
        {
            return SecurityFailures.NotSigned(part, id, element);
        }

        check.Used.Add((part, element, reference));
        return null;
    }

    private SoapFailure? Time(MessageTimestamp timestamp, DateTimeOffset now) =>
        now >= timestamp.Expires + tolerances.Expiry ? SecurityFailures.Expired(timestamp, now)
        : now - timestamp.Created > tolerances.MaxAge ? SecurityFailures.TooOld(timestamp, now, tolerances.MaxAge)
        : timestamp.Created - now > tolerances.Future ? SecurityFailures.InTheFuture(timestamp, now, tolerances.Future)
        : null;

    private static SoapFailure? Receiver(Check check, IReadOnlyCollection<string>? audience)
    {
        if (audience is null)
        {
            return null;
        }

        var to = check.Of(Shown(To))!;
        var found = to.Text.Trim();
        return audience.Contains(found, StringComparer.Ordinal) ? null : SecurityFailures.OtherAudience(to, found, audience);
    }

    private static SoapFailure? Length(Check check) =>
        check.Of(Shown(MessageId)) is { } id && id.Text.Trim().Length > MaxMessageId ? SecurityFailures.MessageIdTooLong(id, MaxMessageId) : null;

    private SoapFailure? Certificate(Check check)
    {
        var key = check.Header.Key;
        IReadOnlyList<X509Certificate2> found;
        try
        {
            found = key.Reference is CertificateReference.Embedded embedded
                ? [.. embedded.Certificates.Select(der => ParsedCertificates.Load(der.Span))]
                : trust.Find(key.Reference) is { } known ? [known] : [];
        }
        catch (CryptographicException)
        {
            return SecurityFailures.InvalidToken(key.Element, "non si può leggere (atteso DER in base64)", "cannot be read (DER in base64 is expected)");
        }

        if (found.Count == 0)
        {
            return SecurityFailures.TokenUnavailable(key.Element, Named(key.Reference));
        }

        var certificate = check.Certificate = found[0];
        var problem = check.ReadKey() ?? trust.Judge(certificate, [.. found.Skip(1)], check.Now);
        return problem is null ? null : SecurityFailures.InvalidToken(key.Element, problem.MotivoIt, problem.ReasonEn, certificate);
    }

    private static SoapFailure? Signature(Check check, SignedPartsPass pass) =>
        check.Key!.Verify(check.Header.Method, pass.SignedInfoDigest, check.Header.Value)
            ? null
            : SecurityFailures.SignatureInvalid(check.Header, check.Certificate!);

    private static SoapFailure? Digests(Check check, SignedPartsPass pass)
    {
        foreach (var reference in check.Header.References)
        {
            var found = pass[reference]!;
            if (!CryptographicOperations.FixedTimeEquals(found.Digest, reference.Digest))
            {
                return SecurityFailures.DigestDiffers(reference, found, check.Certificate!);
            }
        }

        return null;
    }

    /// <summary>Ids name one element each, but only the place says that it is the element that is used (signature wrapping).</summary>
    private static SoapFailure? Places(Check check, SignedPartsPass pass)
    {
        foreach (var (part, element, reference) in check.Used)
        {
            var signed = pass[reference]!;
            if (signed.Line != element.Line || signed.Column != element.Column)
            {
                return SecurityFailures.OtherPlace(part, element, signed);
            }
        }

        return null;
    }

    private static SoapFailure? Body(Check check, SignedPartsPass pass)
    {
        if (!check.Required.Body)
        {
            return null;
        }

        // Ids are unique in the document, so that a reference to the id of the Body is one to the Body.
        return check.Header.ReferenceTo(pass.BodyId) is null ? SecurityFailures.NotSigned("il Body", pass.BodyId, null) : null;
    }

    private VerifiedMessage Verified(Check check, SignedPartsPass pass)
    {
        var parts = check.Header.References.Select(reference => new SignedPart(
            "#" + reference.Id, pass[reference]!.Path, AllowedAlgorithms.Transform, reference.InclusivePrefixes, reference.DigestMethod, reference.Digest));
        var timestamp = check.Header.Timestamp;
        var byAge = timestamp.Created + tolerances.MaxAge;
        var byExpiry = timestamp.Expires + tolerances.Expiry;
        return new VerifiedMessage(
            check.Certificate!, [.. parts], SignedMessageId(check, pass), timestamp.Created, timestamp.Expires, byAge < byExpiry ? byAge : byExpiry);
    }

    private static string? SignedMessageId(Check check, SignedPartsPass pass)
    {
        foreach (var block in check.Message.Headers)
        {
            var element = block.Element;
            if (block.IsForUs
                && (element.Namespace, element.LocalName) == MessageId
                && check.Header.ReferenceTo(element.Attribute(WssNames.Wsu, "Id")) is { } reference
                && pass[reference]!.Line == element.Line
                && pass[reference]!.Column == element.Column)
            {
                return element.Text.Trim();
            }
        }

        return null;
    }

    private static string Shown((string Namespace, string LocalName) name) =>
        name.Namespace == WsAddressing.Namespace ? "wsa:" + name.LocalName : EnvelopeFailures.Name(name.Namespace, name.LocalName);

    private static string Named(CertificateReference reference) => reference switch
    {
        CertificateReference.Thumbprint thumbprint => "ThumbprintSHA1 " + Convert.ToHexString(thumbprint.Sha1.Span),
        CertificateReference.SubjectKeyIdentifier identifier => "SubjectKeyIdentifier " + Convert.ToHexString(identifier.KeyIdentifier.Span),
        CertificateReference.ThumbprintSha256 thumbprint => $"SHA-256 {Convert.ToBase64String(thumbprint.Sha256.Span)}",
        CertificateReference.IssuerSerial named => $"{named.Issuer}, n. {named.SerialNumber}",
        _ => "",
    };

    /// <summary>What is known while one message is verified.</summary>
    private sealed class Check(SignatureHeader header, SoapMessage message, SecurityRequirements required, DateTimeOffset now) : IDisposable
    {
        public SignatureHeader Header { get; } = header;

        public SoapMessage Message { get; } = message;

        public SecurityRequirements Required { get; } = required;

        public DateTimeOffset Now { get; } = now;

        /// <summary>Each element that is used, and the reference that must be to it.</summary>
        public List<(string Part, HeaderElement Element, SignedReference Reference)> Used { get; } = [];

        public X509Certificate2? Certificate { get; set; }

        public SigningKey? Key { get; private set; }

        /// <summary>Borrows the key of the certificate.</summary>
        /// <returns>Why it may not sign; null when it may.</returns>
        public CertificateProblem? ReadKey()
        {
            try
            {
                Key = SigningKey.Of(Certificate!);
                return Key.Problem;
            }
            catch (CryptographicException)
            {
                return new CertificateProblem("ha una chiave che non si può leggere", "has a key that cannot be read");
            }
        }

        public void Dispose() => Key?.Dispose();

        public HeaderElement? Of(string part) => Used.FirstOrDefault(used => used.Part == part).Element;
    }
}
