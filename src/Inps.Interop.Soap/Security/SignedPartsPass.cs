using System.Security.Cryptography;
using System.Xml;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// The one pass over a signed message: finds every referenced element, writes its canonical form into its digest, and collects the canonical form of
/// SignedInfo. No tree is built and no element is looked for twice, so that the time grows with the length of the message alone.
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
    private readonly List<string> path = [];
    private readonly List<(int Depth, ElementAttribute Attribute)> xmlAttributes = [];
    private readonly char[] chunk = new char[1024];

    /// <param name="reader">Stands before the document.</param>
    /// <param name="references">What is to be digested.</param>
    /// <param name="header">Whose SignedInfo is to be collected; null for none.</param>
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

    /// <summary>The canonical form of SignedInfo; empty when there is none.</summary>
    public ReadOnlyMemory<byte> SignedInfo { get; private set; }

    /// <summary>What was found for a reference.</summary>
    public DigestedPart? this[SignedReference reference] => wanted[reference.Id].Found;

    /// <summary>Reads the document.</summary>
    /// <returns>Why the ids do not name one element each; null when they do.</returns>
    public SoapFailure? Run()
    {
        while (reader.Read())
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

        return wanted.Values.FirstOrDefault(w => w.Found is null) is { } missing ? SecurityFailures.NothingReferenced(missing.Reference) : null;
    }

    public void Dispose()
    {
        foreach (var part in active)
        {
            part.Dispose();
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

            active.Add(new DigestPart(found, new DigestedPart("/" + string.Join('/', path), line, column, []), depth));
        }

        // By its very place: an element that only looks like it would be verified while another one is believed.
        if (header?.SignedInfo is { } info && info.Line == line && info.Column == column)
        {
            active.Add(new SignedInfoPart(header, [.. xmlAttributes.Where(a => a.Depth < depth).Reverse().DistinctBy(a => a.Attribute.LocalName).Select(a => a.Attribute)], depth));
        }

        foreach (var part in active)
        {
            part.Writer.StartElement(element, scope);
        }

        return null;
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
            part.Writer.EndElement();
            if (part.Depth != depth)
            {
                continue;
            }

            part.Finish();
            SignedInfo = part is SignedInfoPart info ? info.Bytes : SignedInfo;
            part.Dispose();
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
            part.Writer.Text(text);
        }
    }

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

    private abstract class Part(int depth) : IDisposable
    {
        public int Depth { get; } = depth;

        public abstract CanonicalXmlWriter Writer { get; }

        public abstract void Finish();

        public abstract void Dispose();
    }

    private sealed class DigestPart : Part
    {
        private readonly Wanted wanted;
        private readonly IncrementalHash hash;
        private readonly CanonicalOutput output;
        private readonly DigestedPart found;

        public DigestPart(Wanted wanted, DigestedPart found, int depth)
            : base(depth)
        {
            this.wanted = wanted;
            this.found = found;
            hash = IncrementalHash.CreateHash(wanted.Reference.Hash);
            output = new CanonicalOutput(hash.AppendData);
            Writer = new CanonicalXmlWriter(CanonicalForm.Exclusive, wanted.Reference.InclusivePrefixes, [], output);
        }

        public override CanonicalXmlWriter Writer { get; }

        public override void Finish()
        {
            output.Flush();
            wanted.Found = found with { Digest = hash.GetHashAndReset() };
        }

        public override void Dispose()
        {
            output.Dispose();
            hash.Dispose();
        }
    }

    private sealed class SignedInfoPart : Part
    {
        private readonly MemoryStream bytes = new();
        private readonly CanonicalOutput output;

        public SignedInfoPart(SignatureHeader header, IReadOnlyList<ElementAttribute> inherited, int depth)
            : base(depth)
        {
            output = new CanonicalOutput(bytes.Write);
            Writer = new CanonicalXmlWriter(header.Canonicalization, header.InclusivePrefixes, Inherited(header.Canonicalization, inherited), output);
        }

        public override CanonicalXmlWriter Writer { get; }

        public ReadOnlyMemory<byte> Bytes => bytes.GetBuffer().AsMemory(0, (int)bytes.Length);

        public override void Finish() => output.Flush();

        public override void Dispose() => output.Dispose();

        // Canonical XML 1.1 §2.4: an id is not inherited. An inherited xml:base would have to be resolved: such a signature fails.
        private static IReadOnlyList<ElementAttribute> Inherited(CanonicalForm form, IReadOnlyList<ElementAttribute> all) =>
            form == CanonicalForm.Inclusive11 ? [.. all.Where(a => a.LocalName is "lang" or "space")] : all;
    }
}
