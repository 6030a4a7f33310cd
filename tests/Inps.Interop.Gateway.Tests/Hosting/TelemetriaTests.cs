using System.Net;
using System.Text;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Gateway.Tests.Hosting;

/// <summary>Metrics and traces: what they tell, to whom, and that they tell nothing of a person.</summary>
public sealed class TelemetriaTests
{
    private static readonly Uri Metrics = new("metrics", UriKind.Relative);

    [Fact]
    public async Task Metrics_TellTheCalls_ToOperatorsOnly()
    {
        var port = GatewayProcess.FreePort();
        await using var gateway = await GatewayProcess.StartAsync(consolePort: port);
        using var client = gateway.Client();
        (await client.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()), "AssegnoTemporaneo")).Esito.Should().StartWith("OK");
        (await client.PostAsync(Wire.Envelope(Wire.Echo))).Status.Should().Be(200);
        (await client.PostAsync("<non-soap/>")).Status.Should().Be(500);

        var (status, text) = await ReadAsync(gateway, port, "operatore");

        status.Should().Be(HttpStatusCode.OK);
        Values(text, "inps_interop_call_duration_seconds_count", "operazione=\"PresentaDomanda\"", "servizio=\"AssegnoTemporaneo\"", "esito=\"Ok").Should().Equal("1");
        Values(text, "inps_interop_call_duration_seconds_count", "operazione=\"Echo\"").Should().Equal("1");
        Values(text, "inps_interop_call_faults_total", "codice=\"SOAP-", "fase=\"Envelope\"").Should().Equal("1");
        Values(text, "inps_interop_writer_queue").Should().Equal("0");
        text.Should().Contain("inps_interop_writer_queue_limit").And.Contain("inps_interop_trace_lost_total").And.Contain("kestrel_");
        foreach (var (certificate, refused) in new (string?, HttpStatusCode)[] { (null, HttpStatusCode.Found), ("non-iscritto", HttpStatusCode.Found), ("patronato1", HttpStatusCode.Forbidden) })
        {
            (await ReadAsync(gateway, port, certificate)).Status.Should().Be(refused, "the certificate is {0}", certificate);
        }

        using var onTheSoapPort = await client.GetAsync(Metrics, TestContext.Current.CancellationToken);
        onTheSoapPort.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Metrics_AreReadFromAConfiguredAddress()
    {
        var port = GatewayProcess.FreePort();
        await using var gateway = await GatewayProcess.StartAsync(["Telemetria:IndirizziMetriche:0=127.0.0.0/8", "Telemetria:IndirizziMetriche:1=::1"], consolePort: port);

        var (status, text) = await ReadAsync(gateway, port, certificate: null);

        status.Should().Be(HttpStatusCode.OK);
        text.Should().Contain("inps_interop_writer_queue_limit");
    }

    [Fact]
    public async Task Collector_GetsTheSpansOfACall_WithItsTransaction_AndNothingOfAPerson()
    {
        await using var collector = await Collector.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync([$"Telemetria:Otlp={collector.Address}", "Telemetria:Protocollo=Http", "Telemetria:CampioneTracce=1"]);
        using var client = gateway.Client();
        var envelope = DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId());
        var answer = await client.PostAsync(envelope, "AssegnoTemporaneo");
        (await gateway.StopAsync()).Should().Be(0, gateway.Errors);

        collector.Received("/v1/traces").Should().Contain(answer.IdTransazione).And.Contain("PresentaDomanda").And.Contain("PAT901").And.Contain("schema").And.Contain("inps-interop");
        collector.Received("/v1/metrics").Should().Contain("inps.interop.call.duration");
        collector.Received("/v1/traces").Should().NotContainAny(DatiPersonali.In(envelope));
        collector.Received("/v1/metrics").Should().NotContainAny(DatiPersonali.In(envelope));
    }

    /// <summary>The values of the series of that name with these labels, in whatever order they stand.</summary>
    private static IEnumerable<string> Values(string text, string name, params string[] labels) => text.Split('\n')
        .Where(line => (line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal)) && labels.All(label => line.Contains(label, StringComparison.Ordinal)))
        .Select(line => line[(line.LastIndexOf(' ') + 1)..].Trim());

    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(GatewayProcess gateway, int port, string? certificate)
    {
        using var client = gateway.Client(certificate is null ? null : TestCertificates.Load(certificate), handler => handler.AllowAutoRedirect = false);
        using var response = await client.GetAsync(new Uri($"https://localhost:{port}/metrics"), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Takes in whatever an exporter sends.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly Dictionary<string, StringBuilder> received = new(StringComparer.Ordinal);

        private Collector(WebApplication app) => this.app = app;

        public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
            builder.Logging.ClearProviders();
            var collector = new Collector(builder.Build());
            collector.app.Run(collector.TakeAsync);
            await collector.app.StartAsync(TestContext.Current.CancellationToken);
            return collector;
        }

        public string Received(string path)
        {
            lock (received)
            {
                return received.TryGetValue(path, out var text) ? text.ToString() : "";
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            lock (received)
            {
                received.TryAdd(context.Request.Path, new StringBuilder());
                received[context.Request.Path].Append(Encoding.UTF8.GetString(body.ToArray()));
            }
        }
    }
}
