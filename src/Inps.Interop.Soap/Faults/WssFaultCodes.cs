namespace Inps.Interop.Soap.Faults;

/// <summary>
/// The rows about message security (WS-Security 1.1.1, ModI ID_AUTH_SOAP_01, ID_AUTH_SOAP_02, INTEGRITY_SOAP_01). The category of each is the name that
/// WSS 1.1.1 §12 gives to the case.
/// </summary>
public static class WssFaultCodes
{
    /// <summary>The agreed security is not there.</summary>
    public static FaultCode WSS001 { get; } = Row(
        "WSS-001",
        "InvalidSecurity",
        "Manca l'intestazione wsse:Security che l'adesione richiede.",
        "The wsse:Security header that the adesione requires is missing.",
        "Firmare il messaggio con il profilo ModI concordato e inviare l'intestazione wsse:Security senza actor o role.");

    /// <summary>The header breaks the structure of WS-Security.</summary>
    public static FaultCode WSS002 { get; } = Row(
        "WSS-002",
        "InvalidSecurity",
        "L'intestazione wsse:Security non ha la struttura prevista.",
        "The wsse:Security header does not have the expected structure.",
        "Scrivere un solo blocco Security con un Timestamp (Created ed Expires in UTC) e una sola ds:Signature con SignedInfo, SignatureValue e KeyInfo.");

    /// <summary>Less is signed than agreed.</summary>
    public static FaultCode WSS003 { get; } = Row(
        "WSS-003",
        "InvalidSecurity",
        "La firma non copre una parte che il profilo concordato richiede.",
        "The signature does not cover a part that the agreed profile requires.",
        "Dare all'elemento un wsu:Id e un ds:Reference nella firma: Timestamp e wsa:To sempre, wsa:MessageID per ID_AUTH_SOAP_02, Body e Identity per INTEGRITY_SOAP_01.");

    /// <summary>A reference could mean another element than the one used (signature wrapping).</summary>
    public static FaultCode WSS004 { get; } = Row(
        "WSS-004",
        "InvalidSecurity",
        "Un riferimento della firma non indica in modo univoco l'elemento del messaggio che viene usato.",
        "A reference of the signature does not name, without doubt, the element of the message that is used.",
        "Firmare gli elementi al loro posto nella busta, con wsu:Id diversi tra loro e un riferimento #identificatore ciascuno.");

    /// <summary>An algorithm outside the list.</summary>
    public static FaultCode WSS005 { get; } = Row(
        "WSS-005",
        "UnsupportedAlgorithm",
        "La firma usa un algoritmo non ammesso.",
        "The signature uses an algorithm that is not allowed.",
        "Usare uno degli algoritmi elencati: firma RSA o ECDSA con SHA-256, 384 o 512, digest SHA-256, 384 o 512, trasformazione exc-c14n.");

    /// <summary>A kind of token that is not read.</summary>
    public static FaultCode WSS006 { get; } = Row(
        "WSS-006",
        "UnsupportedSecurityToken",
        "Il riferimento al certificato è di un tipo non ammesso.",
        "The reference to the certificate is of a kind that is not allowed.",
        "Indicare il certificato con BinarySecurityToken (X509v3 o X509PKIPathv1), KeyIdentifier (X509v3, ThumbprintSHA1, X509SubjectKeyIdentifier) o X509IssuerSerial.");

    /// <summary>The certificate is not good.</summary>
    public static FaultCode WSS007 { get; } = Row(
        "WSS-007",
        "InvalidSecurityToken",
        "Il certificato di firma non è accettato.",
        "The signing certificate is not accepted.",
        "Firmare con il certificato comunicato con l'adesione, valido e non revocato, e con la chiave privata che gli corrisponde.");

    /// <summary>The certificate cannot be found.</summary>
    public static FaultCode WSS008 { get; } = Row(
        "WSS-008",
        "SecurityTokenUnavailable",
        "Il certificato indicato dalla firma non si trova.",
        "The certificate that the signature names cannot be found.",
        "Inviare il certificato nel messaggio (BinarySecurityToken), oppure indicarne uno comunicato con l'adesione.");

    /// <summary>Too late.</summary>
    public static FaultCode WSS009 { get; } = Row(
        "WSS-009",
        "MessageExpired",
        "Il messaggio è scaduto.",
        "The message has expired.",
        "Comporre e firmare il messaggio al momento dell'invio, con l'orologio sincronizzato.");

    /// <summary>Too early.</summary>
    public static FaultCode WSS010 { get; } = Row(
        "WSS-010",
        "InvalidSecurity",
        "Il Timestamp del messaggio è nel futuro.",
        "The Timestamp of the message lies in the future.",
        "Sincronizzare l'orologio del sistema che firma e scrivere gli istanti in UTC.");

    /// <summary>A digest differs.</summary>
    public static FaultCode WSS011 { get; } = Row(
        "WSS-011",
        "FailedCheck",
        "Una parte firmata è stata modificata dopo la firma: il digest non corrisponde.",
        "A signed part was changed after it was signed: the digest does not agree.",
        "Non modificare il messaggio dopo la firma (neppure spazi e prefissi); verificare che il digest sia calcolato dopo la trasformazione exc-c14n.");

    /// <summary>The signature value differs.</summary>
    public static FaultCode WSS012 { get; } = Row(
        "WSS-012",
        "FailedCheck",
        "Il valore della firma non corrisponde a SignedInfo e al certificato.",
        "The value of the signature does not agree with SignedInfo and the certificate.",
        "Firmare la forma canonica di SignedInfo con la chiave privata del certificato indicato; per ECDSA scrivere r e s uno dopo l'altro, non in DER.");

    /// <summary>Not for us.</summary>
    public static FaultCode WSS013 { get; } = Row(
        "WSS-013",
        "InvalidSecurity",
        "Il messaggio è destinato a un altro indirizzo.",
        "The message is meant for another address.",
        "Scrivere in wsa:To l'indirizzo del servizio, carattere per carattere come nel WSDL pubblicato.");

    /// <summary>Seen before.</summary>
    public static FaultCode WSS014 { get; } = Row(
        "WSS-014",
        "InvalidSecurity",
        "Il wsa:MessageID è già stato usato dallo stesso firmatario.",
        "The wsa:MessageID was already used by the same signer.",
        "Dare a ogni invio, anche ripetuto, un wsa:MessageID nuovo; l'IdMessaggio della domanda resta lo stesso.");

    /// <summary>The answer is not tied to the request (PROFILE_NON_REPUDIATION_01).</summary>
    public static FaultCode WSS015 { get; } = Row(
        "WSS-015",
        "FailedCheck",
        "La risposta non riporta i digest della richiesta firmata.",
        "The answer does not carry the digests of the signed request.",
        "Riportare nella risposta, firmata, l'intestazione X-RequestDigest con tutti i ds:Reference della richiesta.");

    /// <summary>Every row.</summary>
    public static IReadOnlyList<FaultCode> All { get; } =
        [WSS001, WSS002, WSS003, WSS004, WSS005, WSS006, WSS007, WSS008, WSS009, WSS010, WSS011, WSS012, WSS013, WSS014, WSS015];

    private static FaultCode Row(string codice, string categoria, string descrizione, string description, string rimedio) =>
        new(codice, FaultOrigin.Sender, categoria, 500, descrizione, description, rimedio);
}
