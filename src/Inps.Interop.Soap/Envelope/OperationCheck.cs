using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Envelope;

/// <summary>Checks that the Body names an operation of the service and that every action given agrees with it.</summary>
public static class OperationCheck
{
    /// <summary>Null when all agrees, else a SOAP-004 that says what was seen and what is expected.</summary>
    /// <param name="message">The message; its Body's child is the operation.</param>
    /// <param name="action">The action of the media type: absent, empty and quoted are fine.</param>
    /// <param name="operations">The elements of the service's operations and the soapAction that the WSDL gives to each.</param>
    public static SoapFailure? Check(
        SoapMessage message, string? action, IReadOnlyDictionary<(string Namespace, string LocalName), string> operations)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(operations);
        if (!operations.TryGetValue((message.BodyNamespace, message.BodyLocalName), out var expected))
        {
            return Unknown(message, operations);
        }

        return Compare(message, action, expected, "L'action del Content-Type o dell'intestazione HTTP SOAPAction", "The action of the Content-Type or of the SOAPAction HTTP header")
            ?? Compare(message, message.Addressing?.Action, expected, "L'intestazione wsa:Action", "The wsa:Action header");
    }

    private static SoapFailure? Compare(SoapMessage message, string? action, string expected, string subjectIt, string subjectEn)
    {
        var given = action.AsSpan().Trim();
        if (given.Length >= 2 && given[0] == '"' && given[^1] == '"')
        {
            given = given[1..^1];
        }

        if (given.IsEmpty || given.SequenceEqual(expected))
        {
            return null;
        }

        var seen = given.Length <= 200 ? given.ToString() : string.Concat(given[..200], "…");
        return At(
            message,
            $"{subjectIt} vale \"{seen}\" ma il Body contiene {message.BodyLocalName}, la cui action è \"{expected}\".",
            $"{subjectEn} is \"{seen}\" but the Body holds {message.BodyLocalName}, whose action is \"{expected}\".");
    }

    private static SoapFailure Unknown(SoapMessage message, IReadOnlyDictionary<(string Namespace, string LocalName), string> operations)
    {
        var seen = EnvelopeFailures.Name(message.BodyNamespace, message.BodyLocalName);
        foreach (var (ns, localName) in operations.Keys)
        {
            if (localName == message.BodyLocalName)
            {
                return At(
                    message,
                    $"Il Body contiene {seen}: l'operazione {localName} esiste ma nel namespace \"{ns}\".",
                    $"The Body holds {seen}: the operation {localName} exists but in the namespace \"{ns}\".");
            }
        }

        var known = string.Join(", ", operations.Keys.Select(key => key.LocalName).Order(StringComparer.Ordinal));
        return At(
            message,
            $"Il Body contiene {seen}, che non è un'operazione di questo servizio. Operazioni: {known}.",
            $"The Body holds {seen}, which is no operation of this service. Operations: {known}.");
    }

    private static SoapFailure At(SoapMessage message, string it, string en) =>
        SoapFailure.At(SoapFaultCodes.SOAP004, it, en, message.BodyLine, message.BodyColumn, $"/Envelope/Body/{message.BodyLocalName}");
}
