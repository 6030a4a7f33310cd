using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>What comes below HTTP: broken handshakes, broken records, silence, many connections.</summary>
[Collection(HostileTestGroup.Name)]
public sealed class HostileTlsTests(HostileGateway gateway)
{
    // A ClientHello's record header that announces 512 bytes, and the first of them.
    private static readonly byte[] StartOfHello = [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03];

    /// <summary>Bytes in place of a handshake.</summary>
    public static TheoryData<string, byte[]> NoHandshake => new()
    {
        { "nothing", [] },
        { "plain HTTP", Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n") },
        { "garbage", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))] },
        { "zeros", new byte[4096] },
        { "cut handshake", StartOfHello },
        { "record too long", [0x16, 0x03, 0x01, 0xff, 0xff, .. new byte[0x4000]] },
        { "SSL 2", [0x80, 0x2e, 0x01, 0x00, 0x02, 0x00, 0x15, 0x00, 0x00, 0x00, 0x10] },
        { "alert first", [0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28] },
    };

    [Theory]
    [MemberData(nameof(NoHandshake))]
    public async Task NoHandshake_EndsTheConnection(string name, byte[] bytes)
    {
        using (var tcp = new TcpClient())
        {
            await tcp.ConnectAsync(gateway.Process.Host, gateway.Process.Port, TestContext.Current.CancellationToken);
            var stream = tcp.GetStream();
            await stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
            tcp.Client.Shutdown(SocketShutdown.Send);

            var answer = await ReadToEndAsync(stream);
            answer.Length.Should().BeLessThan(64, "at most a TLS alert answers {0}", name);
            if (answer.Length > 0)
            {
                answer[0].Should().Be(0x15, "an alert is all that {0} gets", name);
            }
        }

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task RecordCutInTheMiddle_IsNoRequest()
    {
        // Through a relay that lets the handshake and the start of a record pass, and then hangs up on both sides.
        await using (var relay = CuttingRelay.Start(gateway.Process.BaseAddress, cutAfter: 6_000))
        {
            using var client = ClientOf(relay);
            var sending = () => client.PostAsync(Wire.Envelope(Wire.Echo, Wire.Identity + new string(' ', 100_000)));

            await sending.Should().ThrowAsync<HttpRequestException>();
            relay.Passed.Should().BeGreaterThan(0);
        }

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task RecordTamperedWith_IsNoRequest()
    {
        await using (var relay = CuttingRelay.Start(gateway.Process.BaseAddress, cutAfter: long.MaxValue, tamperAfter: 6_000))
        {
            using var client = ClientOf(relay);
            var sending = () => client.PostAsync(Wire.Envelope(Wire.Echo, Wire.Identity + new string(' ', 100_000)));

            await sending.Should().ThrowAsync<HttpRequestException>("the record's authentication fails");
        }

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task ConnectionResetInTheBody_HarmsNobody()
    {
        for (var i = 0; i < 50; i++)
        {
            await using var connection = await RawConnection.OpenAsync(gateway.Process);
            await connection.WriteAsync(RawConnection.Head("Content-Length: 100000") + Wire.Envelope(Wire.Echo)[..RandomNumberGenerator.GetInt32(1, 200)]);
            connection.Reset();
        }

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task FiveHundredIdleConnections_LeaveRoom()
    {
        var connections = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 500; i++)
            {
                var tcp = new TcpClient();
                connections.Add(tcp);
                await tcp.ConnectAsync(gateway.Process.Host, gateway.Process.Port, TestContext.Current.CancellationToken);
                if (i % 2 == 0)
                {
                    await tcp.GetStream().WriteAsync(StartOfHello, TestContext.Current.CancellationToken);
                }
            }

            using var newcomer = gateway.Process.Client();
            var answer = await newcomer.PostAsync(Wire.Envelope(Wire.Echo));
            answer.Status.Should().Be(200, "500 silent connections stand beside this one");
            await gateway.ShouldStillServeAsync();
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    private static async Task<byte[]> ReadToEndAsync(NetworkStream stream)
    {
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // A reset ends the connection as well as an orderly close.
        }

        return all.ToArray();
    }

    private HttpClient ClientOf(CuttingRelay relay)
    {
        var client = gateway.Process.Client(TestCertificates.Load("patronato1"), handler => handler.SslOptions.TargetHost = gateway.Process.Host);
        client.BaseAddress = new Uri($"https://localhost:{relay.Port}/");
        return client;
    }
}
