using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Inps.Interop.Soap.Security;

/// <summary>What a signature may be made of (AgID, "Raccomandazioni Digest Signature" 2021). Everything else is refused by name.</summary>
/// <remarks>Not here on purpose: SHA-1, SHA-224, HMAC (a public key taken for a secret), DSA, comments, XSLT, XPath, enveloped.</remarks>
internal static class AllowedAlgorithms
{
    public static FrozenDictionary<string, HashAlgorithmName> Digests { get; } = new Dictionary<string, HashAlgorithmName>
    {
        ["http://www.w3.org/2001/04/xmlenc#sha256"] = HashAlgorithmName.SHA256,
        ["http://www.w3.org/2001/04/xmldsig-more#sha384"] = HashAlgorithmName.SHA384,
        ["http://www.w3.org/2001/04/xmlenc#sha512"] = HashAlgorithmName.SHA512,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, SignatureMethod> Signatures { get; } = new SignatureMethod[]
    {
        new("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", IsEcdsa: false, HashAlgorithmName.SHA256),
        new("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", IsEcdsa: false, HashAlgorithmName.SHA384),
        new("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", IsEcdsa: false, HashAlgorithmName.SHA512),
        new("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", IsEcdsa: true, HashAlgorithmName.SHA256),
        new("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", IsEcdsa: true, HashAlgorithmName.SHA384),
        new("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", IsEcdsa: true, HashAlgorithmName.SHA512),
    }.ToFrozenDictionary(method => method.Uri, StringComparer.Ordinal);

    public static FrozenDictionary<string, CanonicalForm> Canonicalizations { get; } = new Dictionary<string, CanonicalForm>
    {
        [WssNames.ExclusiveC14N] = CanonicalForm.Exclusive,
        [WssNames.InclusiveC14N10] = CanonicalForm.Inclusive10,
        [WssNames.InclusiveC14N11] = CanonicalForm.Inclusive11,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The one transform of a reference.</summary>
    public const string Transform = WssNames.ExclusiveC14N;

    /// <summary>RSA keys shorter than this many bits are not trusted (AgID: 2048).</summary>
    public const int MinRsaBits = 2048;

    /// <summary>Elliptic curves below this many bits are not trusted.</summary>
    public const int MinEcdsaBits = 256;

    public static string DigestUri(HashAlgorithmName hash) => Digests.First(digest => digest.Value == hash).Key;

    public static SignatureMethod Signature(bool isEcdsa, HashAlgorithmName hash) =>
        Signatures.Values.First(method => method.IsEcdsa == isEcdsa && method.Hash == hash);
}

/// <summary>A signature algorithm of the list.</summary>
internal readonly record struct SignatureMethod(string Uri, bool IsEcdsa, HashAlgorithmName Hash);

/// <summary>The canonical forms of the list, all without comments.</summary>
internal enum CanonicalForm
{
    /// <summary>Exclusive XML Canonicalization 1.0.</summary>
    Exclusive,

    /// <summary>Canonical XML 1.0.</summary>
    Inclusive10,

    /// <summary>Canonical XML 1.1.</summary>
    Inclusive11,
}
