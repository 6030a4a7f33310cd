using System.Security.Cryptography;

namespace Inps.Interop.Soap.Security;

/// <summary>The digest of the canonical form of one element after the other.</summary>
internal sealed class CanonicalDigest : IDisposable
{
    private readonly IncrementalHash hash;
    private readonly CanonicalOutput output;

    public CanonicalDigest(HashAlgorithmName algorithm)
    {
        Algorithm = algorithm;
        hash = IncrementalHash.CreateHash(algorithm);
        output = new CanonicalOutput(hash.AppendData);
        Writer = new CanonicalXmlWriter(output);
    }

    public HashAlgorithmName Algorithm { get; }

    /// <summary>Takes the nodes, after <see cref="CanonicalXmlWriter.Begin"/>.</summary>
    public CanonicalXmlWriter Writer { get; }

    /// <summary>The digest of what the writer took; the next element may begin.</summary>
    public byte[] Finish()
    {
        output.Flush();
        return hash.GetHashAndReset();
    }

    public void Dispose()
    {
        output.Dispose();
        hash.Dispose();
    }
}
