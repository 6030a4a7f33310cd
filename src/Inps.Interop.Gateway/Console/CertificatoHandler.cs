using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console;

/// <summary>Signs in by the client certificate of the connection: an operator's, or a fruitore's of this environment. Every request is judged anew.</summary>
internal sealed class CertificatoHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ChiEntra chi)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Schema = "Certificato";

    /// <summary>The page that says how to enter.</summary>
    public const string Accesso = "/accesso";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Context.Connection.ClientCertificate is { } certificate && await chi.FindAsync(certificate, Context.RequestAborted) is { } user
            ? AuthenticateResult.Success(new AuthenticationTicket(user, Schema))
            : AuthenticateResult.NoResult();

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect($"{Accesso}?ritorno={UrlEncoder.Encode(Request.Path + Request.QueryString)}");
        return Task.CompletedTask;
    }
}

/// <summary>Whose a client certificate is.</summary>
internal sealed class ChiEntra(RegistroOperatori operatori, RegistroAdesioni adesioni, IOptions<GatewayOptions> gateway, TimeProvider time)
{
    /// <summary>Null when the certificate is nobody's, or not valid now.</summary>
    public async Task<System.Security.Claims.ClaimsPrincipal?> FindAsync(X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (certificate.NotAfter.ToUniversalTime() < now || certificate.NotBefore.ToUniversalTime() > now)
        {
            return null;
        }

        if (await operatori.FindByCertificatoAsync(certificate.GetCertHashString(HashAlgorithmName.SHA256), cancellationToken) is { } operatore)
        {
            return Permessi.Of(operatore, CertificatoHandler.Schema);
        }

        // One that is enrolled by name alone would have to be chained to its CA: it enters by its own thumbprint only.
        return adesioni.Find(certificate) is { Certificato: { ThumbprintSha256: not null, RevocatoIl: null } } found && found.Of(gateway.Value.Ambiente) is { } adesione
            ? Permessi.OfFruitore(adesione.CodiceEnte, adesione.Denominazione, CertificatoHandler.Schema)
            : null;
    }
}
