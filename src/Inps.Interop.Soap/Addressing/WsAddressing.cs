namespace Inps.Interop.Soap.Addressing;

/// <summary>The message addressing properties that a synchronous exchange uses (WS-Addressing 1.0 Core §3).</summary>
/// <param name="Action">What the message means.</param>
/// <param name="MessageId">The sender's name for the message.</param>
/// <param name="To">Where it goes.</param>
/// <param name="ReplyTo">The Address of the endpoint reference for answers.</param>
/// <param name="RelatesTo">The MessageID this message answers.</param>
public sealed record WsAddressing(string? Action, string? MessageId, string? To, string? ReplyTo, string? RelatesTo)
{
    /// <summary>Namespace of WS-Addressing 1.0.</summary>
    public const string Namespace = "http://www.w3.org/2005/08/addressing";

    /// <summary>The address that means "in the answer of this very exchange".</summary>
    public const string Anonymous = "http://www.w3.org/2005/08/addressing/anonymous";

    /// <summary>The Action of a fault that no contract names (WS-Addressing 1.0 SOAP Binding §6).</summary>
    public const string FaultAction = "http://www.w3.org/2005/08/addressing/soap/fault";

    /// <summary>
    /// The properties of an answer: Action, RelatesTo and a MessageID of its own. Null when the request had no
    /// MessageID, since then the caller does not speak WS-Addressing.
    /// </summary>
    /// <param name="request">The properties of the request.</param>
    /// <param name="action">The Action of the answer.</param>
    /// <param name="messageId">The new MessageID, an absolute IRI such as <c>urn:uuid:…</c>.</param>
    public static WsAddressing? ForAnswer(WsAddressing? request, string action, string messageId) =>
        request?.MessageId is { } relatesTo ? new WsAddressing(action, messageId, To: null, ReplyTo: null, relatesTo) : null;
}
