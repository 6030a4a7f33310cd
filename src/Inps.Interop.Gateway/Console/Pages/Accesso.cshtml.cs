using System.Globalization;
using System.Security.Cryptography;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Console.Pages;

/// <summary>How to enter, for who has not; with an identity provider, the way to it.</summary>
internal sealed class AccessoModel(IOptions<ConsoleOptions> options) : PageModel
{
    public string Destinazione { get; private set; } = "/";

    public bool ConOidc => options.Value.Oidc.Autorita is not null;

    public string? Impronta { get; private set; }

    public string? Soggetto { get; private set; }

    public string? Scadenza { get; private set; }

    /// <summary>Account that the identity provider vouched for, and that is no operator's.</summary>
    public string? Account { get; private set; }

    /// <summary>True when the sign-in by account came to nothing.</summary>
    public bool Rifiutato { get; private set; }

    public void OnGet(string? ritorno, string? account, bool rifiutato)
    {
        (Account, Rifiutato) = (account, rifiutato);
        Destinazione = Url.IsLocalUrl(ritorno) ? ritorno : "/";
        if (HttpContext.Connection.ClientCertificate is { } certificate)
        {
            Impronta = certificate.GetCertHashString(HashAlgorithmName.SHA256);
            Soggetto = certificate.Subject;
            Scadenza = certificate.NotAfter.ToUniversalTime().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        }
    }

    public IActionResult OnGetAccount(string? ritorno) => ConOidc
        ? Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(ritorno) ? ritorno : "/" }, ConsoleServices.Oidc)
        : NotFound();
}
