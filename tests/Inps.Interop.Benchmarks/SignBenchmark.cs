using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>
/// Verified INTEGRITY_SOAP_01 submissions against unsigned ones, over mTLS with everything that a submission does, and the verification alone against the
/// bare RSA and ECDSA verification, in one run. The signed messages are made before they are measured.
/// </summary>
internal static class SignBenchmark
{
    private const int Connections = 16;
    private const int MostPerSecond = 2500;
    private static readonly int[] Items = [1, 8, 22];

    public static async Task<int> RunAsync(int seconds)
    {
        Verifications(Math.Max(1, seconds / 2));
        return await SubmissionsAsync(seconds);
    }

    /// <summary>
    /// What verifying adds to reading the same message (form of the header, certificate, canonical forms and digests of three parts, signature), for messages of
    /// 0.3, 1.2 and 3 KB before they are signed, in bare verifications. Reading the longer header of a signed message shows in the columns of reading.
    /// </summary>
    private static void Verifications(int seconds)
    {
        Console.WriteLine("verification       bytes  read unsigned µs  read signed µs  verify µs   bare µs  verify/bare");
        using var rsa = RSA.Create(2048);
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var (name, certificate) in new[] { ("RSA 2048", SecurityBenchmark.Issue(rsa)), ("ECDSA P-256", SecurityBenchmark.Issue(ecdsa)) })
        {
            foreach (var items in Items)
            {
                var unsigned = SecurityBenchmark.Envelope(items);
                var signed = SecurityBenchmark.Sign(unsigned, certificate);
                var verifier = SecurityBenchmark.VerifierOf(certificate);
                var bare = SecurityBenchmark.BareCheck(certificate, seconds);
                var plain = SecurityBenchmark.Micros(() => SecurityBenchmark.Read(unsigned).Dispose(), seconds);
                var read = SecurityBenchmark.Micros(() => SecurityBenchmark.Read(signed).Dispose(), seconds);
                var both = SecurityBenchmark.Micros(() => SecurityBenchmark.Verify(verifier, signed), seconds);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name,-15} {signed.Length,8} {plain,17:0.0} {read,15:0.0} {both - read,10:0.0} {bare,9:0.0} {(both - read) / bare,12:0.00}"));
            }
        }
    }

    private static async Task<int> SubmissionsAsync(int seconds)
    {
        Console.WriteLine("submissions  req/s   p50 ms   p99 ms   cpu µs  failures");
        await using var plainGateway = await ServerProcess.StartGatewayAsync();
        await using var signedGateway = await ServerProcess.StartGatewayAsync(
        [
            new
            {
                codiceEnte = "PAT901",
                denominazione = "Patronato di prova",
                codicePatronato = "PAT901",
                servizi = SampleFinder.Servizi,
                uffici = new[] { "6038C" },
                profilo = "IntegritySoap01",
                certificati = new[] { new { pem = TestCertificates.PemOf("patronato1") } },
            },
        ]);
        using var certificate = TestCertificates.Load("patronato1");
        var template = new DomandaTemplate($"localhost:{plainGateway.Port}");
        await MeasureAsync("warm-up", plainGateway, certificate, template.Requests, seconds);
        await MeasureAsync("warm-up", signedGateway, certificate, Presigned(signedGateway, certificate, seconds), seconds);
        var first = await MeasureAsync("unsigned", plainGateway, certificate, template.Requests, seconds);
        var signed = await MeasureAsync("signed", signedGateway, certificate, Presigned(signedGateway, certificate, seconds), seconds);
        var second = await MeasureAsync("unsigned", plainGateway, certificate, template.Requests, seconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"ratio signed/unsigned: {signed.RequestsPerSecond / ((first.RequestsPerSecond + second.RequestsPerSecond) / 2):0.00}"));
        return first.Failures + signed.Failures + second.Failures == 0 ? 0 : 1;
    }

    /// <summary>More signed domande than can be sent in the time.</summary>
    private static Func<Func<ReadOnlyMemory<byte>>> Presigned(ServerProcess gateway, X509Certificate2 certificate, int seconds)
    {
        var template = new DomandaTemplate($"localhost:{gateway.Port}");
        var address = $"https://localhost:{gateway.Port}/modi/soap/AssegnoTemporaneo/v1/";
        var bodies = Enumerable.Range(0, MostPerSecond * (seconds + Math.Max(1, seconds / 3))).Select(_ => template.NextBody()).ToArray();
        var messages = new ReadOnlyMemory<byte>[bodies.Length];
        Parallel.For(0, bodies.Length, i =>
        {
            var body = SecurityBenchmark.Sign(bodies[i], certificate, address, [("http://inps.it/", "Identity")]);
            messages[i] = (byte[])
            [
                .. Encoding.ASCII.GetBytes(
                    $"POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nHost: localhost:{gateway.Port}\r\nContent-Type: application/soap+xml; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n"),
                .. body,
            ];
        });
        var next = -1;
        return () => () => Interlocked.Increment(ref next) is var i && i < messages.Length ? messages[i] : default;
    }

    private static async Task<Measure> MeasureAsync(
        string name, ServerProcess server, X509Certificate2 certificate, Func<Func<ReadOnlyMemory<byte>>> requests, int seconds)
    {
        var before = server.ProcessorTime;
        var measure = await new LoadClient(server.Port, certificate, requests).RunAsync(Connections, TimeSpan.FromSeconds(Math.Max(1, seconds / 3)), TimeSpan.FromSeconds(seconds));
        var processor = (server.ProcessorTime - before).TotalMicroseconds / measure.Requests;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-9} {measure.RequestsPerSecond,8:0} {measure.P50Milliseconds,8:0.00} {measure.P99Milliseconds,8:0.00} {processor,8:0} {measure.Failures,9}"));
        return measure;
    }
}
