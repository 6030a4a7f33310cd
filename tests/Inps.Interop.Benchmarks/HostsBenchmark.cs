using System.Globalization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>The same durable submission through both hosts, one after the other in one run on one machine; each has a database of its own.</summary>
internal static class HostsBenchmark
{
    private static readonly int[] Connections = [16, 64];

    public static async Task<int> RunAsync(int seconds)
    {
        var coreWcf = Target.Host ?? SampleFinder.PathOf("src/Inps.Interop.CoreWcf/bin/Release/net10.0/Inps.Interop.CoreWcf.dll");
        if (!File.Exists(coreWcf))
        {
            Console.WriteLine($"hosts: skipped, there is no {coreWcf}. Where the packages of CoreWCF can be had: dotnet build -c Release src/Inps.Interop.CoreWcf");
            return 0;
        }

        Console.WriteLine("server   connections     req/s   p50 ms   p99 ms   cpu µs  failures");
        using var certificate = TestCertificates.Load("patronato1");
        await using var kestrel = await ServerProcess.StartGatewayAsync(host: typeof(Gateway.Hosting.GatewayHost).Assembly.Location);
        await using var wcf = await ServerProcess.StartGatewayAsync(host: coreWcf);
        await SubmitBenchmark.MeasureAsync("warm-up", kestrel, certificate, 64, 3 * seconds);
        await SubmitBenchmark.MeasureAsync("warm-up", wcf, certificate, 64, 3 * seconds);
        var failures = 0;
        foreach (var connections in Connections)
        {
            // The default host before and after, so that a drift of the machine shows and does not flatter.
            var first = await SubmitBenchmark.MeasureAsync("kestrel", kestrel, certificate, connections, seconds);
            var measured = await SubmitBenchmark.MeasureAsync("corewcf", wcf, certificate, connections, seconds);
            var second = await SubmitBenchmark.MeasureAsync("kestrel", kestrel, certificate, connections, seconds);
            failures += first.Failures + measured.Failures + second.Failures;
            var ratio = measured.RequestsPerSecond / ((first.RequestsPerSecond + second.RequestsPerSecond) / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio corewcf/kestrel at {connections} connections: {ratio:0.00}"));
        }

        return failures == 0 ? 0 : 1;
    }
}
