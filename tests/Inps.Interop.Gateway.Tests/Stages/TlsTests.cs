using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>What the handshake accepts.</summary>
[Collection(OneGateway.Name)]
public sealed class TlsTests(GatewayFixture fixture)
{
    private const byte AlertRecord = 0x15;

    // A ClientHello of TLS 1.1, as RFC 4346 writes it: no library of today sends one.
    private static readonly byte[] ClientHello11 =
    [
        0x16, 0x03, 0x01, 0x00, 0x41, 0x01, 0x00, 0x00, 0x3D, 0x03, 0x02,
        .. Enumerable.Range(1, 32).Select(i => (byte)i),
        0x00, 0x00, 0x06, 0x00, 0x2F, 0x00, 0x35, 0xC0, 0x13, 0x01, 0x00,
        0x00, 0x0E, 0x00, 0x0A, 0x00, 0x04, 0x00, 0x02, 0x00, 0x17, 0x00, 0x0B, 0x00, 0x02, 0x01, 0x00,
    ];

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Tls12And13_AreAccepted(SslProtocols protocol)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(fixture.Gateway.Host, fixture.Gateway.Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(client.GetStream());
        using var certificate = TestCertificates.Load("patronato1");

        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = fixture.Gateway.Host,
                EnabledSslProtocols = protocol,
                ClientCertificates = [certificate],
                CertificateChainPolicy = GatewayProcess.TrustDevelopmentAuthority(),
            },
            TestContext.Current.CancellationToken);
        var negotiated = tls.SslProtocol;
        var answer = await EchoAsync(tls);

        negotiated.Should().Be(protocol);
        answer.Should().StartWith("HTTP/1.1 200 OK").And.Contain("EchoResponse");
    }

    [Fact]
    public async Task Tls11_IsRefused()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(fixture.Gateway.Host, fixture.Gateway.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();

        await stream.WriteAsync(ClientHello11, TestContext.Current.CancellationToken);
        var answer = new byte[7];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);

        // protocol_version, fatal: 15 03 0x 00 02 02 46.
        read.Should().Be(7);
        answer[0].Should().Be(AlertRecord);
        answer[5..].Should().Equal(2, 70);
    }

    private static async Task<string> EchoAsync(SslStream tls)
    {
        var envelope = Wire.Envelope(Wire.Echo);
        await tls.WriteAsync(Encoding.UTF8.GetBytes(
            "POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/soap+xml\r\n"
            + $"Content-Length: {envelope.Length}\r\n\r\n{envelope}"));
        using var reader = new StreamReader(tls);
        return await reader.ReadToEndAsync();
    }
}
