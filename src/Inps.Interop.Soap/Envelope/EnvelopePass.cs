using System.Xml;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Envelope;

/// <summary>The one pass over a document: prolog, Envelope, Header, Body, epilog, each to its end.</summary>
internal sealed class EnvelopePass(XmlReader reader, SoapMediaType mediaType, XmlLimits limits) : IDisposable
{
    private readonly IXmlLineInfo position = (IXmlLineInfo)reader;
    private readonly XmlRecording recording = new(reader);
    private readonly SoapVersion version = mediaType.Version;
    private readonly string soap = SoapNames.NamespaceOf(mediaType.Version);
    private bool headerSeen;
    private bool bodySeen;

    public EnvelopeContent Content { get; } = new();

    /// <summary>Reads the whole document.</summary>
    /// <returns>The first rule broken, or null.</returns>
    /// <exception cref="XmlException">The document is not well-formed or goes beyond a bound.</exception>
    public SoapFailure? Read()
    {
        var failure = ToRoot() ?? Root() ?? Children() ?? ToEnd();
        Content.Recording = failure is null && recording.IsWhole ? recording : null;
        return failure;
    }

    /// <summary>Gives back what was not handed over with the content.</summary>
    public void Dispose()
    {
        if (Content.Recording is null)
        {
            recording.Dispose();
        }
    }

    private SoapFailure? ToRoot()
    {
        while (reader.Read() && reader.NodeType != XmlNodeType.Element)
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction)
            {
                return EnvelopeFailures.ProcessingInstruction(position);
            }
        }

        return null;
    }

    private SoapFailure? Root()
    {
        if (reader.LocalName != "Envelope")
        {
            return EnvelopeFailures.NoEnvelope(reader.NamespaceURI, reader.LocalName, position);
        }

        recording.Add();
        if (SoapNames.VersionOf(reader.NamespaceURI) is not { } found)
        {
            return EnvelopeFailures.UnknownVersion(reader.NamespaceURI, position);
        }

        return found == version
            ? Attributes("Envelope", refuseUnqualified: true)
            : EnvelopeFailures.OtherVersion(version, found, position);
    }

    private SoapFailure? Children()
    {
        if (!reader.IsEmptyElement)
        {
            while (recording.Read() && reader.NodeType != XmlNodeType.EndElement)
            {
                var failure = reader.NodeType == XmlNodeType.Element ? Child() : Stray("/Envelope");
                if (failure is not null)
                {
                    return failure;
                }
            }
        }

        return bodySeen ? null : EnvelopeFailures.NoBody(position);
    }

    private SoapFailure? Child()
    {
        if (bodySeen)
        {
            return EnvelopeFailures.AfterBody(reader.NamespaceURI, reader.LocalName, position);
        }

        if (reader.NamespaceURI == soap)
        {
            switch (reader.LocalName)
            {
                case "Body":
                    bodySeen = true;
                    return Body();
                case "Header" when headerSeen:
                    return EnvelopeFailures.SecondHeader(position);
                case "Header":
                    headerSeen = true;
                    return Header();
            }
        }

        return EnvelopeFailures.UnexpectedChild(reader.NamespaceURI, reader.LocalName, position);
    }

    private SoapFailure? Header()
    {
        if (Attributes("Header", refuseUnqualified: true) is { } badAttribute)
        {
            return badAttribute;
        }

        if (reader.IsEmptyElement)
        {
            return null;
        }

        var blocks = new HeaderBlockReader(reader, recording.Read, version, limits);
        while (recording.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (Stray("/Envelope/Header") is { } stray)
                {
                    return stray;
                }

                continue;
            }

            var (block, failure) = blocks.Read();
            if (failure is not null)
            {
                return failure;
            }

            Content.Headers.Add(block!);
        }

        return null;
    }

    private SoapFailure? Body()
    {
        // SOAP 1.1 has no word on the attributes of its Body, and its schema lets any pass.
        if (Attributes("Body", refuseUnqualified: version == SoapVersion.Soap12) is { } badAttribute)
        {
            return badAttribute;
        }

        Content.BodyLine = position.LineNumber;
        Content.BodyColumn = position.LinePosition;
        if (reader.IsEmptyElement)
        {
            return null;
        }

        while (recording.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            var failure = reader.NodeType == XmlNodeType.Element ? BodyChild() : Stray("/Envelope/Body");
            if (failure is not null)
            {
                return failure;
            }
        }

        return null;
    }

    private SoapFailure? BodyChild()
    {
        if (Content.BodyLocalName.Length > 0)
        {
            return EnvelopeFailures.SecondBodyChild(reader.NamespaceURI, reader.LocalName, position);
        }

        Content.BodyNamespace = reader.NamespaceURI;
        Content.BodyLocalName = reader.LocalName;
        Content.BodyLine = position.LineNumber;
        Content.BodyColumn = position.LinePosition;
        if (version == SoapVersion.Soap12
            && reader.GetAttribute("encodingStyle", SoapNames.Namespace12) is { } encoding
            && encoding.Trim() != SoapNames.NoEncoding12)
        {
            return EnvelopeFailures.UnknownEncoding(encoding, position);
        }

        return ToBodyEnd();
    }

    /// <summary>
    /// To the end tag of the element the reader stands on, node by node: Skip would look neither at processing
    /// instructions nor at everything that well-formedness asks of attributes.
    /// </summary>
    private SoapFailure? ToBodyEnd()
    {
        var start = recording.Count - 1;
        var depth = reader.Depth;
        var isOver = reader.IsEmptyElement;
        while (!isOver && recording.Read())
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction)
            {
                return EnvelopeFailures.ProcessingInstruction(position);
            }

            isOver = reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth;
        }

        Content.BodyNodes = start..recording.Count;
        return null;
    }

    private SoapFailure? ToEnd()
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.ProcessingInstruction)
            {
                return EnvelopeFailures.ProcessingInstruction(position);
            }
        }

        return null;
    }

    private SoapFailure? Stray(string parent) => reader.NodeType switch
    {
        XmlNodeType.ProcessingInstruction => EnvelopeFailures.ProcessingInstruction(position),
        XmlNodeType.Text when reader.IsBlankText() => null,
        XmlNodeType.Text or XmlNodeType.CDATA => EnvelopeFailures.StrayText(parent, position),
        _ => null,
    };

    /// <summary>The attributes of Envelope, Header and Body: SOAP 1.2 Part 1 §5.1, §5.1.1, §5.2, §5.3; SOAP 1.1 §4.1, §4.2.</summary>
    private SoapFailure? Attributes(string parent, bool refuseUnqualified)
    {
        SoapFailure? failure = null;
        while (failure is null && reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlNamespaces.Xmlns)
            {
                continue;
            }

            if (reader.NamespaceURI.Length == 0 && refuseUnqualified)
            {
                failure = EnvelopeFailures.UnqualifiedAttribute(reader.LocalName, parent, position);
            }
            else if (version == SoapVersion.Soap12 && reader.LocalName == "encodingStyle" && reader.NamespaceURI == soap)
            {
                failure = EnvelopeFailures.MisplacedEncodingStyle(parent, position);
            }
        }

        reader.MoveToElement();
        return failure;
    }
}
