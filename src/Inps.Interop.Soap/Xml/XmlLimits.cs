namespace Inps.Interop.Soap.Xml;

/// <summary>
/// Bounds on a document read from a stranger. They are enforced below the XML parser, so that the parser never
/// allocates for what will be refused anyway.
/// </summary>
public sealed record XmlLimits
{
    /// <summary>The bounds used where nobody configured others.</summary>
    public static XmlLimits Default { get; } = new();

    /// <summary>Characters (UTF-16 code units) of the whole document.</summary>
    public long MaxCharacters { get; init; } = 64L * 1024 * 1024;

    /// <summary>Depth of the elements; the root is at depth 1.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Attributes of one element, namespace declarations included.</summary>
    public int MaxAttributes { get; init; } = 64;

    /// <summary>Characters of one attribute value, as written.</summary>
    public int MaxAttributeLength { get; init; } = 64 * 1024;

    /// <summary>Characters of one element or attribute name, prefix included.</summary>
    public int MaxNameLength { get; init; } = 256;

    /// <summary>Elements and attributes kept of the SOAP Header, all blocks together.</summary>
    public int MaxHeaderNodes { get; init; } = 5_000;
}
