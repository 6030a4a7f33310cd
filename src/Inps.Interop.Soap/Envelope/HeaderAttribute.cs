using System.Diagnostics.CodeAnalysis;

namespace Inps.Interop.Soap.Envelope;

/// <summary>An attribute of a header element; namespace declarations are not among them.</summary>
/// <param name="Namespace">Empty for an attribute without namespace.</param>
/// <param name="LocalName">The local name.</param>
/// <param name="Value">The normalised value.</param>
[SuppressMessage("Naming", "CA1711", Justification = "It is an attribute, of XML.")]
public readonly record struct HeaderAttribute(string Namespace, string LocalName, string Value);
