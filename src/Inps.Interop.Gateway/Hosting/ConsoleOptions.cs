using System.Net;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Console</c>: the pages of operators and of collaudo, on a port of their own.</summary>
internal sealed class ConsoleOptions
{
    public const string Section = "Console";

    /// <summary>False: the port is not opened and nothing of the console is there.</summary>
    public bool Attiva { get; set; } = true;

    /// <summary><c>localhost</c>, <c>*</c> for every interface, or an IP address.</summary>
    public string Indirizzo { get; set; } = "localhost";

    public int Porta { get; set; } = 8444;

    /// <summary>The largest form or file that a page takes, in bytes.</summary>
    public int ModuloByte { get; set; } = 32 * 1024 * 1024;

    /// <summary>Calls in one exported table, at most; a worksheet holds no more than 1048576 rows.</summary>
    public int RigheEsportate { get; set; } = 100_000;

    /// <summary>Calls whose messages are exported together, at most.</summary>
    public int MessaggiEsportati { get; set; } = 2_000;

    /// <summary>The identity provider by which operators may sign in beside their certificate; none when its address is null.</summary>
    public OidcOptions Oidc { get; } = new();
}

/// <summary>Section <c>Console:Oidc</c>: OpenID Connect, authorization code flow with PKCE.</summary>
internal sealed class OidcOptions
{
    /// <summary>Address of the provider, such as <c>https://login.inps.it</c>.</summary>
    public string? Autorita { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>PEM file of the authorities that its server's certificate may come from; null: the machine's.</summary>
    public string? AutoritaTls { get; set; }
}

internal sealed class ConsoleOptionsValidator(IOptions<ListenerOptions> listener) : IValidateOptions<ConsoleOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsoleOptions options)
    {
        var failures = new List<string>();
        if (options.Indirizzo is not ("localhost" or "*") && !IPAddress.TryParse(options.Indirizzo, out _))
        {
            failures.Add($"Console:Indirizzo is '{options.Indirizzo}'; accepted: localhost, * or an IP address.");
        }

        Setting.RequireRange("Console:Porta", options.Porta, 0, 65_535, failures);
        Setting.RequireRange("Console:ModuloByte", options.ModuloByte, 1024, 1024 * 1024 * 1024, failures);
        Setting.RequireRange("Console:RigheEsportate", options.RigheEsportate, 1, 1_000_000, failures);
        Setting.RequireRange("Console:MessaggiEsportati", options.MessaggiEsportati, 1, 100_000, failures);
        if (options.Attiva && options.Porta != 0 && options.Porta == listener.Value.Porta)
        {
            failures.Add($"Console:Porta is {options.Porta}, as Listener:Porta is; accepted: another port, or Console:Attiva=false.");
        }

        if (options.Oidc.Autorita is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            failures.Add($"Console:Oidc:Autorita is '{address}'; accepted: an absolute https address.");
        }

        if (options.Oidc.Autorita is null != string.IsNullOrEmpty(options.Oidc.ClientId))
        {
            failures.Add("Console:Oidc:Autorita and Console:Oidc:ClientId go together: set both, or neither.");
        }

        Setting.RequireFile("Console:Oidc:AutoritaTls", options.Oidc.AutoritaTls, "a PEM file", failures);
        return Setting.Result(failures);
    }
}
