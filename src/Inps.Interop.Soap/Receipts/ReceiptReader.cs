using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Receipts;

/// <summary>Reads the one form in which <see cref="ReceiptSigner"/> writes, and no other.</summary>
internal static class ReceiptReader
{
    private static readonly XmlLimits Limits = XmlLimits.Default with { MaxCharacters = 1024 * 1024, MaxDepth = 16 };

    private static readonly ReceiptProblem OtherForm = new("Il file non ha la forma di una ricevuta (ricevuta.xsd).", "The file has not the form of a receipt (ricevuta.xsd).");

    /// <summary>The document as a small tree and what it tells; the reason when it is no receipt.</summary>
    public static (HeaderElement? Root, Receipt? Receipt, ReceiptProblem? Problem) Read(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var reader = Open(document);
            reader.MoveToContent();
            var root = new HeaderBlockReader(reader, reader.Read, SoapVersion.Soap12, Limits).ReadTree().Root;
            var receipt = root is null ? null : ReadReceipt(root);
            return (root, receipt, receipt is null ? OtherForm : null);
        }
        catch (Exception exception) when (exception is XmlException or XmlRefusedException)
        {
            return (null, null, new ReceiptProblem($"Il file non è XML ben formato: {exception.Message}", $"The file is no well-formed XML: {exception.Message}"));
        }
    }

    public static XmlReader Open(ReadOnlyMemory<byte> document) => HardenedXmlReader.Create(document, charset: null, Limits);

    private static Receipt? ReadReceipt(HeaderElement root)
    {
        if (root.Namespace != ReceiptNames.Namespace || root.Attributes.Count > 0 || !string.IsNullOrWhiteSpace(root.Text))
        {
            return null;
        }

        var sections = new List<ReceiptSection>();
        foreach (var child in root.Children.Where(child => child.Namespace != WssNames.Ds))
        {
            if (!IsPlain(child) || !string.IsNullOrWhiteSpace(child.Text) || child.Children.Any(fact => !IsPlain(fact) || fact.Children.Count > 0 || fact.Text.Contains('\n', StringComparison.Ordinal)))
            {
                return null;
            }

            sections.Add(new(child.LocalName, [.. child.Children.Select(fact => new ReceiptFact(fact.LocalName, fact.Text))]));
        }

        return sections is [.., { Name: ReceiptNames.Issue, Facts: [{ Name: ReceiptNames.Instant, Value: var issued }] }]
            && sections.DistinctBy(section => section.Name).Count() == sections.Count
            && DateTimeOffset.TryParse(issued, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? new Receipt(root.LocalName, sections[..^1], instant)
                : null;
    }

    /// <summary>The signature, the last child of the root; null when it is not of the form that seals a receipt.</summary>
    public static ReceiptSignature? ReadSignature(HeaderElement root)
    {
        if (root.Children is not
            [
                ..,
            {
                LocalName: "Signature", Namespace: WssNames.Ds,
                Children:
                    [
                    { LocalName: "SignedInfo", Children: [var canonicalization, var method, { LocalName: "Reference", Children: [{ LocalName: "Transforms", Children: [var enveloped, var exclusive] }, var digestMethod, var digest] } reference] } info,
                    { LocalName: "SignatureValue" } value,
                    { LocalName: "KeyInfo", Children: [{ LocalName: "X509Data", Children: [_, ..] } data] },
                    ],
            } signature,
            ]
            || root.Children.Count(child => child.Namespace == WssNames.Ds) != 1
            || AllOf(signature).Any(element => element.Namespace != WssNames.Ds)
            || Algorithm(canonicalization, "CanonicalizationMethod") != WssNames.ExclusiveC14N
            || Algorithm(enveloped, "Transform") != ReceiptNames.Enveloped
            || Algorithm(exclusive, "Transform") != WssNames.ExclusiveC14N
            || reference.Attribute("", "URI") is not ""
            || !AllowedAlgorithms.Signatures.TryGetValue(Algorithm(method, "SignatureMethod"), out var algorithm)
            || !AllowedAlgorithms.Digests.TryGetValue(Algorithm(digestMethod, "DigestMethod"), out var hash))
        {
            return null;
        }

        return Base64Text.Read(value, Ignore) is { } signed && Base64Text.Read(digest, Ignore) is { } expected && Certificates(data) is { } certificates
            ? new ReceiptSignature(signature, info, algorithm, signed, hash, expected, certificates)
            : null;
    }

    private static List<X509Certificate2>? Certificates(HeaderElement data)
    {
        var read = new List<X509Certificate2>();
        foreach (var element in data.Children)
        {
            if (element.LocalName != "X509Certificate" || Base64Text.Read(element, Ignore) is not { } bytes)
            {
                return null;
            }

            try
            {
                read.Add(ParsedCertificates.Load(bytes));
            }
            catch (CryptographicException)
            {
                return null;
            }
        }

        return read;
    }

    private static bool IsPlain(HeaderElement element) => element.Namespace == ReceiptNames.Namespace && element.Attributes.Count == 0;

    private static string Algorithm(HeaderElement element, string name) =>
        element.LocalName == name && element.Children.Count == 0 ? element.Attribute("", "Algorithm") ?? "" : "";

    private static IEnumerable<HeaderElement> AllOf(HeaderElement element) => element.Children.SelectMany(AllOf).Prepend(element);

    // The caller says that the form is wrong; where exactly is of no use to anybody.
    private static void Ignore(Faults.SoapFailure failure)
    {
    }
}

/// <summary>The seal of a receipt as it was read.</summary>
internal sealed record ReceiptSignature(
    HeaderElement Element, HeaderElement SignedInfo, SignatureMethod Method, byte[] Value, HashAlgorithmName Hash, byte[] Digest, IReadOnlyList<X509Certificate2> Certificates);
