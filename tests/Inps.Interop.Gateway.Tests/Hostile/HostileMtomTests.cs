using System.Text;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>Packages made to confuse or to exhaust: parts without end, headers without end, boundaries where they do not belong, lengths that lie.</summary>
[Collection(HostileTestGroup.Name)]
public sealed class HostileMtomTests(HostileGateway gateway)
{
    private const string Delimiter = $"\r\n--{Package.Boundary}";
    private static readonly int Mutations = LongRun.IsOn ? 50_000 : 1_000;
    private static readonly byte[] Valid = Package.Bytes(
        Wire.Envelope(Wire.Echo.Replace(">ciao<", $">{Package.Include("a")}<", StringComparison.Ordinal)), Wire.Soap12, ("a", Encoding.UTF8.GetBytes("bytes")));

    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "\r\n", "\n", "\r", "--", Delimiter, Delimiter + "--", Delimiter + "\r\n\r\n", Delimiter + "x", "Content-ID: <a>\r\n", "Content-Type: application/xop+xml\r\n", "Content-Transfer-Encoding: base64\r\n",
            ": ", "<", ">", "cid:a", "cid:", "%", "%00", Package.Include("a"), Package.Include("busta%40prova"), "\0", "<!-- -->", "/>", "<a>", "</a>", "--\r\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public async Task PartsWithoutEnd_AreRefusedAtTheBound()
    {
        var part = Encoding.ASCII.GetBytes($"{Delimiter}\r\nContent-ID: <x>\r\n\r\n");
        var body = new byte[part.Length * 400_000];
        for (var at = 0; at < body.Length; at += part.Length)
        {
            part.CopyTo(body, at);
        }

        (await gateway.Client.SendAsync(Package.Raw(body))).ShouldBeFault(500, "MTOM-002");
        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("X: ")]
    [InlineData("Content-ID: <")]
    [InlineData("X: y\r\n ")]
    public async Task HeadersWithoutEnd_AreRefusedAtTheBound(string start)
    {
        var body = Encoding.ASCII.GetBytes($"--{Package.Boundary}\r\n{start}{new string('a', 20_000_000)}");

        (await gateway.Client.SendAsync(Package.Raw(body))).ShouldBeFault(500, "MTOM-002");
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task NearlyTheBoundary_OverAndOver_CostsNoTime()
    {
        var nearly = Encoding.ASCII.GetBytes(Delimiter[..^1]);
        var content = new byte[nearly.Length * 1_000_000];
        for (var at = 0; at < content.Length; at += nearly.Length)
        {
            nearly.CopyTo(content, at);
        }

        using var message = Package.Content(
            Wire.Envelope(Wire.Echo.Replace(">ciao<", $">{Package.Include("a")}<", StringComparison.Ordinal)), Wire.Soap12, ("a", content));

        (await gateway.Client.SendAsync(message)).ShouldBeFault(500, "XSD-001");
        await gateway.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData(Delimiter + "x")]
    [InlineData(Delimiter + "\n")]
    [InlineData(Delimiter + "\r\nContent-ID: <b>\r\n\r\nsecond")]
    [InlineData(Delimiter + "--\r\n--" + Package.Boundary + "\r\n")]
    public async Task BoundaryInsideAContent_IsNeverReadAsContent(string inside)
    {
        using var message = Package.Content(
            Wire.Envelope(Wire.Echo.Replace(">ciao<", $">{Package.Include("a")}<", StringComparison.Ordinal)), Wire.Soap12, ("a", Encoding.ASCII.GetBytes("before" + inside + "after")));

        // After a closing boundary the rest is epilogue: only then the message is whole, and the Include stands where no attachment may.
        (await gateway.Client.SendAsync(message)).ShouldBeFault(500, "MTOM-001", "MTOM-006", "XSD-001");
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task LengthThatPromisesMore_IsABrokenMessage()
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head($"Content-Length: {Valid.Length + 1_000}", contentType: Package.ContentType()));
        await connection.WriteAsync(Valid);
        connection.Reset();

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task LengthThatPromisesLess_IsATruncatedPackage()
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        await connection.WriteAsync(RawConnection.Head($"Content-Length: {Valid.Length - 40}\r\nConnection: close", contentType: Package.ContentType()));
        await connection.WriteAsync(Valid);

        (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(500, "MTOM-001");
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task BeyondTheLimit_Is413_AsForEveryMessage()
    {
        using var message = Package.Content(Wire.Envelope(Wire.Echo), Wire.Soap12, ("a", new byte[HostileGateway.MessaggioByte]));

        (await gateway.Client.SendAsync(message)).ShouldBeFault(413, "GW-HTTP-413");
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task MutatedPackage_IsNeverADefect()
    {
        var seen = new HashSet<string>();
        var random = new Random(LongRun.Seed);
        for (var i = 0; i < Mutations; i++)
        {
            var message = Mutate(random);

            var answer = await gateway.Client.SendAsync(Package.Raw(message));

            var about = $"mutation {i} of seed {LongRun.Seed} is answered:\n{answer.Text}\n{Convert.ToBase64String(message)}";
            var kind = answer.FaultCode ?? "answered";
            kind.Should().NotStartWith("GW-5", about);
            answer.Status.Should().BeOneOf([200, 403, 500], about);
            CleanRefusal.ShouldLeakNothing(answer.Text);
            seen.Add(kind);
        }

        seen.Should().Contain(["MTOM-001", "MTOM-003", "MTOM-004", "MTOM-006", "XSD-001"], "mutations reach every part of the reading");
        await gateway.ShouldStillServeAsync();
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = Valid.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
