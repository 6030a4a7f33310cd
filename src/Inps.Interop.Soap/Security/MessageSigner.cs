using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// Signs envelopes: copies one with its security headers and ids, digests what was written with the very pass that verifies, and puts the signature
/// into the place kept for it.
/// </summary>
/// <param name="certificate">The signer's, with its private key.</param>
/// <param name="issuers">Its issuers, the nearest first; sent with <see cref="CertificateReferenceKind.PkiPath"/>.</param>
/// <param name="time">The clock.</param>
public sealed class MessageSigner(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, TimeProvider time)
{
    private static readonly string[] Transforms = [AllowedAlgorithms.Transform];

    /// <summary>The signed envelope, in UTF-8.</summary>
    /// <param name="envelope">The envelope without signature: a SOAP message, which is not judged here.</param>
    /// <exception cref="ArgumentException">
    /// It is signed already, a header to be signed is missing, an id stands twice, or the certificate has no private key.
    /// </exception>
    /// <exception cref="System.Xml.XmlException">It is no XML.</exception>
    public SignedEnvelope Sign(ReadOnlyMemory<byte> envelope, SoapVersion version, SigningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reference = new CertificateReferenceWriter(certificate, issuers, options.Reference);
        var copy = SecuredCopy.Make(envelope, version, options, reference, time.GetUtcNow());
        var digest = AllowedAlgorithms.DigestUri(options.Hash);
        var wanted = copy.Ids.Select(id => SignedReference.ToBeMade(id, options.Hash, digest)).ToList();
        using var pass = new SignedPartsPass(HardenedXmlReader.Create(copy.Bytes, DocumentEncoding.Utf8, limits: null), wanted, header: null);
        if (pass.Run() is { } failure)
        {
            throw new ArgumentException(failure.MessageEn, nameof(envelope));
        }

        var signature = new SignatureWriter(certificate, options.Hash)
            .Write(wanted.Select(part => ("#" + part.Id, pass[part]!.Digest)), Transforms, reference.KeyInfo);
        var signed = new byte[copy.Bytes.Length + signature.Length];
        copy.Bytes.Span[..copy.Place].CopyTo(signed);
        signature.CopyTo(signed.AsSpan(copy.Place));
        copy.Bytes.Span[copy.Place..].CopyTo(signed.AsSpan(copy.Place + signature.Length));
        return new SignedEnvelope(
            signed,
            [.. wanted.Select(part => new SignedPart("#" + part.Id, pass[part]!.Path, AllowedAlgorithms.Transform, [], part.DigestMethod, pass[part]!.Digest))]);
    }
}

/// <summary>A signed envelope.</summary>
/// <param name="Bytes">What is to be sent, byte for byte.</param>
/// <param name="Parts">What was signed, as its receiver will find it.</param>
public sealed record SignedEnvelope(ReadOnlyMemory<byte> Bytes, IReadOnlyList<SignedPart> Parts);
