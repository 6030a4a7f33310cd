namespace Inps.Interop.Soap.Faults;

/// <summary>The rows about the evidence of who acts (ModI AUDIT, header <c>Agid-JWT-TrackingEvidence</c>).</summary>
public static class AuditFaultCodes
{
    /// <summary>The agreed evidence is not there.</summary>
    public static FaultCode AUD001 { get; } = Row(
        "AUD-001",
        "Manca l'header HTTP Agid-JWT-TrackingEvidence che l'adesione richiede.",
        "The HTTP header Agid-JWT-TrackingEvidence that the adesione requires is missing.",
        "Inviare nell'header un JWT firmato con i claim userID, userLocation, aud, iat ed exp.");

    /// <summary>It is no signed JWT with the agreed claims.</summary>
    public static FaultCode AUD002 { get; } = Row(
        "AUD-002",
        "Agid-JWT-TrackingEvidence non è un JWT firmato con i claim concordati.",
        "Agid-JWT-TrackingEvidence is no signed JWT with the agreed claims.",
        "Inviare un solo JWS compatto con typ=JWT, alg, x5c oppure x5t#S256, e i claim userID, userLocation, aud, iat ed exp.");

    /// <summary>An algorithm outside the list.</summary>
    public static FaultCode AUD003 { get; } = Row(
        "AUD-003",
        "Il JWT usa un algoritmo di firma non ammesso.",
        "The JWT uses a signature algorithm that is not allowed.",
        "Firmare con RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384 o ES512.");

    /// <summary>The certificate is not good.</summary>
    public static FaultCode AUD004 { get; } = Row(
        "AUD-004",
        "Il certificato che firma il JWT non è accettato.",
        "The certificate that signs the JWT is not accepted.",
        "Firmare con un certificato comunicato con l'adesione, valido e non revocato, indicandolo con x5c o x5t#S256.");

    /// <summary>The signature differs.</summary>
    public static FaultCode AUD005 { get; } = Row(
        "AUD-005",
        "La firma del JWT non corrisponde al contenuto e al certificato.",
        "The signature of the JWT does not agree with its content and the certificate.",
        "Firmare header e payload con la chiave privata del certificato indicato e non modificare il token dopo la firma.");

    /// <summary>Not now.</summary>
    public static FaultCode AUD006 { get; } = Row(
        "AUD-006",
        "Il JWT è scaduto o non è ancora valido.",
        "The JWT has expired or is not yet valid.",
        "Comporre il JWT al momento dell'invio, con l'orologio sincronizzato e iat, nbf ed exp in secondi UTC.");

    /// <summary>Not for us.</summary>
    public static FaultCode AUD007 { get; } = Row(
        "AUD-007",
        "Il JWT è destinato a un altro indirizzo.",
        "The JWT is meant for another address.",
        "Scrivere nel claim aud l'indirizzo del servizio, carattere per carattere come nel WSDL pubblicato.");

    /// <summary>Seen before.</summary>
    public static FaultCode AUD008 { get; } = Row(
        "AUD-008",
        "Il jti del JWT è già stato usato dallo stesso firmatario.",
        "The jti of the JWT was already used by the same signer.",
        "Comporre per ogni invio, anche ripetuto, un JWT con un jti nuovo.");

    /// <summary>It contradicts the Identity header.</summary>
    public static FaultCode AUD009 { get; } = Row(
        "AUD-009",
        "Il JWT indica un operatore o un ufficio diverso da quello dell'header Identity.",
        "The JWT names another operator or office than the Identity header.",
        "Scrivere in userID lo UserId e in userLocation il CodiceUfficio dell'header Identity.");

    /// <summary>Every row.</summary>
    public static IReadOnlyList<FaultCode> All { get; } = [AUD001, AUD002, AUD003, AUD004, AUD005, AUD006, AUD007, AUD008, AUD009];

    private static FaultCode Row(string codice, string descrizione, string description, string rimedio) =>
        new(codice, FaultOrigin.Sender, "InvalidAuditEvidence", 500, descrizione, description, rimedio);
}
