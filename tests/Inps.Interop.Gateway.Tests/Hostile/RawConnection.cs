using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>A TLS connection on which a test writes whatever bytes it likes, and reads what comes back.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private readonly TcpClient tcp;
    private readonly SslStream tls;
    private readonly MemoryStream received = new();

    private RawConnection(TcpClient tcp, SslStream tls)
    {
        this.tcp = tcp;
        this.tls = tls;
    }

    public static async Task<RawConnection> OpenAsync(GatewayProcess gateway, string? certificate = "patronato1")
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(gateway.Host, gateway.Port);
        var tls = new SslStream(tcp.GetStream());
        var client = certificate is null ? null : TestCertificates.Load(certificate);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = gateway.Host,
            ClientCertificates = client is null ? [] : [client],
            LocalCertificateSelectionCallback = (_, _, _, _, _) => client!,
            CertificateChainPolicy = TrustInTheDevelopmentCa(),
        });
        return new RawConnection(tcp, tls);
    }

    /// <summary>Headers of a POST to a service; the body and its length are the test's business.</summary>
    public static string Head(string more, string servizio = "AssegnoTemporaneo", string contentType = "application/soap+xml; charset=utf-8") =>
        $"POST /modi/soap/{servizio}/v1/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: {contentType}\r\n{more}\r\n\r\n";

    public ValueTask WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => tls.WriteAsync(bytes, TestContext.Current.CancellationToken);

    /// <summary>Writes until the other side stops listening: some refusals come, and close, in the middle of the body.</summary>
    public async Task WriteWhileAcceptedAsync(ReadOnlyMemory<byte> chunk, long times)
    {
        try
        {
            for (var i = 0L; i < times; i++)
            {
                await WriteAsync(chunk);
            }
        }
        catch (IOException)
        {
            // Refused and closed, as the test expects to read in the answer.
        }
    }

    /// <summary>The next answer; null when the connection ends before one.</summary>
    public async Task<RawAnswer?> ReadAnswerAsync()
    {
        int end;
        while ((end = IndexOfHeadersEnd()) < 0)
        {
            if (!await ReceiveAsync())
            {
                return null;
            }
        }

        var head = Encoding.ASCII.GetString(received.GetBuffer(), 0, end).Split("\r\n");
        var headers = head.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var status = int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture);
        Consume(end + 4);
        if (status == 100)
        {
            return await ReadAnswerAsync();
        }

        var length = int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture);
        while (received.Length < length)
        {
            if (!await ReceiveAsync())
            {
                return null;
            }
        }

        var body = Encoding.UTF8.GetString(received.GetBuffer(), 0, length);
        Consume(length);
        return new RawAnswer(status, headers, body);
    }

    /// <summary>True when the other side has closed: nothing more comes.</summary>
    public async Task<bool> IsClosedAsync() => received.Length == 0 && !await ReceiveAsync();

    /// <summary>Ends the TCP connection with a reset, in the middle of whatever was being said.</summary>
    public void Reset() => tcp.Client.Close(0);

    /// <summary>Says that nothing more will come, and goes on reading.</summary>
    public void FinishSending() => tcp.Client.Shutdown(SocketShutdown.Send);

    public async ValueTask DisposeAsync()
    {
        await tls.DisposeAsync();
        tcp.Dispose();
        await received.DisposeAsync();
    }

    private static X509ChainPolicy TrustInTheDevelopmentCa()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(TestCertificates.PemOf("ca")));
        return policy;
    }

    private async Task<bool> ReceiveAsync()
    {
        var buffer = new byte[8192];
        try
        {
            var read = await tls.ReadAsync(buffer, TestContext.Current.CancellationToken);
            received.Position = received.Length;
            received.Write(buffer, 0, read);
            return read > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private int IndexOfHeadersEnd() => received.GetBuffer().AsSpan(0, (int)received.Length).IndexOf("\r\n\r\n"u8);

    private void Consume(int count)
    {
        var rest = received.ToArray()[count..];
        received.SetLength(0);
        received.Write(rest);
    }
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public Answer ToAnswer() => new(Status, Headers.GetValueOrDefault("Content-Type", ""), Headers.GetValueOrDefault("INPS-IdTransazione"), Headers, Body);
}
