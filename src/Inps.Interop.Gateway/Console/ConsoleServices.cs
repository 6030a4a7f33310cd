using Inps.Interop.Gateway.Console.Esportazione;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console;

/// <summary>Registers the pages, the sign-in and the roles. Nothing of it when the console is switched off.</summary>
internal static class ConsoleServices
{
    /// <summary>Scheme of the identity provider; there when it is configured.</summary>
    public const string Oidc = "Oidc";

    /// <summary>The page that explains what failed: nobody's action, and shown for whatever method that had.</summary>
    private const string Errore = "/Errore";

    private const string Sessione = "Sessione";
    private const string Entrata = "Entrata";

    public static void AddConsole(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ChiEntra>();
        services.AddSingleton<OperatoreDiSviluppo>();
        var section = configuration.GetSection(ConsoleOptions.Section);
        if (bool.TryParse(section[nameof(ConsoleOptions.Attiva)], out var isOn) && !isOn)
        {
            return;
        }

        services.AddRazorPages(Configure);
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "__Host-messaggio";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.Path = "/";
        });
        services.AddSingleton<AzioneFilter>();
        services.AddSingleton<CampiRiservati>();
        services.AddSingleton<EsportaTraffico>();
        services.AddSingleton<EnteDellaPagina>();
        services.AddSingleton<LeggiLavoroInAttesa>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "__Host-modulo";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.Path = "/";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("Inps.Interop console");
        services.AddConsoleKeys();
        services.AddAuthorizationBuilder()
            .AddPolicy(Permessi.Operatori, policy => policy.RequireAssertion(context => context.User.IsOperatore()))
            .AddPolicy(Permessi.Metriche, policy => policy.RequireAssertion(context => context.User.IsOperatore()
                || (context.Resource is HttpContext http && Telemetria.IsAmmesso(http.RequestServices.GetRequiredService<IOptions<TelemetriaOptions>>().Value, http.Connection.RemoteIpAddress))))
            .AddPolicy(Permessi.Fruitori, policy => policy.RequireAssertion(context => context.User.IsOperatore() || context.User.IsInRole(Permessi.RuoloFruitore)));
        AddSignIn(services, section.GetSection(nameof(ConsoleOptions.Oidc)));
    }

    private static void Configure(RazorPagesOptions options)
    {
        options.RootDirectory = "/Console/Pages";
        options.Conventions.AddFolderApplicationModelConvention("/", page =>
        {
            page.EndpointMetadata.Add(new AuthorizeAttribute(
                page.ViewEnginePath.StartsWith("/Collaudo/", StringComparison.Ordinal) ? Permessi.Fruitori : Permessi.Operatori));
            if (page.ViewEnginePath != Errore)
            {
                page.Filters.Add(new ServiceFilterAttribute(typeof(AzioneFilter)));
            }

            // By its name alone an override of OnPageHandlerExecution would be a handler, of a method PAGE.
            foreach (var handler in page.HandlerMethods.Where(handler => handler.MethodInfo.GetBaseDefinition().DeclaringType == typeof(PageModel)).ToList())
            {
                page.HandlerMethods.Remove(handler);
            }
        });
        options.Conventions.AllowAnonymousToPage("/Accesso");
        options.Conventions.AllowAnonymousToPage(Errore);
    }

    private static void AddSignIn(IServiceCollection services, IConfigurationSection oidc)
    {
        var isConfigured = oidc[nameof(OidcOptions.Autorita)] is { Length: > 0 };
        var authentication = services.AddAuthentication(Entrata)
            .AddScheme<AuthenticationSchemeOptions, CertificatoHandler>(CertificatoHandler.Schema, null)
            .AddPolicyScheme(Entrata, null, options => options.ForwardDefaultSelector = context =>
                !isConfigured || context.Connection.ClientCertificate is not null ? CertificatoHandler.Schema : Sessione);
        if (!isConfigured)
        {
            return;
        }

        authentication.AddSessione(Sessione).AddProvider(oidc, Sessione);
    }
}
