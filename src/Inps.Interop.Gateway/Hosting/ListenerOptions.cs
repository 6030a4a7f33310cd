using System.Net;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Listener</c>: where the SOAP endpoint listens and what it bears.</summary>
internal sealed class ListenerOptions
{
    public const string Section = "Listener";

    /// <summary><c>localhost</c>, <c>*</c> for every interface, or an IP address.</summary>
    public string Indirizzo { get; set; } = "localhost";

    public int Porta { get; set; } = 8443;

    /// <summary>Open connections beyond which new ones are closed.</summary>
    public int ConnessioniMassime { get; set; } = 2_000;

    /// <summary>A sender slower than this for longer than five seconds is cut off; bytes per second.</summary>
    public int BytePerSecondoMinimi { get; set; } = 240;

    /// <summary>Seconds to receive the request's headers.</summary>
    public int SecondiIntestazioni { get; set; } = 15;
}

internal sealed class ListenerOptionsValidator : IValidateOptions<ListenerOptions>
{
    public ValidateOptionsResult Validate(string? name, ListenerOptions options)
    {
        var failures = new List<string>();
        if (options.Indirizzo is not ("localhost" or "*") && !IPAddress.TryParse(options.Indirizzo, out _))
        {
            failures.Add($"Listener:Indirizzo is '{options.Indirizzo}'; accepted: localhost, * or an IP address.");
        }

        Setting.RequireRange("Listener:Porta", options.Porta, 0, 65_535, failures);
        Setting.RequireRange("Listener:ConnessioniMassime", options.ConnessioniMassime, 1, 1_000_000, failures);
        Setting.RequireRange("Listener:BytePerSecondoMinimi", options.BytePerSecondoMinimi, 1, 1_000_000, failures);
        Setting.RequireRange("Listener:SecondiIntestazioni", options.SecondiIntestazioni, 1, 600, failures);
        return Setting.Result(failures);
    }
}
