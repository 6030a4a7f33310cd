namespace Inps.Interop.Soap.Faults;

/// <summary>What a service says of itself in its faults.</summary>
/// <param name="SubcodeNamespace">The namespace of the stable codes in a SOAP 1.2 Subcode.</param>
/// <param name="SubcodePrefix">The prefix written for it.</param>
/// <param name="Node">The URI of the node: Node in SOAP 1.2, faultactor in SOAP 1.1; null to leave it out.</param>
/// <param name="Role">The role the node acted in (SOAP 1.2 only); null to leave it out.</param>
public sealed record FaultStyle(string SubcodeNamespace, string SubcodePrefix, string? Node = null, string? Role = null);
