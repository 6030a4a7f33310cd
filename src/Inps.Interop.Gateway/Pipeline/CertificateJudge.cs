using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Gateway.Fiducia;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Security;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>
/// Judges a client certificate: dates, enrolment, revocation by the operator, its purpose; then revocation by its authority, which may have to be asked
/// for. The fruitore stage explains the judgement; with <c>Tls:ClientCertificate=Require</c> the handshake applies all that needs no asking, the lists
/// of authorities included, and what their responders say is left to the fruitore stage as ever.
/// </summary>
internal sealed class CertificateJudge(RegistroAdesioni registro, CartellaAutorita cartella, VerificaRevoca revoche, TimeProvider time)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private static readonly TimeSpan RiprovaDopo = TimeSpan.FromSeconds(30);
    private const string AnyUsage = "2.5.29.37.0";

    /// <summary>The whole judgement of the certificate of a connection.</summary>
    public async ValueTask<CertificateJudgement> JudgeAsync(X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        var judged = JudgeChannel(certificate);
        return judged.Refusal is null && await revoche.FindAsync(certificate, cancellationToken) is { } revoca
            ? judged with { Found = null, Refusal = Because(revoca, certificate, judged.Impronta) }
            : judged;
    }

    /// <summary>Whether the handshake lets a certificate pass where it has to decide: it cannot wait for a responder.</summary>
    public bool PassesHandshake(X509Certificate2 certificate) => JudgeChannel(certificate).Refusal is null && !revoche.IsListed(certificate);

    /// <summary>Why a good signature is refused: the authority of its certificate has withdrawn it. Null where it has not.</summary>
    /// <param name="withdrawn">The refusal in the words of whoever verified the signature.</param>
    public async ValueTask<Refusal?> RefuseSignerAsync(
        X509Certificate2 certificate, Func<X509Certificate2, CertificateProblem, SoapFailure> withdrawn, CancellationToken cancellationToken) =>
        await revoche.FindAsync(certificate, cancellationToken) switch
        {
            null => null,
            Revoca.Revocato revocato => new Refusal(withdrawn(certificate, new CertificateProblem(revocato.MotivoIt, revocato.ReasonEn))),
            var unknown => Because(unknown, certificate, certificate.GetCertHashString(HashAlgorithmName.SHA256)),
        };

    /// <summary>What can be said of the certificate of a connection without asking anybody: <see cref="Judge"/>, and that it is meant for that (RFC 5280 §4.2.1.12: one without stated purposes is).</summary>
    public CertificateJudgement JudgeChannel(X509Certificate2 certificate)
    {
        var judged = Judge(certificate);
        if (judged.Refusal is not null || certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault() is not { } purposes)
        {
            return judged;
        }

        var stated = purposes.EnhancedKeyUsages.Cast<Oid>().Select(purpose => purpose.Value).ToList();
        return stated.Contains(ClientAuthentication) || stated.Contains(AnyUsage)
            ? judged
            : judged with
            {
                Found = null,
                Refusal = Because(FaultCodes.TLS06, certificate, judged.Impronta, $" Usi indicati: {string.Join(", ", stated)}.", $" Purposes stated: {string.Join(", ", stated)}."),
            };
    }

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
        if (found is null || (found.Certificato.ThumbprintSha256 is null && !cartella.Corrente.Catene.IsTrusted(certificate, impronta, now)))
        {
            return new(null, impronta, Because(FaultCodes.TLS02, certificate, impronta));
        }

        if (found.Certificato.RevocatoIl is { } revoked)
        {
            var date = revoked.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
            return new(null, impronta, Because(FaultCodes.TLS05, certificate, impronta, $" Revocato il {date} dall'operatore.", $" Revoked on {date} by the operator."));
        }

        return new(found, impronta, null);
    }

    private static Refusal Because(Revoca revoca, X509Certificate2 certificate, string impronta) => revoca is Revoca.Revocato
        ? Because(FaultCodes.TLS05, certificate, impronta, $" Il certificato {revoca.MotivoIt}.", $" The certificate {revoca.ReasonEn}.")
        : Because(FaultCodes.GW503, certificate, impronta, $" Se sia revocato {revoca.MotivoIt}.", $" Whether it was revoked {revoca.ReasonEn}.") with { RetryAfter = RiprovaDopo };

    private static Refusal Because(FaultCode code, X509Certificate2 certificate, string impronta, string it = "", string en = "")
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
