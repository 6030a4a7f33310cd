namespace Inps.Interop.Tests.Shared;

/// <summary>Kill, fuzz and load tests have a length for CI and a long one, asked for by <c>INPS_INTEROP_LONG=1</c>.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("INPS_INTEROP_LONG") == "1";

    /// <summary>Another seed every day, told by whoever fails.</summary>
    public static int Seed { get; } = (int)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays;
}
