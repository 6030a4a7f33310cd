using System.Globalization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>
/// The durable submission against the bare echo, in one run on one machine (design section 4). Both servers are processes of their own; the load is the
/// same code, connections and bytes. Ratios are what counts: absolute figures belong to the machine.
/// </summary>
internal static class SubmitBenchmark
{
    private static readonly int[] Connections = [16, 64];

    public static async Task<int> RunAsync(int seconds)
    {
        Console.WriteLine("server   connections     req/s   p50 ms   p99 ms   cpu µs  failures");
        await using var echo = await ServerProcess.StartEchoAsync();
        await using var gateway = await ServerProcess.StartGatewayAsync();
        using var certificate = TestCertificates.Load("patronato1");
        // Once per server, long enough for the runtime to have compiled what is hot: what is measured is a gateway that has been up for a minute.
        await MeasureAsync("warm-up", echo, certificate, 64, seconds);
        await MeasureAsync("warm-up", gateway, certificate, 64, 3 * seconds);
        Console.WriteLine($"message: {new DomandaTemplate("localhost").BodyLength} bytes");
        var failures = 0;
        foreach (var connections in Connections)
        {
            // Echo before and after, so that a drift of the machine shows and does not flatter.
            var first = await MeasureAsync("echo", echo, certificate, connections, seconds);
            var submit = await MeasureAsync("submit", gateway, certificate, connections, seconds);
            var second = await MeasureAsync("echo", echo, certificate, connections, seconds);
            failures += submit.Failures;
            var ratio = submit.RequestsPerSecond / ((first.RequestsPerSecond + second.RequestsPerSecond) / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio submit/echo at {connections} connections: {ratio:0.00}"));
        }

        return failures == 0 ? 0 : 1;
    }

    internal static async Task<Measure> MeasureAsync(
        string name, ServerProcess server, System.Security.Cryptography.X509Certificates.X509Certificate2 certificate, int connections, int seconds)
    {
        var load = new LoadClient(server.Port, certificate, new DomandaTemplate($"localhost:{server.Port}").Requests);
        var before = server.ProcessorTime;
        var measure = await load.RunAsync(connections, TimeSpan.FromSeconds(Math.Max(1, seconds / 3)), TimeSpan.FromSeconds(seconds));
        var processor = (server.ProcessorTime - before).TotalMicroseconds / measure.Requests;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-8} {connections,11} {measure.RequestsPerSecond,9:0} {measure.P50Milliseconds,8:0.00} {measure.P99Milliseconds,8:0.00} {processor,8:0} {measure.Failures,9}"));
        return measure;
    }
}
