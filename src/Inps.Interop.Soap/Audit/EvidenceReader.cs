using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Security;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Inps.Interop.Soap.Audit;

/// <summary>The receiver of <see cref="TrackingEvidence"/>: form, algorithm, times, receiver, certificate, signature, each refusal saying what was seen.</summary>
/// <param name="trust">Which certificates are believed.</param>
/// <param name="time">The clock.</param>
/// <param name="tolerances">How time is judged, as for signed messages.</param>
public sealed class EvidenceReader(ICertificateTrust trust, TimeProvider time, SecurityTolerances tolerances)
{
    private const int LongestToken = 16 * 1024;
    private const int LongestClaim = 255;

    // RFC 7518, of which the AgID annex "Digest Signature" allows these.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly string[] RequiredClaims = ["userID", "userLocation"];
    private static readonly string[] TextClaims = [.. RequiredClaims, "LoA", "jti"];
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Verifies the token of a call. Whether its id was used before is for whoever keeps them.</summary>
    /// <param name="token">The header's value.</param>
    /// <param name="audience">The values of aud that mean us, compared exactly.</param>
    public async Task<EvidenceResult> ReadAsync(string token, IReadOnlyCollection<string> audience)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(audience);
        if (token.Length > LongestToken || token.Count(character => character == '.') != 2)
        {
            return Refuse(AuditFaultCodes.AUD002, $"Il valore non è un JWS compatto di al più {LongestToken} caratteri.", $"The value is no compact JWS of at most {LongestToken} characters.");
        }

        try
        {
            return await JudgeAsync(Handler.ReadJsonWebToken(token), audience).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException or InvalidOperationException or JsonException)
        {
            // The library reads a claim when it is asked for: one that is no text is found then.
            return Refuse(AuditFaultCodes.AUD002, "Il token non si può leggere.", "The token cannot be read.");
        }
    }

    private async Task<EvidenceResult> JudgeAsync(JsonWebToken parsed, IReadOnlyCollection<string> audience)
    {
        var failure = Form(parsed) ?? Times(parsed, time.GetUtcNow()) ?? Receiver(parsed, audience);
        if (failure is not null)
        {
            return failure;
        }

        var (certificate, refused) = Certificate(parsed);
        if (refused is not null)
        {
            return refused;
        }

        if (!await IsSignedByAsync(parsed, certificate!).ConfigureAwait(false))
        {
            return Refuse(
                AuditFaultCodes.AUD005, $"Algoritmo: {parsed.Alg}; certificato: {certificate!.Subject}.", $"Algorithm: {parsed.Alg}; certificate: {certificate.Subject}.");
        }

        var byAge = new DateTimeOffset(parsed.IssuedAt, TimeSpan.Zero) + tolerances.MaxAge;
        var byExpiry = new DateTimeOffset(parsed.ValidTo, TimeSpan.Zero) + tolerances.Expiry;
        var evidence = new TrackingEvidence(Claim(parsed, "userID")!, Claim(parsed, "userLocation")!, Claim(parsed, "LoA"));
        return new EvidenceResult.Verified(evidence, certificate!, Claim(parsed, "jti"), byAge < byExpiry ? byAge : byExpiry);
    }

    private static EvidenceResult.Refused? Form(JsonWebToken token)
    {
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return Refuse(AuditFaultCodes.AUD003, $"alg trovato: '{Cut(token.Alg)}'.", $"alg found: '{Cut(token.Alg)}'.");
        }

        if (!string.Equals(token.Typ, "JWT", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(AuditFaultCodes.AUD002, $"typ trovato: '{Cut(token.Typ)}'.", $"typ found: '{Cut(token.Typ)}'.");
        }

        var missing = RequiredClaims.FirstOrDefault(name => string.IsNullOrWhiteSpace(Claim(token, name)))
            ?? (token.IssuedAt == default ? "iat" : token.ValidTo == default ? "exp" : !token.Audiences.Any() ? "aud" : null);
        if (missing is not null)
        {
            return Refuse(AuditFaultCodes.AUD002, $"Manca il claim {missing}.", $"The claim {missing} is missing.");
        }

        var tooLong = TextClaims.FirstOrDefault(name => Claim(token, name)?.Length > LongestClaim);
        return tooLong is null ? null : Refuse(AuditFaultCodes.AUD002, $"Il claim {tooLong} supera {LongestClaim} caratteri.", $"The claim {tooLong} is longer than {LongestClaim} characters.");
    }

    private EvidenceResult.Refused? Times(JsonWebToken token, DateTimeOffset now)
    {
        var issued = new DateTimeOffset(token.IssuedAt, TimeSpan.Zero);
        var expires = new DateTimeOffset(token.ValidTo, TimeSpan.Zero);
        var notBefore = token.ValidFrom == default ? issued : new DateTimeOffset(token.ValidFrom, TimeSpan.Zero);
        return now >= expires + tolerances.Expiry || now - issued > tolerances.MaxAge || issued - now > tolerances.Future || notBefore - now > tolerances.Future
            ? Refuse(
                AuditFaultCodes.AUD006,
                $"iat {Instant(issued)}, nbf {Instant(notBefore)}, exp {Instant(expires)}, orologio del servizio {Instant(now)}; età massima {tolerances.MaxAge.TotalSeconds:0} s.",
                $"iat {Instant(issued)}, nbf {Instant(notBefore)}, exp {Instant(expires)}, clock of the service {Instant(now)}; greatest age {tolerances.MaxAge.TotalSeconds:0} s.")
            : null;
    }

    private static EvidenceResult.Refused? Receiver(JsonWebToken token, IReadOnlyCollection<string> audience)
    {
        var accepted = string.Join(", ", audience);
        var found = Cut(string.Join(", ", token.Audiences));
        return token.Audiences.Any(audience.Contains)
            ? null
            : Refuse(AuditFaultCodes.AUD007, $"aud trovato: '{found}'; accettati: {accepted}.", $"aud found: '{found}'; accepted: {accepted}.");
    }

    private (X509Certificate2? Certificate, EvidenceResult.Refused? Refused) Certificate(JsonWebToken token)
    {
        IReadOnlyList<X509Certificate2> chain;
        try
        {
            chain = Chain(token);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException)
        {
            return (null, Refuse(AuditFaultCodes.AUD002, "x5c o x5t#S256 non si può leggere.", "x5c or x5t#S256 cannot be read."));
        }

        if (chain.Count == 0)
        {
            return (null, Refuse(AuditFaultCodes.AUD004, "Il token non indica un certificato comunicato con l'adesione.", "The token names no certificate of the adesione."));
        }

        using var key = SigningKey.Of(chain[0]);
        var problem = key.Problem ?? trust.Judge(chain[0], [.. chain.Skip(1)], time.GetUtcNow());
        return problem is null ? (chain[0], null) : (null, CertificateRefused(chain[0], problem));
    }

    /// <summary>The refusal of a token whose certificate is not to be believed.</summary>
    public static EvidenceResult.Refused CertificateRefused(X509Certificate2 certificate, CertificateProblem problem)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(problem);
        return Refuse(
            AuditFaultCodes.AUD004,
            $"Il certificato {problem.MotivoIt}: {certificate.Subject}, n. {certificate.SerialNumber}.",
            $"The certificate {problem.ReasonEn}: {certificate.Subject}, no. {certificate.SerialNumber}.");
    }

    /// <summary>Why a call is refused for its evidence: the row's text and what was seen.</summary>
    public static EvidenceResult.Refused Refuse(FaultCode code, string seenIt, string seenEn)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new(SoapFailure.At(code, $"{code.Descrizione} {seenIt}", $"{code.Description} {seenEn}", null, null));
    }

    /// <summary>The signer's certificate first, then its issuers; what is only named is looked for. An address (x5u) is not followed.</summary>
    private IReadOnlyList<X509Certificate2> Chain(JsonWebToken token)
    {
        if (token.TryGetHeaderValue<string[]>("x5c", out var embedded) && embedded.Length > 0)
        {
            return [.. embedded.Select(der => ParsedCertificates.Load(Convert.FromBase64String(der)))];
        }

        return token.TryGetHeaderValue<string>("x5t#S256", out var thumbprint)
            && trust.Find(new CertificateReference.ThumbprintSha256(Base64UrlEncoder.DecodeBytes(thumbprint))) is { } known
            ? [known]
            : [];
    }

    private static async Task<bool> IsSignedByAsync(JsonWebToken token, X509Certificate2 certificate)
    {
        using var borrowed = SigningKey.Of(certificate);
        SecurityKey key = borrowed.Rsa is { } rsa ? new RsaSecurityKey(rsa) : new ECDsaSecurityKey(borrowed.Ecdsa);
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = true,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        }).ConfigureAwait(false);
        return result.IsValid;
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static string Cut(string? text) => SecurityFailures.Cut(text ?? "");

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
