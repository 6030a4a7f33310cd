using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using BcCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>One question to an OCSP responder, and what makes its answer believable: signer, certificate, nonce, times (RFC 6960 §3.2).</summary>
internal sealed class DomandaOcsp
{
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    private const int NonceLength = 32;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyList<BcCertificate> issuers;
    private readonly CertificateID id;
    private readonly byte[] nonce = RandomNumberGenerator.GetBytes(NonceLength);

    public DomandaOcsp(X509Certificate2 certificate, Emittente emittente)
    {
        var parser = new X509CertificateParser();
        var subject = parser.ReadCertificate(certificate.RawData);
        issuers = [.. emittente.Certificati.Select(known => parser.ReadCertificate(known.RawData))];

        var issuer = issuers.FirstOrDefault(candidate => subject.IsSignatureValid(candidate.GetPublicKey()))
            ?? throw new CryptographicException($"The certificate '{certificate.Subject}' is not signed by '{emittente.Nome}', whose name it bears.");

        // SHA-1 only names the issuer here, as RFC 5019 wants it; nothing is proved by it.
        id = new CertificateID(CertificateID.DigestSha1, issuer, subject.SerialNumber);
        var generator = new OcspReqGenerator();
        generator.AddRequest(id);
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, false, new DerOctetString(nonce));
        generator.SetRequestExtensions(extensions.Generate());
        Bytes = generator.Generate().GetEncoded();
    }

    public byte[] Bytes { get; }

    /// <summary>Reads an answer.</summary>
    /// <returns>Why the certificate is not taken, null when it is good; and how long that holds, null where the answer does not say.</returns>
    /// <exception cref="CryptographicException">It is no answer to this question that can be believed.</exception>
    public (Revoca? Revoca, DateTimeOffset? Fino) Read(byte[] bytes, DateTimeOffset now)
    {
        try
        {
            var answer = new OcspResp(bytes);
            if (answer.Status != OcspRespStatus.Successful || answer.GetResponseObject() is not BasicOcspResp basic)
            {
                throw new CryptographicException($"The responder answers with status {answer.Status}.");
            }

            RequireSigner(basic, now);
            RequireNonce(basic);
            var single = Array.Find(basic.Responses, response => id.Equals(response.GetCertID()))
                ?? throw new CryptographicException("The answer is about another certificate.");
            RequireTimes(single, now);
            return (RevocaOf(single.GetCertStatus()), single.NextUpdate is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : null);
        }
        catch (Exception exception) when (exception is OcspException or GeneralSecurityException or IOException or ArgumentException or InvalidOperationException)
        {
            throw new CryptographicException($"The answer cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Signed by the authority itself, or by one whom it has made its responder.</summary>
    private void RequireSigner(BasicOcspResp basic, DateTimeOffset now)
    {
        if (issuers.Any(issuer => basic.Verify(issuer.GetPublicKey())))
        {
            return;
        }

        var signer = Array.Find(basic.GetCerts() ?? [], candidate => basic.Verify(candidate.GetPublicKey()));
        if (signer is null
            || !signer.IsValid(now.UtcDateTime)
            || signer.GetExtendedKeyUsage()?.Any(usage => usage.Id == OcspSigning) != true
            || !issuers.Any(issuer => issuer.SubjectDN.Equivalent(signer.IssuerDN) && signer.IsSignatureValid(issuer.GetPublicKey())))
        {
            throw new CryptographicException("The answer is not signed by the authority, nor by a responder of it.");
        }
    }

    // Answers made ahead carry none; their times then say that they are fresh.
    private void RequireNonce(BasicOcspResp basic)
    {
        if (basic.ResponseExtensions?.GetExtension(OcspObjectIdentifiers.PkixOcspNonce) is { } found
            && Asn1OctetString.GetInstance(found.GetParsedValue()).GetOctets() is var echoed
            && !echoed.AsSpan().SequenceEqual(nonce))
        {
            throw new CryptographicException("The answer is that to another question (nonce).");
        }
    }

    private static void RequireTimes(SingleResp single, DateTimeOffset now)
    {
        var from = new DateTimeOffset(single.ThisUpdate, TimeSpan.Zero);
        if (from > now + Skew || (single.NextUpdate is { } next && new DateTimeOffset(next, TimeSpan.Zero) < now - Skew) || (single.NextUpdate is null && from < now - TimeSpan.FromDays(1)))
        {
            throw new CryptographicException($"The answer holds from {from:u}, which is not now.");
        }
    }

    private static Revoca? RevocaOf(object? status) => status switch
    {
        null => null,
        RevokedStatus revoked => new Revoca.Revocato(
            new DateTimeOffset(revoked.RevocationTime, TimeSpan.Zero), revoked.HasRevocationReason ? revoked.RevocationReason : null),
        _ => new Revoca.NonVerificabile("l'autorità non lo conosce", "the authority does not know it"),
    };
}
