using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Inps.Interop.Soap.Security;

/// <summary>Writes the element ds:Signature. SignedInfo is written in its canonical form at once, so that its text is what is signed.</summary>
/// <param name="certificate">The signer's, with its private key.</param>
/// <param name="hash">For digests and signature; the key says whether RSA or ECDSA.</param>
internal sealed class SignatureWriter(X509Certificate2 certificate, HashAlgorithmName hash)
{
    private const string Rsa = "1.2.840.113549.1.1.1";

    /// <param name="references">What is signed: URI, digest, and the transforms that lead to it.</param>
    /// <param name="keyInfo">The content of KeyInfo; the prefix ds is in scope there.</param>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public byte[] Write(IEnumerable<(string Uri, byte[] Digest)> references, IReadOnlyList<string> transforms, string keyInfo)
    {
        var method = AllowedAlgorithms.Signature(isEcdsa: certificate.GetKeyAlgorithm() != Rsa, hash);
        var digestMethod = AllowedAlgorithms.DigestUri(hash);
        var steps = string.Concat(transforms.Select(transform => $"<ds:Transform Algorithm=\"{transform}\"></ds:Transform>"));
        var info = new StringBuilder(2048)
            .Append(CultureInfo.InvariantCulture, $"<ds:CanonicalizationMethod Algorithm=\"{WssNames.ExclusiveC14N}\"></ds:CanonicalizationMethod>")
            .Append(CultureInfo.InvariantCulture, $"<ds:SignatureMethod Algorithm=\"{method.Uri}\"></ds:SignatureMethod>");
        foreach (var (uri, digest) in references)
        {
            info.Append(CultureInfo.InvariantCulture, $"<ds:Reference URI=\"{uri}\"><ds:Transforms>{steps}</ds:Transforms>")
                .Append(CultureInfo.InvariantCulture, $"<ds:DigestMethod Algorithm=\"{digestMethod}\"></ds:DigestMethod>")
                .Append(CultureInfo.InvariantCulture, $"<ds:DigestValue>{Convert.ToBase64String(digest)}</ds:DigestValue></ds:Reference>");
        }

        info.Append("</ds:SignedInfo>");
        var canonical = Encoding.UTF8.GetBytes($"<ds:SignedInfo xmlns:ds=\"{WssNames.Ds}\">{info}");
        var value = Convert.ToBase64String(SigningKey.Sign(certificate, method, canonical));
        return Encoding.UTF8.GetBytes(
            $"<ds:Signature xmlns:ds=\"{WssNames.Ds}\"><ds:SignedInfo>{info}<ds:SignatureValue>{value}</ds:SignatureValue><ds:KeyInfo>{keyInfo}</ds:KeyInfo></ds:Signature>");
    }
}
