using System.Security.Cryptography;
using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Receipts;

namespace Inps.Interop.Soap.Security;

/// <summary>The one pass over a document that holds its own signature: digests all of it but the signature, and SignedInfo.</summary>
internal sealed class EnvelopedPass : IDisposable
{
    private readonly XmlReader reader;
    private readonly IXmlNamespaceResolver scope;
    private readonly IXmlLineInfo position;
    private readonly ReceiptSignature? signature;
    private readonly CanonicalDigest documentDigest;
    private readonly CanonicalDigest infoDigest;
    private readonly CanonicalXmlWriter document;
    private readonly CanonicalXmlWriter info;
    private readonly ElementView element = new();

    /// <param name="reader">Stands before the document, which has no processing instruction.</param>
    /// <param name="hash">For the document.</param>
    /// <param name="signature">The signature, a child of the root; null for a document that is to be signed.</param>
    public EnvelopedPass(XmlReader reader, HashAlgorithmName hash, ReceiptSignature? signature = null)
    {
        this.reader = reader;
        scope = (IXmlNamespaceResolver)reader;
        position = (IXmlLineInfo)reader;
        this.signature = signature;
        documentDigest = new CanonicalDigest(hash);
        infoDigest = new CanonicalDigest(signature?.Method.Hash ?? hash);
        (document, info) = (documentDigest.Writer, infoDigest.Writer);
    }

    /// <summary>Of the canonical form without the signature.</summary>
    public byte[] Digest { get; private set; } = [];

    /// <summary>The digest of SignedInfo, by the hash of the signature.</summary>
    public byte[] SignedInfoDigest { get; private set; } = [];

    public void Run()
    {
        var isInSignature = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    isInSignature |= IsAt(signature?.Element);
                    var isEmpty = reader.IsEmptyElement;
                    element.Load(reader);
                    if (!isInSignature)
                    {
                        document.StartElement(element, scope);
                    }
                    else if (info.IsOpen || IsAt(signature?.SignedInfo))
                    {
                        info.StartElement(element, scope);
                    }

                    if (isEmpty)
                    {
                        End(isInSignature);
                    }

                    break;
                case XmlNodeType.EndElement:
                    End(isInSignature);
                    isInSignature &= reader.Depth > 1;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Text(isInSignature);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    throw new XmlException("A signed document has no processing instructions.", null, position.LineNumber, position.LinePosition);
            }
        }

        Digest = documentDigest.Finish();
        SignedInfoDigest = infoDigest.Finish();
    }

    public void Dispose()
    {
        documentDigest.Dispose();
        infoDigest.Dispose();
        reader.Dispose();
    }

    // By its very place, as in messages: what is left out is the element that was read as the signature, and no other.
    private bool IsAt(HeaderElement? wanted) => wanted is not null && wanted.Line == position.LineNumber && wanted.Column == position.LinePosition;

    private void End(bool isInSignature)
    {
        if (!isInSignature)
        {
            document.EndElement();
        }
        else if (info.IsOpen)
        {
            info.EndElement();
        }
    }

    private void Text(bool isInSignature)
    {
        if (!isInSignature && document.IsOpen)
        {
            document.Text(reader.Value);
        }
        else if (info.IsOpen)
        {
            info.Text(reader.Value);
        }
    }
}
