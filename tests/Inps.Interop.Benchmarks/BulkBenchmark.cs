using System.Globalization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>
/// A lotto over the real door against a bare validating reader of the same file, in one run on one machine; the memory of the gateway while it takes a
/// large one; and single submissions beside one that is worked. Ratios are what counts: absolute figures belong to the machine.
/// </summary>
internal static class BulkBenchmark
{
    private const int Domande = 20_000;
    private const int WarmUps = 4;
    private const int Repetitions = 4;
    private const int GrandeDomande = 100_000;
    private const long GrandeByte = 200_000_000;
    private const int Connections = 4;

    public static async Task<int> RunAsync(int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("inps-interop-bulk-").FullName;
        try
        {
            await using var gateway = await GatewayProcess.StartAsync();
            using var client = new LottoClient(gateway);
            var first = 1L;
            var ok = await MeasureThroughputAsync(client, folder, () => (first += GrandeDomande) - GrandeDomande);
            var grande = LottoFile.Write(Path.Combine(folder, "grande.xml"), first, GrandeDomande, GrandeByte);
            await MeasureMemoryAsync(folder, grande);
            return await MeasureFairnessAsync(gateway, client, grande, seconds) && ok ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> MeasureThroughputAsync(LottoClient client, string folder, Func<long> next)
    {
        Console.WriteLine($"lotto of {Domande} domande: from the first byte sent until it is concluded");
        Console.WriteLine("                 domande/s  upload s   work s   cpu µs   reader domande/s   ratio");
        var (ratios, isWhole) = (new List<double>(), true);

        // What is measured is a gateway that has been up for a while: the runtime has compiled what is hot.
        for (var run = 1 - WarmUps; run <= Repetitions; run++)
        {
            var file = LottoFile.Write(Path.Combine(folder, "lotto.xml"), next(), Domande, minimumBytes: 0);
            var bare = BareReader.Measure(file.Path, Domande);
            var processor = client.ProcessorTime;
            var sent = await client.SendAsync(file);
            var end = await client.WaitAsync(sent.NumeroLotto);
            processor = client.ProcessorTime - processor;
            var again = BareReader.Measure(file.Path, Domande);
            var total = (end.Conclusione - sent.Start).TotalSeconds;
            var reader = (bare + again) / 2;
            var ratio = Domande / total / reader;
            isWhole &= end.Presentate == Domande;
            Print($"{(run <= 0 ? "warm-up" : "run " + run),-16} {Domande / total,9:0} {sent.Upload.TotalSeconds,9:0.00} {total - sent.Upload.TotalSeconds,8:0.00} {processor.TotalMicroseconds / Domande,8:0} {reader,18:0} {ratio,7:0.00}");
            if (run > 0)
            {
                ratios.Add(ratio);
            }
        }

        ratios.Sort();
        Print($"ratio lotto/reader: median {ratios[Repetitions / 2]:0.00}, best {ratios[^1]:0.00} (needed 0.25, goal 0.50); file of {new FileInfo(Path.Combine(folder, "lotto.xml")).Length / 1e6:0.0} MB");
        return isWhole;
    }

    /// <summary>In a process of its own, which has taken nothing else but a small lotto.</summary>
    private static async Task MeasureMemoryAsync(string folder, LottoFile grande)
    {
        await using var gateway = await GatewayProcess.StartAsync();
        using var client = new LottoClient(gateway);
        await client.WaitAsync((await client.SendAsync(LottoFile.Write(Path.Combine(folder, "piccolo.xml"), 1, 100, minimumBytes: 0))).NumeroLotto);
        var idle = gateway.ResidentBytes;
        var highest = idle;
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                highest = Math.Max(highest, gateway.ResidentBytes);
                await Task.Delay(20, CancellationToken.None);
            }
        });
        var sent = await client.SendAsync(grande);
        await stop.CancelAsync();
        await watch;
        Print($"lotto of {new FileInfo(grande.Path).Length / 1e6:0} MB taken in {sent.Upload.TotalSeconds:0.0} s; resident: idle {idle / 1e6:0} MB, at most {highest / 1e6:0} MB: {(highest - idle) / 1e6:0} MB above (needed < 100)");
    }

    private static async Task<bool> MeasureFairnessAsync(GatewayProcess gateway, LottoClient client, LottoFile grande, int seconds)
    {
        using var certificate = TestCertificates.Load("patronato2");
        var load = new LoadClient(gateway.Port, certificate, new DomandaTemplate($"localhost:{gateway.Port}", ufficio: "7001A").Requests);
        await load.RunAsync(Connections, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(seconds));
        var before = await load.RunAsync(Connections, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(seconds));
        var sent = await client.SendAsync(grande);
        var beside = await load.RunAsync(Connections, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(seconds));
        var (stillWorked, worked) = await client.ProgressAsync(sent.NumeroLotto);
        Print($"PresentaDomanda on {Connections} connections: alone {before.RequestsPerSecond:0}/s, p50 {before.P50Milliseconds:0.00} ms, p99 {before.P99Milliseconds:0.00} ms");
        Print($"beside the lotto ({worked} of {GrandeDomande} worked{(stillWorked ? "" : ", ENDED")}): {beside.RequestsPerSecond:0}/s, p50 {beside.P50Milliseconds:0.00} ms, p99 {beside.P99Milliseconds:0.00} ms");
        Print($"ratio of the p99: {beside.P99Milliseconds / before.P99Milliseconds:0.00} (needed <= 2)");
        return stillWorked && before.Failures + beside.Failures == 0;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
