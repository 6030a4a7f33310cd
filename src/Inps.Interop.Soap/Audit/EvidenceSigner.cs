using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Inps.Interop.Soap.Audit;

/// <summary>Writes the JWT of <see cref="TrackingEvidence"/>: RS256, or ES256, ES384, ES512 by the key's curve, with the certificate in x5c.</summary>
/// <param name="certificate">The certificate that signs, with its private key.</param>
/// <param name="time">The clock.</param>
public sealed class EvidenceSigner(X509Certificate2 certificate, TimeProvider time)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>From iat to exp.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A new token, with an id of its own.</summary>
    /// <param name="audience">The address of the service.</param>
    /// <exception cref="ArgumentException">The certificate has no private RSA or ECDSA key.</exception>
    public string Sign(TrackingEvidence evidence, string audience)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        SecurityKey key = rsa is not null ? new RsaSecurityKey(rsa)
            : ecdsa is not null ? new ECDsaSecurityKey(ecdsa)
            : throw new ArgumentException("The certificate has no private RSA or ECDSA key.");
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            ["jti"] = Guid.NewGuid().ToString("D"),
            ["userID"] = evidence.UserId,
            ["userLocation"] = evidence.UserLocation,
        };
        if (evidence.Loa is { } loa)
        {
            claims["LoA"] = loa;
        }

        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            IssuedAt = now,
            Expires = now + Lifetime,
            Claims = claims,
            TokenType = "JWT",
            AdditionalHeaderClaims = new Dictionary<string, object> { ["x5c"] = new[] { Convert.ToBase64String(certificate.RawData) } },
            SigningCredentials = new SigningCredentials(key, AlgorithmOf(ecdsa?.KeySize)),
        });
    }

    private static string AlgorithmOf(int? curve) => curve switch
    {
        null => SecurityAlgorithms.RsaSha256,
        256 => SecurityAlgorithms.EcdsaSha256,
        384 => SecurityAlgorithms.EcdsaSha384,
        _ => SecurityAlgorithms.EcdsaSha512,
    };
}
