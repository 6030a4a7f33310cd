namespace Inps.Interop.Soap.Security;

/// <summary>How a receiver judges time and size. The defaults are those of GovWay, the national guideline being silent.</summary>
public sealed record SecurityTolerances
{
    public static SecurityTolerances Default { get; } = new();

    /// <summary>How long after Created a message is taken, whatever its Expires says.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How far Created may lie ahead of our clock.</summary>
    public TimeSpan Future { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after Expires a message is still taken.</summary>
    public TimeSpan Expiry { get; init; } = TimeSpan.Zero;

    /// <summary>References of one signature.</summary>
    public int MaxReferences { get; init; } = 32;
}
