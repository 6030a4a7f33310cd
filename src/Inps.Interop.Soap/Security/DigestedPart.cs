namespace Inps.Interop.Soap.Security;

/// <summary>A signed element as the pass found it.</summary>
/// <param name="Path">Local names from the Envelope on.</param>
/// <param name="Line">Of its start tag.</param>
/// <param name="Column">Of its name.</param>
/// <param name="Digest">Of its canonical form.</param>
internal sealed record DigestedPart(string Path, int Line, int Column, byte[] Digest);
