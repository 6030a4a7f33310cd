using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
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

        var signature = Signature(wanted.Select(part => (part.Id, pass[part]!.Digest)), options, reference.KeyInfo);
        var signed = new byte[copy.Bytes.Length + signature.Length];
        copy.Bytes.Span[..copy.Place].CopyTo(signed);
        signature.CopyTo(signed.AsSpan(copy.Place));
        copy.Bytes.Span[copy.Place..].CopyTo(signed.AsSpan(copy.Place + signature.Length));
        return new SignedEnvelope(
            signed,
            [.. wanted.Select(part => new SignedPart("#" + part.Id, pass[part]!.Path, AllowedAlgorithms.Transform, [], part.DigestMethod, pass[part]!.Digest))]);
    }

    /// <summary>The ds:Signature element. SignedInfo is written in its canonical form at once, so that its text is what is signed.</summary>
    private byte[] Signature(IEnumerable<(string Id, byte[] Digest)> digests, SigningOptions options, string keyInfo)
    {
        using var rsa = certificate.GetRSAPublicKey();
        var method = AllowedAlgorithms.Signature(isEcdsa: rsa is null, options.Hash);
        var digestMethod = AllowedAlgorithms.DigestUri(options.Hash);
        var info = new StringBuilder(2048)
            .Append(CultureInfo.InvariantCulture, $"<ds:CanonicalizationMethod Algorithm=\"{WssNames.ExclusiveC14N}\"></ds:CanonicalizationMethod>")
            .Append(CultureInfo.InvariantCulture, $"<ds:SignatureMethod Algorithm=\"{method.Uri}\"></ds:SignatureMethod>");
        foreach (var (id, digest) in digests)
        {
            info.Append(CultureInfo.InvariantCulture, $"<ds:Reference URI=\"#{id}\">")
                .Append(CultureInfo.InvariantCulture, $"<ds:Transforms><ds:Transform Algorithm=\"{AllowedAlgorithms.Transform}\"></ds:Transform></ds:Transforms>")
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

/// <summary>A signed envelope.</summary>
/// <param name="Bytes">What is to be sent, byte for byte.</param>
/// <param name="Parts">What was signed, as its receiver will find it.</param>
public sealed record SignedEnvelope(ReadOnlyMemory<byte> Bytes, IReadOnlyList<SignedPart> Parts);
