using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Addressing;

/// <summary>Reads the addressing headers meant for the ultimate receiver.</summary>
internal static class WsAddressingReader
{
    /// <summary>The headers that are read here, and so understood.</summary>
    public static bool Understands(string ns, string localName) => ns == WsAddressing.Namespace
        && localName is "Action" or "MessageID" or "To" or "ReplyTo" or "RelatesTo";

    /// <summary>
    /// The properties, or why they are none. Action, MessageID, To and ReplyTo may stand once
    /// (WS-Addressing 1.0 SOAP Binding §3.2); of several RelatesTo the first counts.
    /// </summary>
    public static (WsAddressing? Addressing, SoapFailure? Failure) Read(IReadOnlyList<HeaderBlock> headers)
    {
        var found = default(WsAddressing);
        foreach (var block in headers)
        {
            var element = block.Element;
            if (!block.IsForUs || !Understands(element.Namespace, element.LocalName))
            {
                continue;
            }

            found ??= new WsAddressing(null, null, null, null, null);
            if (ValueOf(element) is not { Length: > 0 } value)
            {
                return (null, Empty(element));
            }

            var (next, duplicate) = With(found, element.LocalName, value);
            if (duplicate)
            {
                return (null, Duplicate(element));
            }

            found = next;
        }

        return (found, null);
    }

    private static string? ValueOf(HeaderElement element)
    {
        if (element.LocalName != "ReplyTo")
        {
            return element.Text.Trim();
        }

        foreach (var child in element.Children)
        {
            if (child is { Namespace: WsAddressing.Namespace, LocalName: "Address" })
            {
                return child.Text.Trim();
            }
        }

        return null;
    }

    private static (WsAddressing Next, bool Duplicate) With(WsAddressing found, string name, string value) => name switch
    {
        "Action" => (found with { Action = value }, found.Action is not null),
        "MessageID" => (found with { MessageId = value }, found.MessageId is not null),
        "To" => (found with { To = value }, found.To is not null),
        "ReplyTo" => (found with { ReplyTo = value }, found.ReplyTo is not null),
        _ => (found with { RelatesTo = found.RelatesTo ?? value }, false),
    };

    private static SoapFailure Duplicate(HeaderElement element) => SoapFailure.At(
        SoapFaultCodes.SOAP003,
        $"L'intestazione WS-Addressing {element.LocalName} compare più di una volta: ne è ammessa una sola.",
        $"The WS-Addressing header {element.LocalName} stands more than once: only one is allowed.",
        element.Line,
        element.Column);

    private static SoapFailure Empty(HeaderElement element)
    {
        var what = element.LocalName == "ReplyTo" ? "ReplyTo/Address" : element.LocalName;
        return SoapFailure.At(
            SoapFaultCodes.SOAP003,
            $"L'intestazione WS-Addressing {what} manca o è vuota: scriverla con un valore oppure toglierla.",
            $"The WS-Addressing header {what} is missing or empty: give it a value or leave it out.",
            element.Line,
            element.Column);
    }
}
