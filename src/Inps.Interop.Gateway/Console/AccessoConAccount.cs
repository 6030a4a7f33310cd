using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Inps.Interop.Gateway.Console;

/// <summary>Sign-in of operators by an OpenID Connect provider: authorization code flow with PKCE, and a cookie that each request judges anew.</summary>
internal static partial class AccessoConAccount
{
    /// <summary>Claim by which an operator is enrolled.</summary>
    private const string Account = "sub";

    public static AuthenticationBuilder AddSessione(this AuthenticationBuilder authentication, string scheme) => authentication.AddCookie(scheme, options =>
    {
        options.Cookie.Name = "__Host-console";
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = CertificatoHandler.Accesso;
        options.ReturnUrlParameter = "ritorno";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = ValidateAsync;
    });

    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication, IConfigurationSection oidc, string session) =>
        authentication.AddOpenIdConnect(ConsoleServices.Oidc, options =>
        {
            options.Authority = oidc[nameof(OidcOptions.Autorita)];
            options.ClientId = oidc[nameof(OidcOptions.ClientId)];
            options.ClientSecret = oidc[nameof(OidcOptions.ClientSecret)];
            options.ResponseType = "code";
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SignInScheme = session;
            options.CallbackPath = "/accesso/oidc";
            options.SignedOutCallbackPath = "/accesso/uscita";
            options.Events.OnTokenValidated = RequireOperatoreAsync;
            options.Events.OnRemoteFailure = Refuse;
            if (oidc[nameof(OidcOptions.AutoritaTls)] is { Length: > 0 } pem)
            {
                options.BackchannelHttpHandler = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trusting(pem) } };
            }
        });

    /// <summary>Whoever the provider knows and the register of operators does not is told so, with the account to be enrolled.</summary>
    private static async Task RequireOperatoreAsync(TokenValidatedContext context)
    {
        var account = context.Principal?.FindFirst(Account)?.Value;
        if (account is null || await Registro(context.HttpContext).FindByAccountAsync(account, context.HttpContext.RequestAborted) is null)
        {
            context.HandleResponse();
            context.Response.Redirect($"{CertificatoHandler.Accesso}?account={Uri.EscapeDataString(account ?? "")}");
        }
    }

    /// <summary>What the provider sent proves nothing, or the person turned back: another attempt begins at the sign-in page.</summary>
    private static Task Refuse(RemoteFailureContext context)
    {
        Log.SignInFailed(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AccessoConAccount)), context.Failure?.GetType().Name, context.Failure?.Message);
        context.HandleResponse();
        context.Response.Redirect($"{CertificatoHandler.Accesso}?rifiutato=true");
        return Task.CompletedTask;
    }

    /// <summary>Each request finds the operator anew: one that was disabled is out at once.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirst(Account)?.Value is { } account && await Registro(context.HttpContext).FindByAccountAsync(account, context.HttpContext.RequestAborted) is { } operatore)
        {
            context.Principal = Permessi.Of(operatore, context.Scheme.Name);
        }
        else
        {
            context.RejectPrincipal();
        }
    }

    private static RegistroOperatori Registro(HttpContext context) => context.RequestServices.GetRequiredService<RegistroOperatori>();

    private static X509ChainPolicy Trusting(string pem)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(pem);
        return policy;
    }

    private static partial class Log
    {
        [LoggerMessage(2951, LogLevel.Warning, "A sign-in by account was refused ({Failure}): {Reason}")]
        public static partial void SignInFailed(ILogger logger, string? failure, string? reason);
    }
}
