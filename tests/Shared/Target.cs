using System.Security.Cryptography;

namespace Inps.Interop.Tests.Shared;

/// <summary>
/// What the tests are run against. Unset, each starts a gateway of its own; with <c>INPS_INTEROP_TARGET=https://host:port</c> the tests that need nothing
/// but a wire are run against that one, and the others are left out.
/// </summary>
internal static class Target
{
    private static readonly string Run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5));

    /// <summary>Address of the gateway under test; null: each test starts its own.</summary>
    public static Uri? Address { get; } = Environment.GetEnvironmentVariable("INPS_INTEROP_TARGET") is { Length: > 0 } address
        ? new Uri(address.TrimEnd('/') + "/")
        : null;

    /// <summary>The folder of <c>INPS_INTEROP_CERTS</c>; null where it is not set.</summary>
    public static string? NamedCertificates { get; } = Environment.GetEnvironmentVariable("INPS_INTEROP_CERTS") is { Length: > 0 } folder ? SampleFinder.PathOf(folder) : null;

    /// <summary>Folder with <c>ca.pem</c>, the CA of the server, and the client certificates, <c>patronato1.pem</c> with <c>patronato1.key</c> and so on.</summary>
    public static string Certificates { get; } = NamedCertificates ?? SampleFinder.PathOf("certs-dev");

    /// <summary>Assembly of another host, with which the tests then start their gateways (<c>INPS_INTEROP_HOST</c>); null: the default one.</summary>
    public static string? Host { get; } = Environment.GetEnvironmentVariable("INPS_INTEROP_HOST") is { Length: > 0 } assembly ? SampleFinder.PathOf(assembly) : null;

    /// <summary>An identifier that no run before this one has used: on <see cref="Address"/> they are remembered.</summary>
    public static string Fresh(string id) => Address is null ? id : $"{id}-{Run}";

    /// <summary>Ends a test that cannot be run against <see cref="Address"/>.</summary>
    /// <param name="why">Goes on from "the test".</param>
    public static Exception Skipped(string why) =>
        new InvalidOperationException($"$XunitDynamicSkip$Not run against {Address}: the test {why}."); // xunit skips a test by this beginning
}
