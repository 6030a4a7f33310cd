using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Tests.ForeignClients;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Sicurezza;

/// <summary>A certification authority kept by <c>openssl ca</c> in a folder of its own: issues, revokes, writes its list, answers OCSP.</summary>
internal sealed class AutoritaOpenSsl : IAsyncDisposable
{
    private const string Configuration =
        """
        [ca]
        default_ca = prova
        [prova]
        dir = {folder}
        database = $dir/index.txt
        new_certs_dir = $dir
        serial = $dir/serial
        crlnumber = $dir/crlnumber
        certificate = $dir/{name}.pem
        private_key = $dir/{name}.key
        default_md = sha256
        default_days = 30
        default_crl_days = 7
        policy = any
        unique_subject = no
        [any]
        commonName = supplied
        [req]
        distinguished_name = nobody
        [nobody]
        [v3_ca]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign,digitalSignature
        subjectKeyIdentifier = hash
        [client]
        extendedKeyUsage = clientAuth
        subjectKeyIdentifier = hash
        [responder]
        extendedKeyUsage = OCSPSigning
        """;

    private readonly string openssl = Tool.Require("openssl");
    private readonly string name;
    private Process? responder;

    private AutoritaOpenSsl(string name) => this.name = name;

    /// <summary>What the authority keeps for itself.</summary>
    public string Folder { get; } = TestFolders.New("ca");

    /// <summary>What a gateway reads: the authority's certificate and its list.</summary>
    public string Published { get; } = TestFolders.New("crl");

    public int ResponderPort { get; } = GatewayProcess.FreePort();

    public string ResponderAddress => $"http://127.0.0.1:{ResponderPort}/";

    public static async Task<AutoritaOpenSsl> CreateAsync(string name = "autorita")
    {
        var ca = new AutoritaOpenSsl(name);
        await File.WriteAllTextAsync(ca.PathOf("ca.cnf"), Configuration.Replace("{folder}", ca.Folder, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal));
        await File.WriteAllTextAsync(ca.PathOf("index.txt"), "");
        await File.WriteAllTextAsync(ca.PathOf("serial"), "9A01\n");
        await File.WriteAllTextAsync(ca.PathOf("crlnumber"), "01\n");
        await ca.RunAsync(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "60", "-subj", $"/CN=Autorita {name}/O=Prova", "-config", ca.PathOf("ca.cnf"), "-extensions", "v3_ca",
            "-keyout", ca.PathOf(name + ".key"), "-out", ca.PathOf(name + ".pem"));
        File.Copy(ca.PathOf(name + ".pem"), Path.Combine(ca.Published, name + ".pem"));
        return ca;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Issues a certificate; its PEM and key stand under the name.</summary>
    public async Task<X509Certificate2> IssueAsync(string subject, string extensions = "client")
    {
        await RunAsync(
            "req", "-newkey", "rsa:2048", "-nodes", "-subj", $"/CN={subject}", "-config", PathOf("ca.cnf"), "-keyout", PathOf(subject + ".key"), "-out", PathOf(subject + ".csr"));
        await RunAsync("ca", "-batch", "-config", PathOf("ca.cnf"), "-extensions", extensions, "-in", PathOf(subject + ".csr"), "-out", PathOf(subject + ".pem"), "-notext");
        using var ephemeral = X509Certificate2.CreateFromPemFile(PathOf(subject + ".pem"), PathOf(subject + ".key"));
        return X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), null);
    }

    public Task RevokeAsync(string subject, string reason) => RunAsync("ca", "-config", PathOf("ca.cnf"), "-revoke", PathOf(subject + ".pem"), "-crl_reason", reason);

    /// <summary>Writes the list where the gateway finds it.</summary>
    /// <param name="from">Its date, and after it the announced date of the next one; null: now, and in a week.</param>
    public async Task PublishListAsync((DateTimeOffset From, DateTimeOffset Next)? from = null)
    {
        string[] dates = from is not var (begin, next) ? [] : ["-crl_lastupdate", Instant(begin), "-crl_nextupdate", Instant(next)];
        await RunAsync(["ca", "-config", PathOf("ca.cnf"), "-gencrl", .. dates, "-out", PathOf("list.crl")]);
        File.Move(PathOf("list.crl"), Path.Combine(Published, name + ".crl"), overwrite: true);
    }

    /// <summary>Starts <c>openssl ocsp</c> on what the authority knows now, in place of the one that runs.</summary>
    /// <param name="signer">Who signs the answers; null: the authority itself.</param>
    public async Task StartResponderAsync(string? signer = null)
    {
        await StopResponderAsync();
        responder = new Process
        {
            StartInfo = new ProcessStartInfo(openssl,
            [
                "ocsp", "-index", PathOf("index.txt"), "-CA", PathOf(name + ".pem"), "-rsigner", PathOf((signer ?? name) + ".pem"), "-rkey", PathOf((signer ?? name) + ".key"),
                "-port", $"{ResponderPort}", "-nmin", "5",
            ])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            },
            EnableRaisingEvents = true,
        };

        // It serves one connection after the other, and one that says nothing would hold it up: so its own word is waited for.
        var listening = new TaskCompletionSource();
        DataReceivedEventHandler read = (_, line) =>
        {
            if (line.Data?.Contains("waiting for OCSP client connections", StringComparison.Ordinal) == true)
            {
                listening.TrySetResult();
            }
        };
        responder.ErrorDataReceived += read;
        responder.OutputDataReceived += read;
        responder.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("openssl ocsp has ended."));
        responder.Start();
        responder.BeginErrorReadLine();
        responder.BeginOutputReadLine();
        await listening.Task;
    }

    public async Task StopResponderAsync()
    {
        if (responder is not null)
        {
            responder.Kill();
            await responder.WaitForExitAsync();
            responder.Dispose();
            responder = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopResponderAsync();

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyyMMddHHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private async Task RunAsync(params string[] arguments)
    {
        var result = await Tool.RunAsync(null, openssl, arguments);
        result.ExitCode.Should().Be(0, result.ToString());
    }
}
