using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Inps.Interop.Gateway.Pipeline;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>
/// Encrypts the keys of the console's cookies before they go into the database: whoever reads a backup cannot make a session. AES-256-GCM under a key that is
/// encrypted to the certificate of the seal, which every instance has. Under another seal they cannot be read any more: new ones are made, and people sign in again.
/// </summary>
internal sealed class ChiaviCifrate(X509Certificate2 sigillo) : IXmlEncryptor
{
    /// <summary>Algorithm of the seals that can encrypt; under an elliptic curve the keys stay as they are, and the framework says so in the log.</summary>
    public const string Rsa = "1.2.840.113549.1.1.1";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var contenuto = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var chiave = RandomNumberGenerator.GetBytes(32);
        var busta = new byte[ChiaviDecifrate.Nonce + ChiaviDecifrate.Tag + contenuto.Length];
        RandomNumberGenerator.Fill(busta.AsSpan(0, ChiaviDecifrate.Nonce));
        using var aes = new AesGcm(chiave, ChiaviDecifrate.Tag);
        aes.Encrypt(
            busta.AsSpan(0, ChiaviDecifrate.Nonce),
            contenuto,
            busta.AsSpan(ChiaviDecifrate.Nonce + ChiaviDecifrate.Tag),
            busta.AsSpan(ChiaviDecifrate.Nonce, ChiaviDecifrate.Tag));
        return new EncryptedXmlInfo(
            new XElement("cifrata", new XAttribute("chiave", Convert.ToBase64String(Wrap(chiave))), Convert.ToBase64String(busta)), typeof(ChiaviDecifrate));
    }

    private byte[] Wrap(byte[] chiave)
    {
        using var rsa = sigillo.GetRSAPublicKey() ?? throw new InvalidOperationException("The seal is no RSA certificate.");
        return rsa.Encrypt(chiave, RSAEncryptionPadding.OaepSHA256);
    }
}

/// <summary>Made by the framework for each key that it reads.</summary>
internal sealed class ChiaviDecifrate(IServiceProvider services) : IXmlDecryptor
{
    public const int Nonce = 12;
    public const int Tag = 16;

    /// <exception cref="CryptographicException">It was encrypted under another seal, or changed.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        using var rsa = services.GetRequiredService<Seal>().Certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The seal is no RSA certificate.");
        var chiave = rsa.Decrypt(Convert.FromBase64String((string)encryptedElement.Attribute("chiave")!), RSAEncryptionPadding.OaepSHA256);
        var busta = Convert.FromBase64String(encryptedElement.Value);
        var contenuto = new byte[busta.Length - Nonce - Tag];
        using var aes = new AesGcm(chiave, Tag);
        aes.Decrypt(busta.AsSpan(0, Nonce), busta.AsSpan(Nonce + Tag), busta.AsSpan(Nonce, Tag), contenuto);
        return XElement.Parse(Encoding.UTF8.GetString(contenuto));
    }
}
