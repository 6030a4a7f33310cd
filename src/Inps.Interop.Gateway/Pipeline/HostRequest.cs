using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Primitives;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>A call as a host hands it over: no type of a web server, so that Kestrel and others serve the same pipeline (design D2).</summary>
public sealed record HostRequest
{
    public required string Method { get; init; }

    /// <summary>Name of the service in the path, such as <c>AssegnoTemporaneo</c>; as received, not yet known to exist. Empty on the Porta di Dominio, where the busta names it.</summary>
    public required string Servizio { get; init; }

    /// <summary>True for a call that came to the Porta di Dominio (SPCoop) instead of a service of its own.</summary>
    public bool IsPortaDiDominio { get; init; }

    public string? ContentType { get; init; }

    public string? ContentEncoding { get; init; }

    /// <summary>Bytes announced; null when the sender did not say.</summary>
    public long? ContentLength { get; init; }

    public required Stream Body { get; init; }

    /// <summary>Tells of a read of <see cref="Body"/> that failed whether the sender was too slow.</summary>
    public Func<IOException, bool> IsTooSlow { get; init; } = static _ => false;

    public X509Certificate2? ClientCertificate { get; init; }

    public required IPAddress RemoteAddress { get; init; }

    /// <summary>An HTTP header by name; null when absent.</summary>
    public required Func<string, string?> Header { get; init; }

    /// <summary>All HTTP headers, for the trace.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Headers { get; init; } = [];
}

/// <summary>The answer as a host sends it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Media type with charset; empty when there is no body.</param>
/// <param name="Body">Bytes of the answer.</param>
/// <param name="Headers">HTTP headers beside Content-Type and Content-Length.</param>
public sealed record HostAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>What the trace holds when the caller went away before there was an answer: status 0 and no bytes.</summary>
    public static HostAnswer None { get; } = new(0, "", ReadOnlyMemory<byte>.Empty, []);
}
