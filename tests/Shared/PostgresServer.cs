using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Inps.Interop.Tests.Shared;

/// <summary>
/// A PostgreSQL server of the tests' own, where the programs are installed: one for each test process, in a temporary folder, never as root.
/// Its commits are not flushed: what is tested is our use of it, not its disk.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Instance = new(() => new PostgresServer());
    private static readonly Lazy<string?> Programs = new(FindPrograms);
    private readonly string folder;
    private readonly int port;
    private int databases;
    private bool isRunning;

    private PostgresServer()
    {
        folder = Path.Combine(Path.GetTempPath(), $"inps-interop-pg-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        if (IsRoot)
        {
            Run("chown", Account.Value, folder);
        }

        port = FreePort();
        RunProgram("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync");
        PostgresServers.Add(this);
        Start();
    }

    /// <summary>Null when a server can be started; otherwise a sentence that says what is missing.</summary>
    public static string? WhyNot => Programs.Value is null
        ? "PostgreSQL is not installed here: neither /usr/lib/postgresql/*/bin nor the PATH holds initdb and pg_ctl."
        : null;

    /// <summary>The server, started at first use.</summary>
    public static PostgresServer Shared => Instance.Value;

    /// <summary>Another server beside the shared one, for a test that stops it.</summary>
    public static PostgresServer StartOwn() => new();

    private static bool IsRoot => OperatingSystem.IsLinux() && Environment.UserName == "root";

    private static Lazy<string> Account { get; } = new(() => File.ReadAllLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody");

    private string Data => Path.Combine(folder, "data");

    /// <summary>Makes a database and gives its connection string.</summary>
    /// <param name="template">Name of the database that it is a copy of, to which nobody is connected; null: it is empty.</param>
    public string CreateDatabase(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"prova{Interlocked.Increment(ref databases)}");
        using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of ours.
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {template ?? "template1"}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();

        // Each test has a database of its own: what its pool holds must not stay while the others run.
        return ConnectionString(name) + ";Include Error Detail=true;Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=5";
    }

    private string ConnectionString(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database}");

    /// <summary>Starts the server, again on the same port and data when it was stopped.</summary>
    public void Start()
    {
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=400");
        RunProgram("pg_ctl", "-D", Data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "-t", "60", "start");
        isRunning = true;
    }

    /// <summary>Stops the server without waiting for its clients; its data stay.</summary>
    public void Stop() => Stop("fast");

    /// <summary>Ends the server for good; what it holds is thrown away, so nothing is written first.</summary>
    public void End()
    {
        if (isRunning)
        {
            Stop("immediate");
        }

        Directory.Delete(folder, recursive: true);
    }

    private void Stop(string mode)
    {
        isRunning = false;
        RunProgram("pg_ctl", "-D", Data, "-m", mode, "stop");
    }

    private static string? FindPrograms()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
        var inPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return OperatingSystem.IsWindows()
            ? null
            : packaged.Concat(inPath).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void RunProgram(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs.Value ?? throw new InvalidOperationException(WhyNot), program);
        if (IsRoot)
        {
            Run("runuser", ["-u", Account.Value, "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private void Run(string program, params string[] arguments)
    {
        // Output is not redirected to us: the server that pg_ctl leaves behind would keep the pipe open.
        var log = Path.Combine(folder, "setup.log");
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("\"$@\" >>" + log + " 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new Win32Exception($"{program} did not start.");
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {File.ReadAllText(log)}");
        }
    }
}

/// <summary>Ends the servers of this process after its last test; at the exit of the process the runner would not wait for them.</summary>
public sealed class PostgresServers : IDisposable
{
    private static readonly ConcurrentBag<PostgresServer> Started = [];

    public void Dispose()
    {
        foreach (var server in Started)
        {
            server.End();
        }
    }

    internal static void Add(PostgresServer server) => Started.Add(server);
}
