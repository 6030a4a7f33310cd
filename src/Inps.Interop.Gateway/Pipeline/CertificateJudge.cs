using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Faults;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Judges a client certificate: dates, enrolment, revocation by the operator. The fruitore stage explains the judgement; with
/// <c>Tls:ClientCertificate=Require</c> the handshake applies the same one.
/// </summary>
internal sealed class CertificateJudge(RegistroAdesioni registro, TrustedAuthorities authorities, TimeProvider time)
{
    /// <summary>The adesioni of the certificate, or why it is refused. Every refusal names subject, serial, thumbprint and expiry.</summary>
    public CertificateJudgement Judge(X509Certificate2 certificate)
    {
        var impronta = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        var now = time.GetUtcNow().UtcDateTime;
        if (certificate.NotAfter.ToUniversalTime() < now)
        {
            return new(null, impronta, Because(FaultCodes.TLS03, certificate, impronta));
        }

        if (certificate.NotBefore.ToUniversalTime() > now)
        {
            return new(null, impronta, Because(FaultCodes.TLS04, certificate, impronta));
        }

        var found = registro.Find(certificate);
        if (found is null || (found.Certificato.ThumbprintSha256 is null && !authorities.IsTrusted(certificate, impronta, now)))
        {
            return new(null, impronta, Because(FaultCodes.TLS02, certificate, impronta));
        }

        if (found.Certificato.RevocatoIl is { } revoked)
        {
            var date = revoked.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
            return new(null, impronta, Because(FaultCodes.TLS05, certificate, impronta, $" Revocato il {date}.", $" Revoked on {date}."));
        }

        return new(found, impronta, null);
    }

    private static Refusal Because(Soap.Faults.FaultCode code, X509Certificate2 certificate, string impronta, string it = "", string en = "")
    {
        var from = certificate.NotBefore.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        var to = certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return Refusal.Because(
            code,
            $"Certificato visto: soggetto '{certificate.Subject}', emittente '{certificate.Issuer}', numero di serie {certificate.SerialNumber}, impronta SHA-256 {impronta}, valido dal {from} al {to}.{it}",
            $"Certificate seen: subject '{certificate.Subject}', issuer '{certificate.Issuer}', serial number {certificate.SerialNumber}, SHA-256 thumbprint {impronta}, valid from {from} to {to}.{en}");
    }
}

/// <summary>What was found of a client certificate.</summary>
/// <param name="Found">Its adesioni; null when it is refused.</param>
/// <param name="Impronta">Its SHA-256 thumbprint, upper-case hexadecimal.</param>
/// <param name="Refusal">Why it is refused; null when it is good.</param>
internal sealed record CertificateJudgement(CertificatoTrovato? Found, string Impronta, Refusal? Refusal);
