using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Envelope;

/// <summary>What the pass over the document collects.</summary>
internal sealed class EnvelopeContent
{
    public List<HeaderBlock> Headers { get; } = [];

    public string BodyNamespace { get; set; } = string.Empty;

    public string BodyLocalName { get; set; } = string.Empty;

    public int BodyLine { get; set; }

    public int BodyColumn { get; set; }

    /// <summary>The Envelope; null when it is too large to keep.</summary>
    public XmlRecording? Recording { get; set; }

    /// <summary>Where the Body's child stands in it.</summary>
    public Range BodyNodes { get; set; }
}
