using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>A server under measure, in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly IAsyncDisposable owner;

    private readonly int id;

    private ServerProcess(IAsyncDisposable owner, int id, int port)
    {
        this.owner = owner;
        this.id = id;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Processor time that the server has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime;
        }
    }

    /// <param name="adesioni">As <see cref="GatewayProcess.StartAsync"/> takes them.</param>
    /// <param name="host">Assembly of the host; null: the default one.</param>
    public static async Task<ServerProcess> StartGatewayAsync(IReadOnlyList<object>? adesioni = null, string? host = null)
    {
        var gateway = await GatewayProcess.StartAsync(adesioni: adesioni, host: host);
        return new ServerProcess(gateway, gateway.Id, gateway.Port);
    }

    public static async Task<ServerProcess> StartEchoAsync()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, ["echo-server", port.ToString(System.Globalization.CultureInfo.InvariantCulture), TestCertificates.Folder]))!;
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync("localhost", port);
                return new ServerProcess(new Owned(process), process.Id, port);
            }
            catch (SocketException) when (!process.HasExited)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The echo server did not start.");
    }

    public ValueTask DisposeAsync() => owner.DisposeAsync();

    private sealed class Owned(Process process) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
