using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Inps.Interop.Gateway.Fiducia;

/// <summary>A list of revoked certificates (CRL, RFC 5280 §5): complete, not a delta, of one authority about its own certificates.</summary>
internal sealed class ListaRevoche
{
    private static readonly string[] WeakAlgorithms = ["SHA1", "SHA-1", "MD5", "MD2"];
    private static readonly string[] UnderstoodExtensions = [X509Extensions.IssuingDistributionPoint.Id, X509Extensions.AuthorityKeyIdentifier.Id, X509Extensions.CrlNumber.Id];

    private readonly X509Crl crl;
    private readonly FrozenDictionary<string, Revoca.Revocato> revocati;

    private ListaRevoche(X509Crl crl)
    {
        this.crl = crl;
        Emittente = new X500DistinguishedName(crl.IssuerDN.GetEncoded()).Name;
        revocati = crl.GetRevokedCertificates()?.ToFrozenDictionary(entry => SerialOf(entry.SerialNumber), Read) ?? FrozenDictionary<string, Revoca.Revocato>.Empty;
    }

    /// <summary>Distinguished name of the authority, as .NET prints it.</summary>
    public string Emittente { get; }

    public DateTimeOffset Dal => new(crl.ThisUpdate, TimeSpan.Zero);

    /// <summary>When the next one is announced.</summary>
    public DateTimeOffset Prossima => new(crl.NextUpdate!.Value, TimeSpan.Zero);

    /// <param name="bytes">PEM or DER.</param>
    /// <exception cref="CryptographicException">It is none, or one that this gateway does not read; the message says why.</exception>
    public static ListaRevoche Read(byte[] bytes)
    {
        try
        {
            var crl = new X509CrlParser().ReadCrl(bytes) ?? throw new CryptographicException("it holds no CRL");
            if (crl.GetCriticalExtensionOids()?.Except(UnderstoodExtensions).FirstOrDefault() is { } unknown)
            {
                throw new CryptographicException($"its critical extension {unknown} is not supported (delta CRLs are not)");
            }

            if (crl.GetExtensionParsedValue(X509Extensions.IssuingDistributionPoint) is { } scope
                && IssuingDistributionPoint.GetInstance(scope) is { IsIndirectCrl: true } or { OnlySomeReasons: not null })
            {
                throw new CryptographicException("it is about certificates of other authorities, or about some reasons only");
            }

            return crl.NextUpdate is null ? throw new CryptographicException("it does not say when the next one comes")
                : WeakAlgorithms.Any(weak => crl.SigAlgName.Contains(weak, StringComparison.OrdinalIgnoreCase)) ? throw new CryptographicException($"it is signed with {crl.SigAlgName}")
                : new ListaRevoche(crl);
        }
        catch (Exception exception) when (IsOfTheReader(exception))
        {
            throw new CryptographicException($"it cannot be read as a CRL: {exception.Message}", exception);
        }
    }

    /// <summary>True when <paramref name="autorita"/> may sign lists, and its key has signed this one.</summary>
    public bool IsSignedBy(X509Certificate2 autorita)
    {
        if (autorita.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign))
        {
            return false;
        }

        try
        {
            return crl.IsSignatureValid(PublicKeyFactory.CreateKey(autorita.PublicKey.ExportSubjectPublicKeyInfo()));
        }
        catch (Exception exception) when (IsOfTheReader(exception))
        {
            // The list names two algorithms, or one that is not of the key, or its signature has not the form of one.
            return false;
        }
    }

    /// <summary>The entry of a certificate of this authority; null when it is not on the list.</summary>
    public Revoca.Revocato? Find(X509Certificate2 certificate) => revocati.GetValueOrDefault(certificate.SerialNumber);

    // What BouncyCastle throws at bytes of the wrong form.
    private static bool IsOfTheReader(Exception exception) =>
        exception is GeneralSecurityException or IOException or ArgumentException or InvalidOperationException or FormatException or ArithmeticException;

    // As .NET prints a serial number: the bytes of the integer.
    private static string SerialOf(Org.BouncyCastle.Math.BigInteger serial) => Convert.ToHexString(serial.ToByteArray());

    private static Revoca.Revocato Read(X509CrlEntry entry)
    {
        var reason = entry.GetExtensionParsedValue(X509Extensions.ReasonCode) is DerEnumerated code ? code.IntValueExact : (int?)null;
        return new Revoca.Revocato(new DateTimeOffset(entry.RevocationDate, TimeSpan.Zero), reason);
    }
}
