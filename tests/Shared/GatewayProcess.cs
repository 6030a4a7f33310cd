using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Inps.Interop.Tests.Shared;

/// <summary>
/// The real gateway in a process of its own, on a free port, with settings and certificates of the test; or the running one that the conformance suite is
/// pointed at (<see cref="Target"/>), of which nothing is seen but its answers.
/// </summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private readonly Process? process;
    private readonly StringBuilder errors = new();

    private GatewayProcess(Uri target)
    {
        BaseAddress = target;
        Folder = TestFolders.New("test");
    }

    private GatewayProcess(Process process, int port, string folder)
    {
        this.process = process;
        BaseAddress = new Uri($"https://localhost:{port}/");
        Folder = folder;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.AppendLine(line.Data);
            }
        };
    }

    public Uri BaseAddress { get; }

    public string Host => BaseAddress.Host;

    public int Port => BaseAddress.Port;

    /// <summary>Holds the database, the adesioni file and whatever else the process writes; files of the tests.</summary>
    public string Folder { get; }

    /// <summary>Folder of the SQLite database, for tests that look into it.</summary>
    public string DatabaseFolder => Own.StartInfo.WorkingDirectory;

    /// <summary>What the process has logged so far; of another's gateway nothing is seen.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    public int Id => Own.Id;

    /// <summary>Bytes of memory that the process holds now (resident set); of another's gateway nothing is seen.</summary>
    public long ResidentBytes
    {
        get
        {
            process?.Refresh();
            return process?.WorkingSet64 ?? 0;
        }
    }

    private Process Own => process ?? throw Target.Skipped("looks into the process or the database");

    /// <summary>
    /// The gateway that the conformance suite is pointed at, whose settings and adesioni are its own; else one is started with these, as
    /// <see cref="StartAsync"/> does.
    /// </summary>
    public static async Task<GatewayProcess> AttachOrStartAsync(IEnumerable<string>? settings = null, IReadOnlyList<object>? adesioni = null) =>
        Target.Address is { } target ? new GatewayProcess(target) : await StartAsync(settings, adesioni: adesioni);

    /// <summary>Starts a gateway and waits until it is ready. Without a folder it gets a fresh one, with a SQLite database in it.</summary>
    /// <param name="settings">Settings such as <c>Limiti:MessaggioByte=1024</c>.</param>
    /// <param name="folder">Folder of an earlier process, to start again on the same data.</param>
    /// <param name="adesioni">Rows of the adesioni file; null: the two demo patronati.</param>
    /// <param name="port">Port; null: a free one.</param>
    /// <param name="readyCertificate">Certificate with which readiness is asked, where the handshake wants one.</param>
    /// <param name="consolePort">Port of the console; null: there is none.</param>
    /// <param name="host">Assembly of the host; null: the default one, or the one of <see cref="Target.Host"/>.</param>
    public static async Task<GatewayProcess> StartAsync(
        IEnumerable<string>? settings = null, string? folder = null, IReadOnlyList<object>? adesioni = null, int? port = null, string? readyCertificate = null,
        int? consolePort = null, string? host = null)
    {
        var gateway = Launch(settings, folder, adesioni, port, consolePort, host);
        await gateway.WaitUntilReadyAsync(readyCertificate);
        return gateway;
    }

    /// <summary>Starts a gateway and does not wait for it; the rest as <see cref="StartAsync"/>.</summary>
    public static GatewayProcess Launch(
        IEnumerable<string>? settings = null, string? folder = null, IReadOnlyList<object>? adesioni = null, int? port = null, int? consolePort = null, string? host = null)
    {
        if (Target.Address is not null)
        {
            throw Target.Skipped("wants a gateway with settings of its own");
        }

        folder ??= TestFolders.New("test");
        var certificates = TestCertificates.Folder;
        var file = Path.Combine(folder, "adesioni.json");
        File.WriteAllText(file, JsonSerializer.Serialize(adesioni ?? DemoAdesioni()));
        var listenPort = port ?? FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };

        // It lives for seconds: measuring its own calls, to compile them better later, would only cost.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.ArgumentList.Add(host ?? Target.Host ?? Path.Combine(AppContext.BaseDirectory, "Inps.Interop.Gateway.dll"));

        // The process runs outside the checkout, where it would find them by itself; produzione refuses them.
        string[] archivi = settings?.Contains("Gateway:Ambiente=Produzione") == true ? [] : [$"Gateway:CartellaArchivi={SampleFinder.PathOf("samples/archivi")}"];
        foreach (var setting in new[]
        {
            $"Listener:Porta={listenPort}",
            consolePort is null ? "Console:Attiva=false" : $"Console:Porta={consolePort}",
            $"Tls:CertificatiDiSviluppo={certificates}",
            $"Gateway:FileAdesioni={file}",
            $"Database:ConnectionString=Data Source={Path.Combine(folder, "gateway.db")}",
        }.Concat(archivi).Concat(settings ?? []))
        {
            start.ArgumentList.Add("--" + setting);
        }

        var gateway = new GatewayProcess(Process.Start(start)!, listenPort, folder);
        gateway.Own.BeginErrorReadLine();
        gateway.Own.OutputDataReceived += (_, _) => { };
        gateway.Own.BeginOutputReadLine();
        return gateway;
    }

    /// <summary>The adesioni of the demo: PAT901 (office 6038C), which may confirm a notice at once, and PAT902 (office 7001A), which may not.</summary>
    public static IReadOnlyList<object> DemoAdesioni() =>
    [
        Adesione("PAT901", "6038C", "patronato1"),
        Adesione("PAT902", "7001A", "patronato2", presaVisione: false),
    ];

    /// <param name="presaVisione">Whether it may confirm a notice at once.</param>
    public static object Adesione(string codice, string ufficio, string certificate, bool presaVisione = true) => new
    {
        codiceEnte = codice,
        denominazione = "Patronato di prova " + codice,
        codicePatronato = codice,
        servizi = SampleFinder.Servizi.Append("GestioneDomande").Append("InvioMassivo"),
        uffici = new[] { ufficio },
        presaVisioneAmmessa = presaVisione,
        portaDiDominio = SampleFinder.Servizi.Append("GestioneDomande").Append("InvioMassivo").ToDictionary(servizio => servizio, _ => (DateOnly?)null),
        certificati = new[] { new { pem = TestCertificates.PemOf(certificate) } },
    };

    /// <summary>An HTTP client that trusts the development CA and, when named, presents a certificate.</summary>
    public HttpClient Client(string? certificate = "patronato1") => Client(certificate is null ? null : TestCertificates.Load(certificate));

    /// <param name="certificate">The client certificate; null for none.</param>
    /// <param name="configure">Changes the handler before it is used.</param>
    public HttpClient Client(X509Certificate2? certificate, Action<SocketsHttpHandler>? configure = null)
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan };
        if (certificate is not null)
        {
            handler.SslOptions.ClientCertificates = [certificate];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        handler.SslOptions.CertificateChainPolicy = TrustDevelopmentAuthority();
        configure?.Invoke(handler);
        return new HttpClient(handler) { BaseAddress = BaseAddress, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Trusts the development CA and nobody else.</summary>
    public static X509ChainPolicy TrustDevelopmentAuthority()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(TestCertificates.PemOf("ca")));
        return policy;
    }

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        Own.Kill();
        await Own.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an operator or a container stops it: waits for the end and returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {Own.Id}"]);
        await Own.WaitForExitAsync();
        return Own.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
    }

    private async Task WaitUntilReadyAsync(string? certificate)
    {
        using var client = Client(certificate);
        for (var attempt = 0; attempt < 600 && !Own.HasExited; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet: asked again below, unless the process has ended.
            }

            await Task.Delay(100);
        }

        if (Own.HasExited)
        {
            // Only then is everything it said in Errors.
            await Own.WaitForExitAsync();
        }

        throw new InvalidOperationException($"The gateway did not become ready.\n{Errors}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
