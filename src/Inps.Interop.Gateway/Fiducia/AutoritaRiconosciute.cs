using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>The authorities as they are known now, with their lists. Immutable: a change in the folder makes a new one.</summary>
internal sealed class AutoritaRiconosciute
{
    private static readonly string[] CertificateFiles = [".pem", ".crt", ".cer"];
    private const string ListFile = ".crl";

    private readonly FrozenDictionary<string, Emittente> byName;

    private AutoritaRiconosciute(X509Certificate2Collection certificates, IReadOnlyList<ListaRevoche> liste, IReadOnlyDictionary<string, string> ocsp)
    {
        Catene = new TrustedAuthorities(certificates);
        byName = certificates.GroupBy(certificate => certificate.Subject).ToFrozenDictionary(
            group => group.Key,
            group => new Emittente(group.Key, [.. group], Latest(group, liste), ocsp.GetValueOrDefault(group.Key)));
    }

    /// <summary>Whether a certificate chains to one of them.</summary>
    public TrustedAuthorities Catene { get; }

    /// <summary>Every list in use.</summary>
    public IEnumerable<ListaRevoche> Liste => byName.Values.SelectMany(emittente => emittente.Liste);

    /// <summary>Who issued a certificate, by name; null when it is none of these.</summary>
    public Emittente? Of(X509Certificate2 certificate) => byName.GetValueOrDefault(certificate.Issuer);

    /// <param name="always">Authorities that do not stand in the folder.</param>
    /// <param name="folder">Certificates and lists; null for none.</param>
    /// <param name="ocsp">Name of a certificate's file → responder.</param>
    /// <exception cref="CryptographicException">A file is not what it should be; the message names it and says why.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static AutoritaRiconosciute Read(X509Certificate2Collection always, string? folder, IDictionary<string, string> ocsp)
    {
        var certificates = new X509Certificate2Collection(always);
        var responders = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = folder is null ? [] : Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        foreach (var path in files.Where(path => CertificateFiles.Contains(Path.GetExtension(path))))
        {
            var read = ReadCertificates(path);
            certificates.AddRange(read);
            if (ocsp.TryGetValue(Path.GetFileNameWithoutExtension(path), out var responder))
            {
                read.ToList().ForEach(certificate => responders[certificate.Subject] = responder);
            }
        }

        if (ocsp.Keys.FirstOrDefault(name => !files.Exists(path => CertificateFiles.Contains(Path.GetExtension(path)) && Path.GetFileNameWithoutExtension(path) == name)) is { } missing)
        {
            throw new CryptographicException($"Revoche:Ocsp:{missing} names no certificate of the folder '{folder}'.");
        }

        var liste = files.Where(path => Path.GetExtension(path) == ListFile).Select(path => ReadList(path, certificates)).ToList();
        return new AutoritaRiconosciute(certificates, liste, responders);
    }

    private static List<ListaRevoche> Latest(IEnumerable<X509Certificate2> certificates, IReadOnlyList<ListaRevoche> liste) =>
    [
        .. certificates
            .Select(certificate => liste.Where(lista => lista.Emittente == certificate.Subject && lista.IsSignedBy(certificate)).MaxBy(lista => lista.Dal))
            .OfType<ListaRevoche>()
            .Distinct(),
    ];

    private static X509Certificate2Collection ReadCertificates(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var read = new X509Certificate2Collection();
        try
        {
            if (X509Certificate2.GetCertContentType(bytes) == X509ContentType.Cert && !bytes.AsSpan().StartsWith("-----"u8))
            {
                read.Add(X509CertificateLoader.LoadCertificate(bytes));
            }
            else
            {
                read.ImportFromPem(System.Text.Encoding.ASCII.GetString(bytes));
            }
        }
        catch (CryptographicException exception)
        {
            throw new CryptographicException($"'{path}' holds no certificate: {exception.Message}", exception);
        }

        return read.FirstOrDefault(certificate => certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is not { CertificateAuthority: true }) is { } other
            ? throw new CryptographicException($"'{path}' holds the certificate of '{other.Subject}', which is no authority.")
            : read;
    }

    private static ListaRevoche ReadList(string path, X509Certificate2Collection certificates)
    {
        ListaRevoche lista;
        try
        {
            lista = ListaRevoche.Read(File.ReadAllBytes(path));
        }
        catch (CryptographicException exception)
        {
            throw new CryptographicException($"'{path}' cannot be used: {exception.Message}.", exception);
        }

        return certificates.Any(certificate => certificate.Subject == lista.Emittente && lista.IsSignedBy(certificate))
            ? lista
            : throw new CryptographicException($"'{path}' cannot be used: no authority named '{lista.Emittente}' stands beside it that has signed it.");
    }
}
