namespace Inps.Interop.Soap.Mtom;

/// <summary>Bounds on a package read from a stranger.</summary>
public sealed record MultipartLimits
{
    /// <summary>The bounds used where nobody configured others.</summary>
    public static MultipartLimits Default { get; } = new();

    /// <summary>Parts of a package, the root included.</summary>
    public int MaxParts { get; init; } = 128;

    /// <summary>Bytes of one part's headers, and of what precedes the first part and follows the last.</summary>
    public int MaxHeaderBytes { get; init; } = 8 * 1024;
}
