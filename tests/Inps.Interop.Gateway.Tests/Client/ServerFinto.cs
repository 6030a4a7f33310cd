using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>What came over the wire.</summary>
internal sealed record RichiestaRicevuta(string Intestazioni, string Corpo);

/// <summary>A scripted HTTP/1.1 server on a real socket: it answers the n-th request with the n-th answer, the last one for ever. Null closes the connection instead.</summary>
internal sealed class ServerFinto : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<int, byte[]?> answer;
    private readonly X509Certificate2? certificate;

    /// <param name="answer">From the number of the request, from 0, to the bytes of the answer.</param>
    /// <param name="certificate">Speaks TLS with it when given.</param>
    public ServerFinto(Func<int, byte[]?> answer, X509Certificate2? certificate = null)
    {
        this.answer = answer;
        this.certificate = certificate;
        listener.Start();
        _ = AcceptAsync();
    }

    public ConcurrentQueue<RichiestaRicevuta> Richieste { get; } = new();

    public Uri Address => new($"{(certificate is null ? "http" : "https")}://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>An HTTP answer with a body of SOAP 1.2, or of another type.</summary>
    public static byte[] Http(int status, string body, string? header = null, string type = "application/soap+xml; charset=utf-8") =>
        Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{(header is null ? "" : header + "\r\n")}\r\n{body}"));

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            for (; ; )
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                Stream stream = connection.GetStream();
                if (certificate is not null)
                {
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(certificate, clientCertificateRequired: false, checkCertificateRevocation: false);
                    stream = tls;
                }

                var number = await ReadAsync(stream);
                if (number >= 0 && answer(number) is { } bytes)
                {
                    await stream.WriteAsync(bytes, stop.Token);
                    await stream.FlushAsync(stop.Token);
                }

                await stream.DisposeAsync();
            }
            catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException or OperationCanceledException)
            {
                // The client gave up, which is what some tests want.
            }
        }
    }

    /// <returns>The number of the request, or -1 when none came.</returns>
    private async Task<int> ReadAsync(Stream stream)
    {
        var received = new MemoryStream();
        var buffer = new byte[8 * 1024];
        var end = -1;
        var length = 0;
        while (end < 0 || received.Length < end + length)
        {
            var read = await stream.ReadAsync(buffer, stop.Token);
            // 0x16 begins a TLS handshake: a plain server hangs up.
            if (read == 0 || buffer[0] == 0x16)
            {
                return -1;
            }

            received.Write(buffer, 0, read);
            if (end < 0)
            {
                var text = Encoding.Latin1.GetString(received.ToArray());
                end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (end >= 0)
                {
                    end += 4;
                    length = ContentLength(text[..end]);
                }
            }
        }

        var all = received.ToArray();
        lock (Richieste)
        {
            Richieste.Enqueue(new(Encoding.Latin1.GetString(all, 0, end), Encoding.UTF8.GetString(all, end, length)));
            return Richieste.Count - 1;
        }
    }

    private static int ContentLength(string headers) => int.Parse(
        headers.Split("\r\n").Single(h => h.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))["Content-Length:".Length..],
        CultureInfo.InvariantCulture);
}
