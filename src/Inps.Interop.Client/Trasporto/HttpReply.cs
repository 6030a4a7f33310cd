using System.Net;

namespace Inps.Interop.Client.Trasporto;

/// <summary>A whole HTTP answer.</summary>
/// <param name="RetryAfter">How long the server asks to wait; null when it does not say.</param>
internal sealed record HttpReply(HttpStatusCode Status, string? ContentType, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>True for the answers after which the same message is worth sending again.</summary>
    public bool IsTransient => Status
        is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;
}
