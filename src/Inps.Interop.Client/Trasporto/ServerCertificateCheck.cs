using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Client.Trasporto;

/// <summary>Judges the server's certificate and keeps why it was refused, so that the failure can be explained.</summary>
internal sealed class ServerCertificateCheck(IReadOnlyList<X509Certificate2> autorita, TimeProvider timeProvider)
{
    private volatile string? refusal;

    /// <summary>The Italian sentence of the last refusal; null when the last certificate was accepted.</summary>
    public string? Refusal => refusal;

    /// <summary>The options of the TLS handshake.</summary>
    public SslClientAuthenticationOptions Options(CertificatoClient? certificato) => new()
    {
        // A context sends the certificate whatever issuers the server names: it is the gateway that judges it.
        ClientCertificateContext = certificato is null
            ? null
            : SslStreamCertificateContext.Create(certificato.Certificato, certificato.Catena, offline: true),
        CertificateChainPolicy = autorita.Count == 0 ? null : ChainPolicy(),
        RemoteCertificateValidationCallback = Check,
    };

    private X509ChainPolicy ChainPolicy()
    {
        // A private authority publishes no revocation list: who is trusted is decided by the file given.
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        foreach (var ca in autorita)
        {
            policy.CustomTrustStore.Add(ca);
        }

        return policy;
    }

    private bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        refusal = errors == SslPolicyErrors.None ? null : Explain(certificate as X509Certificate2, chain, errors);
        return errors == SslPolicyErrors.None;
    }

    private string Explain(X509Certificate2? server, X509Chain? chain, SslPolicyErrors errors)
    {
        if (server is null)
        {
            return "Il server non ha presentato un certificato.";
        }

        var who = $"Il certificato del server ({server.Subject}, emesso da {server.Issuer})";
        if (server.NotAfter.ToUniversalTime() < timeProvider.GetUtcNow().UtcDateTime)
        {
            return $"{who} è scaduto il {server.NotAfter:dd/MM/yyyy}: avvisare il gestore del servizio.";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return $"{who} non è per il nome usato nell'indirizzo: usare il nome scritto nel certificato.";
        }

        var problems = chain is null ? "" : string.Join(", ", chain.ChainStatus.Select(s => s.Status).Distinct());
        return $"{who} non è riconosciuto da un'autorità fidata ({problems}): indicare il certificato della CA giusta con --ca o INPS_INTEROP_CA.";
    }
}
