using System.Net;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Section <c>Telemetria</c>: where metrics and traces go.</summary>
internal sealed class TelemetriaOptions
{
    public const string Section = "Telemetria";

    /// <summary>Address of an OpenTelemetry collector (OTLP), such as <c>http://localhost:4317</c>; null: nothing is sent.</summary>
    public string? Otlp { get; set; }

    /// <summary>How it speaks: <c>Grpc</c>, or <c>Http</c> with its paths <c>v1/traces</c> and <c>v1/metrics</c> under the address.</summary>
    public ProtocolloOtlp Protocollo { get; set; } = ProtocolloOtlp.Grpc;

    /// <summary>Part of the calls that is traced, from 0 to 1. What the caller asks for does not count.</summary>
    public double CampioneTracce { get; set; } = 0.1;

    /// <summary>Addresses or networks that may read <c>/metrics</c> on the console's port without being an operator.</summary>
    public IList<string> IndirizziMetriche { get; } = [];
}

/// <summary>The two ways of OTLP.</summary>
internal enum ProtocolloOtlp
{
    Grpc,
    Http,
}

internal sealed class TelemetriaOptionsValidator : IValidateOptions<TelemetriaOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetriaOptions options)
    {
        var failures = new List<string>();
        if (options.Otlp is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)))
        {
            failures.Add($"Telemetria:Otlp is '{address}'; accepted: an absolute http or https address, such as http://localhost:4317.");
        }

        if (!Enum.IsDefined(options.Protocollo))
        {
            failures.Add($"Telemetria:Protocollo is '{options.Protocollo}'; accepted: Grpc, Http.");
        }

        if (options.CampioneTracce is not (>= 0 and <= 1))
        {
            failures.Add(FormattableString.Invariant($"Telemetria:CampioneTracce is {options.CampioneTracce}; accepted: 0 to 1."));
        }

        failures.AddRange(options.IndirizziMetriche
            .Where(text => !IPAddress.TryParse(text, out _) && !IPNetwork.TryParse(text, out _))
            .Select(text => $"Telemetria:IndirizziMetriche holds '{text}'; accepted: IP addresses and networks, such as 10.0.0.0/8."));
        return Setting.Result(failures);
    }
}
