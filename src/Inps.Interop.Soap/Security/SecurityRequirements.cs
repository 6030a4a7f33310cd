using Inps.Interop.Soap.Addressing;
using Inps.Interop.Soap.Egov;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// What must be signed: the ModI patterns. A message that signs more is accepted, one that signs less is refused.
/// Source: ModI, "02_Pattern sicurezza" (ID_AUTH_SOAP_01, ID_AUTH_SOAP_02, INTEGRITY_SOAP_01).
/// </summary>
public sealed record SecurityRequirements
{
    private SecurityRequirements(string name) => Name = name;

    /// <summary>Timestamp and wsa:To.</summary>
    public static SecurityRequirements IdAuthSoap01 { get; } = new("ID_AUTH_SOAP_01");

    /// <summary>Timestamp, wsa:To and a wsa:MessageID that is used once.</summary>
    public static SecurityRequirements IdAuthSoap02 { get; } = new("ID_AUTH_SOAP_02") { MessageId = true };

    /// <summary>Timestamp, wsa:To and Body.</summary>
    public static SecurityRequirements IntegritySoap01 { get; } = new("INTEGRITY_SOAP_01") { Body = true };

    /// <summary>INTEGRITY_SOAP_01 over ID_AUTH_SOAP_02, as PROFILE_NON_REPUDIATION_01 wants it.</summary>
    public static SecurityRequirements IntegritySoap01WithId { get; } = new("ID_AUTH_SOAP_02 + INTEGRITY_SOAP_01") { MessageId = true, Body = true };

    /// <summary>Timestamp, the e-Gov busta and Body; the busta names the receiver.</summary>
    public static SecurityRequirements BustaEgov { get; } =
        new("WS-Security sulla busta e-Gov") { To = false, Body = true, Headers = [(EgovNames.Namespace, EgovNames.Intestazione)] };

    /// <summary>As messages name it.</summary>
    public string Name { get; }

    /// <summary>Whether wsa:To must be there and signed.</summary>
    internal bool To { get; private init; } = true;

    /// <summary>Whether wsa:MessageID must be there and signed.</summary>
    public bool MessageId { get; private init; }

    /// <summary>Whether the Body must be signed.</summary>
    public bool Body { get; private init; }

    /// <summary>Header blocks that must be there and signed, beside those of WS-Addressing.</summary>
    public IReadOnlyList<(string Namespace, string LocalName)> Headers { get; private init; } = [];

    /// <summary>The same, and these header blocks.</summary>
    public SecurityRequirements WithHeaders(params IReadOnlyList<(string Namespace, string LocalName)> headers) =>
        this with { Headers = [.. Headers, .. headers] };

    /// <summary>Every header block that must be signed.</summary>
    internal IEnumerable<(string Namespace, string LocalName)> AllHeaders()
    {
        if (To)
        {
            yield return (WsAddressing.Namespace, "To");
        }

        if (MessageId)
        {
            yield return (WsAddressing.Namespace, "MessageID");
        }

        foreach (var header in Headers)
        {
            yield return header;
        }
    }
}
