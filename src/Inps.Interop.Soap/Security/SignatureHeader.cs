using System.Security.Cryptography;
using Inps.Interop.Soap.Envelope;

namespace Inps.Interop.Soap.Security;

/// <summary>A Security header that keeps every rule of form, before anything is verified.</summary>
internal sealed record SignatureHeader(
    HeaderElement Security,
    HeaderElement SignedInfo,
    CanonicalForm Canonicalization,
    IReadOnlyList<string> InclusivePrefixes,
    SignatureMethod Method,
    IReadOnlyList<SignedReference> References,
    byte[] Value,
    FoundReference Key,
    MessageTimestamp Timestamp)
{
    /// <summary>The reference to an id; null when that id is not signed.</summary>
    public SignedReference? ReferenceTo(string? id)
    {
        foreach (var reference in References)
        {
            if (reference.Id == id)
            {
                return reference;
            }
        }

        return null;
    }
}

/// <summary>One ds:Reference.</summary>
/// <param name="Id">What follows # in its URI.</param>
internal sealed record SignedReference(
    string Id, IReadOnlyList<string> InclusivePrefixes, HashAlgorithmName Hash, string DigestMethod, byte[] Digest, HeaderElement Element)
{
    private static readonly HeaderElement NotWrittenYet = new(WssNames.Ds, "Reference", "ds", [], 0, 0);

    /// <summary>What a signer wants to know the digest of.</summary>
    public static SignedReference ToBeMade(string id, HashAlgorithmName hash, string digestMethod) => new(id, [], hash, digestMethod, [], NotWrittenYet);
}

/// <summary>The wsu:Timestamp of a Security header.</summary>
internal sealed record MessageTimestamp(HeaderElement Element, DateTimeOffset Created, DateTimeOffset Expires);
