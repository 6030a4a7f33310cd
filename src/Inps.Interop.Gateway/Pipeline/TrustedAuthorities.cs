using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The CAs that a certificate enrolled by issuer and subject must chain to.</summary>
internal sealed class TrustedAuthorities(X509Certificate2Collection certificates)
{
    // A chain costs a millisecond. Only good ones are remembered, and those the CAs issued: nobody else can fill the memory.
    private readonly ConcurrentDictionary<string, DateTime> trustedUntil = new(StringComparer.Ordinal);

    /// <summary>True when the certificate chains to one of the CAs and the whole chain is in its validity at <paramref name="now"/>.</summary>
    /// <param name="impronta">Its SHA-256 thumbprint.</param>
    /// <param name="now">Instant of the call, UTC.</param>
    public bool IsTrusted(X509Certificate2 certificate, string impronta, DateTime now)
    {
        if (trustedUntil.TryGetValue(impronta, out var until))
        {
            if (now <= until)
            {
                return true;
            }

            trustedUntil.TryRemove(impronta, out _);
        }

        using var chain = Offline();
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = now.ToLocalTime();
        if (!chain.Build(certificate))
        {
            return false;
        }

        trustedUntil[impronta] = chain.ChainElements.Min(element => element.Certificate.NotAfter.ToUniversalTime());
        return true;
    }

    /// <summary>A certificate and its issuers as far as they are among the CAs, the root last; whether any of them is good is not asked.</summary>
    public IReadOnlyList<X509Certificate2> ChainOf(X509Certificate2 certificate)
    {
        using var chain = Offline();
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags;
        chain.Build(certificate);
        return [.. chain.ChainElements.Select(element => element.Certificate)];
    }

    private X509Chain Offline()
    {
        var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(certificates);
        chain.ChainPolicy.ExtraStore.AddRange(certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain;
    }
}
