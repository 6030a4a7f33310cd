using Inps.Interop.Engine.Adesioni;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Gateway</c>: which environment this is and where the world sees it.</summary>
internal sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary><c>Collaudo</c> or <c>Produzione</c> (design D12).</summary>
    public Ambiente Ambiente { get; set; } = Ambiente.Collaudo;

    /// <summary>Address written into the served contracts, such as <c>https://api.collaudo.inps.it</c>; null: the one the request came to.</summary>
    public string? IndirizzoPubblico { get; set; }

    /// <summary>JSON file of adesioni enrolled at start; each replaces the one of the same ente and environment.</summary>
    public string? FileAdesioni { get; set; }

    /// <summary>Folder of CSV files that fill the Istituto's archives at start, in collaudo only; null: <c>samples/archivi</c> of the checkout, if there is one.</summary>
    public string? CartellaArchivi { get; set; }

    /// <summary>Addresses of reverse proxies whose <c>X-Forwarded-Proto/-Host/-For</c> are believed.</summary>
    public IList<string> ProxyAttendibili { get; } = [];
}

internal sealed class GatewayOptionsValidator(IConfiguration configuration) : IValidateOptions<GatewayOptions>
{
    private const string IstruttoreSimulato = "CicloDiVita:IstruttoreSimulato";

    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        var failures = new List<string>();
        if (!Enum.IsDefined(options.Ambiente))
        {
            failures.Add($"Gateway:Ambiente is '{options.Ambiente}'; accepted: Collaudo, Produzione.");
        }

        if (options.IndirizzoPubblico is { } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            failures.Add($"Gateway:IndirizzoPubblico is '{address}'; accepted: an absolute http or https address, such as https://api.collaudo.inps.it.");
        }

        if (options.Ambiente == Ambiente.Produzione && options.IndirizzoPubblico is null)
        {
            failures.Add("Gateway:Ambiente is Produzione, where the contracts may not show whatever Host a request names: set Gateway:IndirizzoPubblico, such as https://api.inps.it.");
        }

        if (options.CartellaArchivi is { } folder && (options.Ambiente == Ambiente.Produzione || !Directory.Exists(folder)))
        {
            failures.Add($"Gateway:CartellaArchivi is '{folder}'; accepted: an existing folder, and only in Collaudo.");
        }

        if (options.Ambiente == Ambiente.Produzione && configuration.GetValue<bool>(IstruttoreSimulato))
        {
            failures.Add($"{IstruttoreSimulato} is true; accepted only in Collaudo: in Produzione domande are examined by the Istituto.");
        }

        failures.AddRange(options.ProxyAttendibili
            .Where(proxy => !System.Net.IPAddress.TryParse(proxy, out _))
            .Select(proxy => $"Gateway:ProxyAttendibili holds '{proxy}'; accepted: IP addresses."));
        Setting.RequireFile("Gateway:FileAdesioni", options.FileAdesioni, "a JSON array of adesioni as the README shows it", failures);
        return Setting.Result(failures);
    }
}
