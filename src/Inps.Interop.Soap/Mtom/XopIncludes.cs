using System.Xml;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Mtom;

/// <summary>
/// One pass over the envelope of a package: every Include is well written, stands alone in an element of the Body, and refers to a part of its own; no
/// part is left over. Only packages pay for it.
/// </summary>
/// <remarks>Source: XOP 1.0 §2.1, §3.2; RFC 2392 §2.</remarks>
internal sealed class XopIncludes
{
    private readonly XmlReader reader;
    private readonly IXmlLineInfo position;
    private readonly Dictionary<string, MtomPart> parts = new(StringComparer.Ordinal);
    private readonly HashSet<MtomPart> used = [];

    private XopIncludes(XmlReader reader)
    {
        this.reader = reader;
        position = (IXmlLineInfo)reader;
    }

    /// <summary>The parts by their Content-ID, or the first rule broken.</summary>
    /// <param name="reader">At the start of the envelope, which was read within the bounds before.</param>
    public static (IReadOnlyDictionary<string, MtomPart>? Parts, SoapFailure? Failure) Resolve(XmlReader reader, MtomPackage package)
    {
        var includes = new XopIncludes(reader);
        var failure = includes.Index(package) ?? includes.Read() ?? includes.Unused(package);
        return failure is null ? (includes.parts, null) : (null, failure);
    }

    private SoapFailure? Index(MtomPackage package)
    {
        foreach (var part in package.Attachments.Prepend(package.Root))
        {
            if (part.Headers.ContentId is { } id && !parts.TryAdd(id, part))
            {
                return MtomFailures.Of(
                    MtomFaultCodes.MTOM005, $"Content-ID di due parti: \"{MtomFailures.Cut(id)}\".", $"Content-ID of two parts: \"{MtomFailures.Cut(id)}\".");
            }
        }

        if (package.Root.Headers.ContentId is { } root)
        {
            parts.Remove(root);
        }

        return null;
    }

    /// <summary>Walks the document, keeping for each open element whether it has other content than an Include.</summary>
    private SoapFailure? Read()
    {
        var open = new Stack<Content>();
        var inBody = false;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                inBody = reader.LocalName == "Body";
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when XopNames.IsAtInclude(reader):
                    // Envelope, Body, the operation's element, then its content.
                    if ((!inBody || open.Count < 4 ? Misplaced() : open.Peek() != Content.None ? Siblings() : Include()) is { } failure)
                    {
                        return failure;
                    }

                    Mark(open, Content.Include);
                    break;
                case XmlNodeType.Element or XmlNodeType.Text or XmlNodeType.CDATA:
                    if (open.Count > 0 && open.Peek() == Content.Include)
                    {
                        return Siblings();
                    }

                    Mark(open, Content.Other);
                    if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
                    {
                        open.Push(Content.None);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
            }
        }

        return null;
    }

    private static void Mark(Stack<Content> open, Content content)
    {
        if (open.TryPop(out _))
        {
            open.Push(content);
        }
    }

    /// <summary>Judges the Include the reader stands on and leaves the reader on its end tag.</summary>
    private SoapFailure? Include()
    {
        var href = reader.GetAttribute(XopNames.Href);
        if (href is null)
        {
            return At(MtomFaultCodes.MTOM007, "Manca l'attributo href.", "The href attribute is missing.");
        }

        if (MimeContentId.OfAddress(href) is not { } id)
        {
            var seen = MtomFailures.Cut(href);
            return At(MtomFaultCodes.MTOM007, $"L'attributo href vale \"{seen}\" e non comincia con cid:.", $"The href attribute is \"{seen}\" and does not begin with cid:.");
        }

        if (!parts.TryGetValue(id, out var part))
        {
            var known = parts.Count == 0 ? "-" : MtomFailures.Cut(string.Join(", ", parts.Keys));
            return At(
                MtomFaultCodes.MTOM004,
                $"Content-ID cercato: \"{MtomFailures.Cut(id)}\"; allegati presenti: {known}.",
                $"Content-ID looked for: \"{MtomFailures.Cut(id)}\"; attachments there: {known}.");
        }

        return used.Add(part)
            ? Inside()
            : At(
                MtomFaultCodes.MTOM005,
                $"Content-ID usato da due elementi: \"{MtomFailures.Cut(id)}\".",
                $"Content-ID used by two elements: \"{MtomFailures.Cut(id)}\".");
    }

    /// <summary>Elements of other namespaces inside an Include are to be ignored; text and a nested Include are not allowed.</summary>
    private SoapFailure? Inside()
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == XopNames.Namespace)
            {
                return At(MtomFaultCodes.MTOM007, "Contiene un altro elemento di XOP.", "It holds another element of XOP.");
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Depth == depth + 1)
            {
                return At(MtomFaultCodes.MTOM007, "Contiene del testo.", "It holds text.");
            }
        }

        return null;
    }

    private SoapFailure? Unused(MtomPackage package)
    {
        foreach (var part in package.Attachments)
        {
            if (!used.Contains(part))
            {
                var seen = part.Headers.ContentId is { } id ? $"\"{MtomFailures.Cut(id)}\"" : "-";
                return MtomFailures.Of(MtomFaultCodes.MTOM006, $"Content-ID: {seen}.", $"Content-ID: {seen}.");
            }
        }

        return null;
    }

    private SoapFailure Misplaced() => At(
        MtomFaultCodes.MTOM007,
        "Non sta dentro un elemento dell'operazione.",
        "It does not stand inside an element of the operation.");

    private SoapFailure Siblings() => At(
        MtomFaultCodes.MTOM007,
        "Non è l'unico contenuto del suo elemento.",
        "It is not the only content of its element.");

    private SoapFailure At(FaultCode code, string vistoIt, string seenEn) => MtomFailures.Of(code, vistoIt, seenEn, position.LineNumber, position.LinePosition);

    private enum Content
    {
        None,
        Other,
        Include,
    }
}
