using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>What a run measured.</summary>
/// <param name="Requests">Sent in all, warm-up included.</param>
internal sealed record Measure(double RequestsPerSecond, double P50Milliseconds, double P99Milliseconds, int Failures, long Requests);

/// <summary>A lean HTTP/1.1 load: one request at a time on each of n TLS connections, no more of HTTP than it needs.</summary>
/// <param name="requests">Makes for each connection what gives it its next request; an empty one ends it.</param>
internal sealed class LoadClient(int port, X509Certificate2 certificate, Func<Func<ReadOnlyMemory<byte>>> requests)
{
    public async Task<Measure> RunAsync(int connections, TimeSpan warmUp, TimeSpan measured)
    {
        var started = Stopwatch.GetTimestamp();
        var from = started + (long)(warmUp.TotalSeconds * Stopwatch.Frequency);
        var to = from + (long)(measured.TotalSeconds * Stopwatch.Frequency);
        var results = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => RunConnectionAsync(from, to))));
        var latencies = results.SelectMany(result => result.Latencies).Order().ToArray();
        return new Measure(
            latencies.Length / measured.TotalSeconds,
            Milliseconds(latencies, 0.50),
            Milliseconds(latencies, 0.99),
            results.Sum(result => result.Failures),
            results.Sum(result => result.Requests));
    }

    private static double Milliseconds(long[] sorted, double quantile) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * quantile))] * 1000.0 / Stopwatch.Frequency;

    private async Task<(List<long> Latencies, int Failures, long Requests)> RunConnectionAsync(long from, long to)
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(TestCertificates.PemOf("ca")));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("localhost", port);
        await using var tls = new SslStream(new NetworkStream(socket));
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            CertificateChainPolicy = trust,
            ClientCertificates = [certificate],
            LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate,
        });

        var latencies = new List<long>(16_384);
        var failures = 0;
        var count = 0L;
        var request = requests();
        var response = new byte[64 * 1024];
        while (true)
        {
            var message = request();
            var sent = Stopwatch.GetTimestamp();
            if (sent >= to || message.IsEmpty)
            {
                return (latencies, failures, count);
            }

            count++;
            await tls.WriteAsync(message);
            var ok = await ReadResponseAsync(tls, response);
            var received = Stopwatch.GetTimestamp();
            if (sent >= from && received < to)
            {
                latencies.Add(received - sent);
                failures += ok ? 0 : 1;
            }
        }
    }

    /// <summary>True for a 200 that is not a refusal of the domanda.</summary>
    private static async ValueTask<bool> ReadResponseAsync(SslStream tls, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            length += await tls.ReadAsync(buffer.AsMemory(length));
            var head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            var total = head + 4 + ContentLength(buffer.AsSpan(0, head));
            while (length < total)
            {
                length += await tls.ReadAsync(buffer.AsMemory(length));
            }

            return buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8) && buffer.AsSpan(0, length).IndexOf("RICHIESTA_INVALIDA"u8) < 0;
        }
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOf("Content-Length: "u8) + "Content-Length: ".Length;
        var value = 0;
        for (var i = start; i < head.Length && head[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            value = (value * 10) + head[i] - '0';
        }

        return value;
    }
}
