using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Hosting;

namespace Inps.Interop.Tests.Shared;

/// <summary>The development certificates, made once per test run by the gateway's own code, and others issued by the same CA; in the conformance suite those that its settings name.</summary>
internal static class TestCertificates
{
    private static readonly Lazy<DevelopmentCertificates> Made = new(() =>
    {
        var certificates = new DevelopmentCertificates(TestFolders.New("certs"), TimeProvider.System);
        if (Target.Address is null)
        {
            certificates.Ensure();
            return certificates;
        }

        // A copy: tests issue others beside them.
        foreach (var file in Directory.GetFiles(Target.Certificates))
        {
            File.Copy(file, Path.Combine(certificates.Folder, Path.GetFileName(file)));
        }

        return certificates;
    });

    public static string Folder => Made.Value.Folder;

    public static string PemOf(string name) => Made.Value.PemOf(name);

    /// <summary>False for a certificate that whoever runs the conformance suite has not provided.</summary>
    public static bool Has(string name) => File.Exists(PemOf(name)) && File.Exists(KeyOf(name));

    public static string KeyOf(string name) => Made.Value.KeyOf(name);

    public static X509Certificate2 Load(string name)
    {
        if (Target.Address is not null && !Has(name))
        {
            throw Target.Skipped($"wants the client certificate {name}.pem, which is not in {Target.Certificates}");
        }

        using var ephemeral = X509Certificate2.CreateFromPemFile(PemOf(name), KeyOf(name));
        return X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A client certificate of the development CA with the given validity; its PEM and key are saved under the name.</summary>
    /// <param name="usage">Its extended key usage; null for none.</param>
    public static X509Certificate2 Issue(string name, string subject, DateTimeOffset from, DateTimeOffset to, string? usage = "1.3.6.1.5.5.7.3.2")
    {
        using var ca = Load("ca");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (usage is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        }

        using var certificate = request.Create(ca, from, to, RandomNumberGenerator.GetBytes(16));
        using var withKey = certificate.CopyWithPrivateKey(key);
        File.WriteAllText(PemOf(name), withKey.ExportCertificatePem());
        File.WriteAllText(KeyOf(name), key.ExportPkcs8PrivateKeyPem());
        return Load(name);
    }
}
