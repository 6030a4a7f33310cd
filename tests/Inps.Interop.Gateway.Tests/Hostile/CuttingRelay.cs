using System.Net;
using System.Net.Sockets;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>A TCP relay in front of the gateway that hangs up, or turns a bit, after so many bytes from the client.</summary>
internal sealed class CuttingRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task running;
    private long passed;

    private CuttingRelay(Uri target, long cutAfter, long tamperAfter)
    {
        listener.Start();
        running = RunAsync(target, cutAfter, tamperAfter);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Bytes that came through to the gateway.</summary>
    public long Passed => Interlocked.Read(ref passed);

    public static CuttingRelay Start(Uri target, long cutAfter, long tamperAfter = long.MaxValue) => new(target, cutAfter, tamperAfter);

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await running;
    }

    private async Task RunAsync(Uri target, long cutAfter, long tamperAfter)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var server = new TcpClient();
            await server.ConnectAsync(target.Host, target.Port);
            var back = PumpAsync(server.GetStream(), client.GetStream());
            var forth = ForwardAsync(client.GetStream(), server.GetStream(), cutAfter, tamperAfter);
            await Task.WhenAny(forth, back);
            client.Client.Close(0);
            server.Client.Close(0);
            await Task.WhenAll(forth, back);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // One of the two sides has hung up, which is what the relay is for.
        }
    }

    private async Task ForwardAsync(NetworkStream from, NetworkStream to, long cutAfter, long tamperAfter)
    {
        var buffer = new byte[1024];
        int read;
        while (Passed < cutAfter && (read = await from.ReadAsync(buffer)) > 0)
        {
            if (Passed > tamperAfter)
            {
                buffer[read / 2] ^= 1;
            }

            await to.WriteAsync(buffer.AsMemory(0, read));
            Interlocked.Add(ref passed, read);
        }
    }

    private static async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        try
        {
            await from.CopyToAsync(to);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The connection was cut.
        }
    }
}
