using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Callback</c>: how the fruitori are called when a result is delivered to them.</summary>
internal sealed class CallbackOptions
{
    public const string Section = "Callback";

    /// <summary>PEM file of the client certificate that we present; null: the development certificate, in collaudo.</summary>
    public string? Certificato { get; set; }

    /// <summary>PEM file of its private key.</summary>
    public string? Chiave { get; set; }

    /// <summary>PEM file of the CAs that the fruitori's servers must chain to; null: those of the machine, and in collaudo the development CA.</summary>
    public string? Autorita { get; set; }

    /// <summary>How long one call may take.</summary>
    public int AttesaMillisecondi { get; set; } = 30_000;

    /// <summary>Repetitions at once after a failure of the network; the longer pauses are those of <c>Consegne</c>.</summary>
    public int Ripetizioni { get; set; } = 2;
}

internal sealed class CallbackOptionsValidator : IValidateOptions<CallbackOptions>
{
    public ValidateOptionsResult Validate(string? name, CallbackOptions options)
    {
        var failures = new List<string>();
        Setting.RequireFile("Callback:Certificato", options.Certificato, "a PEM file", failures);
        Setting.RequireFile("Callback:Chiave", options.Chiave, "a PEM file", failures);
        Setting.RequireFile("Callback:Autorita", options.Autorita, "a PEM file", failures);
        if (options.Certificato is null != options.Chiave is null)
        {
            failures.Add("Callback:Certificato and Callback:Chiave go together: set both, or neither.");
        }

        Setting.RequireRange("Callback:AttesaMillisecondi", options.AttesaMillisecondi, 100, 300_000, failures);
        Setting.RequireRange("Callback:Ripetizioni", options.Ripetizioni, 0, 10, failures);
        return Setting.Result(failures);
    }
}
