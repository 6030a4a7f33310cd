using System.Net;
using System.Reflection;
using Inps.Interop.Gateway.Pipeline;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>OpenTelemetry: metrics for Prometheus on the console's port, and where a collector is named, metrics and traces to it.</summary>
internal static class Telemetria
{
    /// <summary>Path of the metrics, on the console's port alone (ruling 23).</summary>
    public const string Percorso = "/metrics";

    // Their paths under the address of a collector that speaks HTTP.
    private const string Metriche = "v1/metrics";
    private const string Tracce = "v1/traces";
    private const string Servizio = "inps-interop";

    // What the platform measures by itself: connections and TLS, threads and memory, the connections to PostgreSQL.
    private static readonly string[] Meters = [Misure.Nome, MisureDelMotore.Nome, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    public static void AddTelemetria(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MisureDelMotore>();
        services.AddHostedService(provider => provider.GetRequiredService<MisureDelMotore>());

        // Read here too: what it asks for is put together before the options are. Their validator says what is wrong.
        var section = configuration.GetSection(TelemetriaOptions.Section);
        var collector = Uri.TryCreate(section[nameof(TelemetriaOptions.Otlp)], UriKind.Absolute, out var address) ? address : null;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            Servizio, serviceVersion: typeof(Telemetria).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion, serviceInstanceId: Environment.MachineName));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters).AddPrometheusExporter();
            if (collector is not null)
            {
                metrics.AddOtlpExporter(Metriche, configure: static _ => { });
            }
        });
        if (collector is not null)
        {
            telemetry.WithTracing(traces => traces.AddSource(Misure.Nome, "Microsoft.AspNetCore").AddOtlpExporter(Tracce, configure: static _ => { }));
            services.ConfigureOpenTelemetryTracerProvider((provider, traces) =>
                traces.SetSampler(new TraceIdRatioBasedSampler(provider.GetRequiredService<IOptions<TelemetriaOptions>>().Value.CampioneTracce)));
        }

        foreach (var signal in new[] { Metriche, Tracce })
        {
            services.AddOptions<OtlpExporterOptions>(signal).Configure<IOptions<TelemetriaOptions>>((otlp, options) => Point(otlp, options.Value, signal));
        }
    }

    /// <summary>True for an address that may read the metrics without being an operator.</summary>
    public static bool IsAmmesso(TelemetriaOptions options, IPAddress? address)
    {
        var from = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return from is not null && options.IndirizziMetriche.Any(text => IPAddress.TryParse(text, out var one) ? one.Equals(from) : IPNetwork.Parse(text).Contains(from));
    }

    private static void Point(OtlpExporterOptions otlp, TelemetriaOptions options, string signal)
    {
        if (options.Otlp is { } address)
        {
            var isHttp = options.Protocollo == ProtocolloOtlp.Http;
            otlp.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            otlp.Endpoint = isHttp ? new Uri(address.TrimEnd('/') + '/' + signal) : new Uri(address);
        }
    }
}
