namespace Inps.Interop.Soap.Mtom;

/// <summary>An attachment of a package: the bytes an Include stands for.</summary>
/// <param name="Headers">What the part says of itself.</param>
/// <param name="Content">Its bytes; empty for one that is still arriving.</param>
internal sealed record MtomPart(PartHeaders Headers, ReadOnlyMemory<byte> Content);
