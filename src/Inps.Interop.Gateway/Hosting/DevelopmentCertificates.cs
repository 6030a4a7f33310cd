using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>
/// Makes the certificates of a first run: a CA, the server, two demo patronati, one certificate that nobody enrolled, one expired, one operator, and
/// our own towards the fruitori
/// (design D11, ruling 22). Each as <c>.pem</c>, <c>.key</c> (PKCS#8) and <c>.p12</c> (empty password). Never used in produzione.
/// </summary>
internal sealed class DevelopmentCertificates
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private static readonly string[] Names = ["ca", "server", "patronato1", "patronato2", "non-iscritto", "scaduto", "operatore", "gateway"];

    private readonly TimeProvider time;

    /// <param name="folder">Where the files stand or will stand.</param>
    /// <param name="time">The clock that dates the certificates.</param>
    public DevelopmentCertificates(string folder, TimeProvider time)
    {
        Folder = folder;
        this.time = time;
    }

    public string Folder { get; }

    /// <summary>Path of a certificate's PEM file.</summary>
    public string PemOf(string name) => Path.Combine(Folder, name + ".pem");

    /// <summary>Path of a certificate's private key.</summary>
    public string KeyOf(string name) => Path.Combine(Folder, name + ".key");

    /// <summary>Makes the whole set when a file is missing or the server's certificate has less than a week to live; leaves it alone otherwise.</summary>
    public void Ensure()
    {
        if (Names.All(name => File.Exists(PemOf(name)) && File.Exists(KeyOf(name))) && !IsNearExpiry())
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        var now = time.GetUtcNow();
        using var ca = MakeAuthority(now);
        Save("ca", ca);
        Make(ca, "server", "CN=localhost, O=Inps.Interop sviluppo, C=IT", ServerAuthentication, now.AddDays(-1), now.AddYears(2));
        Make(ca, "patronato1", "CN=patronato1.sviluppo, O=Patronato Demo Uno, C=IT", ClientAuthentication, now.AddDays(-1), now.AddYears(2));
        Make(ca, "patronato2", "CN=patronato2.sviluppo, O=Patronato Demo Due, C=IT", ClientAuthentication, now.AddDays(-1), now.AddYears(2));
        Make(ca, "non-iscritto", "CN=non-iscritto.sviluppo, O=Ente Non Iscritto, C=IT", ClientAuthentication, now.AddDays(-1), now.AddYears(2));
        Make(ca, "scaduto", "CN=scaduto.sviluppo, O=Patronato Demo Uno, C=IT", ClientAuthentication, now.AddYears(-1), now.AddDays(-2));
        Make(ca, "gateway", "CN=gateway.sviluppo, O=Inps.Interop sviluppo, C=IT", ClientAuthentication, now.AddDays(-1), now.AddYears(2));
        Make(ca, "operatore", "CN=operatore.sviluppo, O=Inps.Interop sviluppo, C=IT", ClientAuthentication, now.AddDays(-1), now.AddYears(2));
    }

    private bool IsNearExpiry()
    {
        using var server = X509CertificateLoader.LoadCertificateFromFile(PemOf("server"));
        return server.NotAfter.ToUniversalTime() < time.GetUtcNow().UtcDateTime.AddDays(7);
    }

    private static X509Certificate2 MakeAuthority(DateTimeOffset now)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Inps.Interop CA di sviluppo, O=Inps.Interop sviluppo, C=IT", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now.AddYears(-2), now.AddYears(10));
    }

    private void Make(X509Certificate2 ca, string name, string subject, string usage, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        if (usage == ServerAuthentication)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddIpAddress(System.Net.IPAddress.Loopback);
            names.AddIpAddress(System.Net.IPAddress.IPv6Loopback);
            request.CertificateExtensions.Add(names.Build());
        }

        using var certificate = request.Create(ca, from, to, RandomNumberGenerator.GetBytes(16));
        using var withKey = certificate.CopyWithPrivateKey(key);
        Save(name, withKey);
    }

    private void Save(string name, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        WritePrivate(KeyOf(name), System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        File.WriteAllText(PemOf(name), certificate.ExportCertificatePem() + "\n");
        WritePrivate(Path.Combine(Folder, name + ".p12"), certificate.Export(X509ContentType.Pkcs12));
    }

    // The file is the owner's alone from its first byte on.
    private static void WritePrivate(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(content);
    }
}
