using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Client;

/// <summary>A client certificate with its private key and the intermediate certificates sent along.</summary>
public sealed class CertificatoClient : IDisposable
{
    private CertificatoClient(X509Certificate2 certificato, X509Certificate2Collection catena)
    {
        Certificato = certificato;
        Catena = catena;
    }

    public X509Certificate2 Certificato { get; }

    public X509Certificate2Collection Catena { get; }

    /// <summary>Reads a PKCS #12 file (<c>.p12</c>, <c>.pfx</c>) or a PEM file with its key.</summary>
    /// <param name="file">The certificate.</param>
    /// <param name="keyFile">The PEM key; null when it is in the same file or in the one beside it that ends in <c>.key</c>.</param>
    /// <param name="password">Password of the PKCS #12 file or of an encrypted PEM key; null for none.</param>
    /// <exception cref="CertificatoException">The files cannot be used.</exception>
    public static CertificatoClient Load(string file, string? keyFile = null, string? password = null)
    {
        RequireFile(file, "certificato client");
        try
        {
            return Path.GetExtension(file).ToUpperInvariant() is ".P12" or ".PFX"
                ? LoadPkcs12(file, password)
                : LoadPem(file, keyFile, password);
        }
        catch (CryptographicException exception)
        {
            throw new CertificatoException(
                $"Il certificato client {file} non si legge: il file è danneggiato, la chiave non gli corrisponde o la password è sbagliata.", exception);
        }
    }

    /// <summary>Reads the certificates of a PEM or DER file of authorities.</summary>
    /// <exception cref="CertificatoException">The file cannot be used.</exception>
    public static IReadOnlyList<X509Certificate2> LoadAutorita(string file)
    {
        RequireFile(file, "certificato della CA");
        try
        {
            var read = new X509Certificate2Collection();
            read.ImportFromPemFile(file);
            return read.Count > 0 ? [.. read] : [X509CertificateLoader.LoadCertificateFromFile(file)];
        }
        catch (CryptographicException exception)
        {
            throw new CertificatoException($"Il file {file} non contiene certificati in formato PEM o DER.", exception);
        }
    }

    public void Dispose()
    {
        Certificato.Dispose();
        foreach (var certificato in Catena)
        {
            certificato.Dispose();
        }
    }

    private static CertificatoClient LoadPkcs12(string file, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
        var own = all.FirstOrDefault(c => c.HasPrivateKey)
            ?? throw new CertificatoException($"Il file {file} non contiene la chiave privata del certificato client.");
        all.Remove(own);
        return new(own, all);
    }

    private static CertificatoClient LoadPem(string file, string? keyFile, string? password)
    {
        var beside = Path.ChangeExtension(file, ".key");
        keyFile ??= File.Exists(beside) ? beside : file;
        RequireFile(keyFile, "chiave del certificato client");
        if (!File.ReadAllText(keyFile).Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            throw new CertificatoException($"Il file {keyFile} non contiene la chiave privata: indicarla con --key o INPS_INTEROP_KEY.");
        }

        using var pem = password is null
            ? X509Certificate2.CreateFromPemFile(file, keyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password, keyFile);
        var catena = new X509Certificate2Collection();
        catena.ImportFromPemFile(file);
        if (catena.FirstOrDefault(c => c.Thumbprint == pem.Thumbprint) is { } own)
        {
            catena.Remove(own);
        }

        // Windows wants a key that is not ephemeral for TLS: the round trip through PKCS #12 makes one.
        var usable = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        return new(usable, catena);
    }

    private static void RequireFile(string file, string what)
    {
        if (!File.Exists(file))
        {
            throw new CertificatoException($"Il file del {what} non esiste: {Path.GetFullPath(file)}.");
        }
    }
}
