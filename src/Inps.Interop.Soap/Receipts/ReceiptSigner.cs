using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Receipts;

/// <summary>Writes receipts that stand alone: XML with an enveloped signature (XML Signature §6.6.4) over the whole document.</summary>
/// <param name="certificate">The seal, with its private key.</param>
/// <param name="issuers">Its issuers, the nearest first, sent along.</param>
/// <param name="time">The clock.</param>
public sealed class ReceiptSigner(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers, TimeProvider time)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    private static readonly string[] Transforms = [ReceiptNames.Enveloped, WssNames.ExclusiveC14N];

    /// <summary>The signed receipt in UTF-8.</summary>
    /// <param name="kind">Local name of the root.</param>
    /// <param name="sections">What it tells; that of the issue is added.</param>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public byte[] Sign(string kind, IReadOnlyList<ReceiptSection> sections)
    {
        var document = Write(kind, sections);
        using var pass = new EnvelopedPass(HardenedXmlReader.Create(document, DocumentEncoding.Utf8, XmlLimits.Default), HashAlgorithmName.SHA256);
        pass.Run();
        var certificates = string.Concat(issuers.Prepend(certificate).Select(c => $"<ds:X509Certificate>{Convert.ToBase64String(c.RawDataMemory.Span)}</ds:X509Certificate>"));
        var signature = new SignatureWriter(certificate, HashAlgorithmName.SHA256)
            .Write([("", pass.Digest)], Transforms, $"<ds:X509Data>{certificates}</ds:X509Data>");
        var place = document.AsSpan().LastIndexOf("</"u8);
        return [.. document.AsSpan(0, place), .. signature, .. document.AsSpan(place)];
    }

    private byte[] Write(string kind, IReadOnlyList<ReceiptSection> sections)
    {
        var issued = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement(kind, ReceiptNames.Namespace);
            foreach (var section in sections.Append(new ReceiptSection(ReceiptNames.Issue, [new(ReceiptNames.Instant, issued)])))
            {
                writer.WriteStartElement(section.Name, ReceiptNames.Namespace);
                foreach (var (name, value) in section.Facts)
                {
                    writer.WriteElementString(name, ReceiptNames.Namespace, value);
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
