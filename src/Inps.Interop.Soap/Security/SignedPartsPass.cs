using System.Security.Cryptography;
using System.Xml;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// The one pass over a signed message: finds every referenced element and SignedInfo, and writes the canonical form of each into its digest. No tree is built and no element is looked for twice, so that the time grows with the length of the message alone.
/// </summary>
internal sealed class SignedPartsPass : IDisposable
{
    /// <summary>Signed elements one inside the other, beyond which each character would be digested again and again.</summary>
    private const int MaxNested = 4;

    private readonly XmlReader reader;
    private readonly IXmlNamespaceResolver scope;
    private readonly IXmlLineInfo position;
    private readonly SignatureHeader? header;
    private readonly Dictionary<string, Wanted> wanted;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly ElementView element = new();
    private readonly List<Part> active = [];
    private readonly List<CanonicalDigest> idle = [];
    private readonly List<string> path = [];
    private readonly List<(int Depth, ElementAttribute Attribute)> xmlAttributes = [];
    private char[]? chunk;

    /// <param name="reader">Stands on the root of the document, or before it.</param>
    /// <param name="references">What is to be digested.</param>
    /// <param name="header">Whose SignedInfo is to be digested; null for none.</param>
    public SignedPartsPass(XmlReader reader, IReadOnlyList<SignedReference> references, SignatureHeader? header)
    {
        this.reader = reader;
        scope = (IXmlNamespaceResolver)reader;
        position = (IXmlLineInfo)reader;
        this.header = header;
        wanted = references.ToDictionary(reference => reference.Id, reference => new Wanted(reference), StringComparer.Ordinal);
    }

    /// <summary>The wsu:Id of the Body; null when it has none.</summary>
    public string? BodyId { get; private set; }

    /// <summary>The digest of SignedInfo, by the hash of the signature; empty when there is none.</summary>
    public byte[] SignedInfoDigest { get; private set; } = [];

    /// <summary>What was found for a reference.</summary>
    public DigestedPart? this[SignedReference reference] => wanted[reference.Id].Found;

    /// <summary>Reads the document.</summary>
    /// <returns>Why the ids do not name one element each; null when they do.</returns>
    public SoapFailure? Run()
    {
        reader.MoveToContent();
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (Start() is { } failure)
                    {
                        return failure;
                    }

                    if (reader.IsEmptyElement)
                    {
                        End();
                    }

                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when active.Count > 0:
                    Text();
                    break;
            }
        }
        while (reader.Read());

        return wanted.Values.FirstOrDefault(w => w.Found is null) is { } missing ? SecurityFailures.NothingReferenced(missing.Reference) : null;
    }

    public void Dispose()
    {
        foreach (var part in active)
        {
            part.Digest.Dispose();
        }

        foreach (var digest in idle)
        {
            digest.Dispose();
        }

        reader.Dispose();
    }

    private SoapFailure? Start()
    {
        var depth = reader.Depth;
        var (line, column) = (position.LineNumber, position.LinePosition);
        element.Load(reader);
        path.Add(element.LocalName);
        string? own = null;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.NamespaceUri == XmlNamespaces.Xml)
            {
                xmlAttributes.Add((depth, attribute));
            }

            if (!IsId(attribute))
            {
                continue;
            }

            // An id that others would look up in another attribute must not name a second element either.
            var isWsu = attribute.NamespaceUri == WssNames.Wsu;
            if ((isWsu || wanted.ContainsKey(attribute.Value)) && !ids.Add(attribute.Value))
            {
                return SecurityFailures.DuplicateId(attribute.Value, line, column);
            }

            own = isWsu ? attribute.Value : own;
        }

        if (depth == 1 && element.LocalName == "Body")
        {
            BodyId = own;
        }

        return Begin(own, depth, line, column);
    }

    private SoapFailure? Begin(string? id, int depth, int line, int column)
    {
        if (id is not null && wanted.TryGetValue(id, out var found))
        {
            if (active.Count == MaxNested)
            {
                return SecurityFailures.TooDeeplyNested(found.Reference, MaxNested);
            }

            found.Found = new DigestedPart("/" + string.Join('/', path), line, column, []);
            Digest(found.Reference.Hash, depth, found).Begin(CanonicalForm.Exclusive, found.Reference.InclusivePrefixes, []);
        }

        // By its very place: an element that only looks like it would be verified while another one is believed.
        if (header?.SignedInfo is { } info && info.Line == line && info.Column == column)
        {
            Digest(header.Method.Hash, depth, null).Begin(header.Canonicalization, header.InclusivePrefixes, Inherited(header.Canonicalization, depth));
        }

        foreach (var part in active)
        {
            part.Digest.Writer.StartElement(element, scope);
        }

        return null;
    }

    /// <summary>From here to the end of the element it is digested.</summary>
    private CanonicalXmlWriter Digest(HashAlgorithmName hash, int depth, Wanted? element)
    {
        // Mostly one after the other and all of the same algorithm.
        var known = idle.FindIndex(free => free.Algorithm == hash);
        var digest = known < 0 ? new CanonicalDigest(hash) : idle[known];
        if (known >= 0)
        {
            idle.RemoveAt(known);
        }

        active.Add(new Part(depth, digest, element));
        return digest.Writer;
    }

    private void End()
    {
        var depth = reader.Depth;
        path.RemoveAt(depth);
        while (xmlAttributes.Count > 0 && xmlAttributes[^1].Depth >= depth)
        {
            xmlAttributes.RemoveAt(xmlAttributes.Count - 1);
        }

        for (var i = active.Count - 1; i >= 0; i--)
        {
            var part = active[i];
            part.Digest.Writer.EndElement();
            if (part.Depth != depth)
            {
                continue;
            }

            var digest = part.Digest.Finish();
            if (part.Element is { } found)
            {
                found.Found = found.Found! with { Digest = digest };
            }
            else
            {
                SignedInfoDigest = digest;
            }

            idle.Add(part.Digest);
            active.RemoveAt(i);
        }
    }

    private void Text()
    {
        if (!reader.CanReadValueChunk)
        {
            Write(reader.Value);
            return;
        }

        chunk ??= new char[1024];
        int read;
        while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            Write(chunk.AsSpan(0, read));
        }
    }

    private void Write(ReadOnlySpan<char> text)
    {
        foreach (var part in active)
        {
            part.Digest.Writer.Text(text);
        }
    }

    /// <summary>What the inclusive forms take over from the ancestors.</summary>
    private List<ElementAttribute> Inherited(CanonicalForm form, int depth) =>
        form == CanonicalForm.Exclusive ? []
        : [.. xmlAttributes
            .Where(a => a.Depth < depth)
            .Reverse()
            .DistinctBy(a => a.Attribute.LocalName)
            .Select(a => a.Attribute)

            // Canonical XML 1.1 §2.4: an id is not inherited. An inherited xml:base would have to be resolved: such a signature fails.
            .Where(a => form == CanonicalForm.Inclusive10 || a.LocalName is "lang" or "space")];

    /// <summary>wsu:Id, and what other stacks take for an id: xml:id and the unqualified Id.</summary>
    private static bool IsId(ElementAttribute attribute) => attribute.NamespaceUri switch
    {
        WssNames.Wsu => attribute.LocalName == "Id",
        XmlNamespaces.Xml => attribute.LocalName == "id",
        "" => attribute.LocalName.Equals("Id", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>A reference and, once the pass met it, its element.</summary>
    private sealed record Wanted(SignedReference Reference)
    {
        public DigestedPart? Found { get; set; }
    }

    /// <summary>An element that is being digested.</summary>
    /// <param name="Element">What it is referenced as; null for SignedInfo.</param>
    private readonly record struct Part(int Depth, CanonicalDigest Digest, Wanted? Element);
}
