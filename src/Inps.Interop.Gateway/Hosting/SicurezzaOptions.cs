using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Soap.Security;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Sicurezza</c>: how signed messages are judged, and the seal that signs our answers.</summary>
internal sealed class SicurezzaOptions
{
    public const string Section = "Sicurezza";

    /// <summary>PEM file of the seal's certificate; null: the development certificate, in collaudo.</summary>
    public string? Certificato { get; set; }

    /// <summary>PEM file of its private key.</summary>
    public string? Chiave { get; set; }

    /// <summary>Values of wsa:To that mean us beside the address of the called service, for all services.</summary>
    public IList<string> Destinatari { get; } = [];

    /// <summary>Seconds after Created in which a message is taken.</summary>
    public int EtaMassimaSecondi { get; set; } = 300;

    /// <summary>Milliseconds by which Created may lie ahead of our clock.</summary>
    public int FuturoMillisecondi { get; set; } = 5000;

    /// <summary>Milliseconds after Expires in which a message is still taken.</summary>
    public int ScadenzaMillisecondi { get; set; }

    /// <summary>References of one signature.</summary>
    public int RiferimentiMassimi { get; set; } = 32;

    public SecurityTolerances ToTolerances() => new()
    {
        MaxAge = TimeSpan.FromSeconds(EtaMassimaSecondi),
        Future = TimeSpan.FromMilliseconds(FuturoMillisecondi),
        Expiry = TimeSpan.FromMilliseconds(ScadenzaMillisecondi),
        MaxReferences = RiferimentiMassimi,
    };
}

internal sealed class SicurezzaOptionsValidator(IOptions<GatewayOptions> gateway) : IValidateOptions<SicurezzaOptions>
{
    public ValidateOptionsResult Validate(string? name, SicurezzaOptions options)
    {
        var failures = new List<string>();
        Setting.RequireFile("Sicurezza:Certificato", options.Certificato, "a PEM file", failures);
        Setting.RequireFile("Sicurezza:Chiave", options.Chiave, "a PEM file", failures);
        if (options.Certificato is null != options.Chiave is null)
        {
            failures.Add("Sicurezza:Certificato and Sicurezza:Chiave go together: set both, or neither for the development certificate.");
        }

        if (gateway.Value.Ambiente == Ambiente.Produzione && options.Certificato is null)
        {
            failures.Add("Gateway:Ambiente is Produzione, where development certificates are refused: set Sicurezza:Certificato and Sicurezza:Chiave.");
        }

        Setting.RequireRange("Sicurezza:EtaMassimaSecondi", options.EtaMassimaSecondi, 1, 86_400, failures);
        Setting.RequireRange("Sicurezza:FuturoMillisecondi", options.FuturoMillisecondi, 0, 600_000, failures);
        Setting.RequireRange("Sicurezza:ScadenzaMillisecondi", options.ScadenzaMillisecondi, 0, 600_000, failures);
        Setting.RequireRange("Sicurezza:RiferimentiMassimi", options.RiferimentiMassimi, 1, 256, failures);
        return Setting.Result(failures);
    }
}
