using Inps.Interop.Soap.Egov;

namespace Inps.Interop.Soap.Faults;

/// <summary>The closed table of the protocol-level faults.</summary>
public static class SoapFaultCodes
{
    /// <summary>A header block that must be understood is not (SOAP 1.2 Part 1 §5.4.8).</summary>
    public static FaultCode SOAP001 { get; } = new(
        "SOAP-001",
        FaultOrigin.MustUnderstand,
        "MustUnderstand",
        500,
        "Il messaggio contiene un blocco di intestazione SOAP obbligatorio (mustUnderstand) che il servizio non conosce.",
        "The message holds a mandatory SOAP header block (mustUnderstand) that the service does not know.",
        "Togliere il blocco di intestazione oppure il suo attributo mustUnderstand.");

    /// <summary>No SOAP envelope of a known version, or not that of the media type (SOAP 1.2 Part 1 §5.4.7).</summary>
    public static FaultCode SOAP002 { get; } = new(
        "SOAP-002",
        FaultOrigin.VersionMismatch,
        "VersionMismatch",
        500,
        "Il messaggio non è una busta SOAP 1.1 o 1.2, oppure la versione non corrisponde al Content-Type.",
        "The message is no SOAP 1.1 or 1.2 envelope, or its version is not that of the Content-Type.",
        "Inviare una busta SOAP 1.2 con Content-Type application/soap+xml oppure una busta SOAP 1.1 con Content-Type text/xml.");

    /// <summary>Not well-formed, beyond a bound, or against the structure of an envelope.</summary>
    public static FaultCode SOAP003 { get; } = new(
        "SOAP-003",
        FaultOrigin.Sender,
        "InvalidRequest",
        500,
        "Il messaggio non è XML ben formato, supera un limite o non rispetta la struttura di una busta SOAP.",
        "The message is not well-formed XML, goes beyond a bound or breaks the structure of a SOAP envelope.",
        "Correggere il messaggio nel punto indicato da riga e colonna.");

    /// <summary>The Body names no operation of the service, or another one than the action.</summary>
    public static FaultCode SOAP004 { get; } = new(
        "SOAP-004",
        FaultOrigin.Sender,
        "OperationUndefined",
        500,
        "L'operazione richiesta non esiste nel servizio, oppure l'action non corrisponde al contenuto del Body.",
        "The operation does not exist in the service, or the action does not agree with the content of the Body.",
        "Usare come primo elemento del Body quello di un'operazione del WSDL e l'action che il WSDL gli assegna.");

    /// <summary>The content of the Body breaks the published schema.</summary>
    public static FaultCode XSD001 { get; } = new(
        "XSD-001",
        FaultOrigin.Sender,
        "InvalidRequest",
        500,
        "Il contenuto del Body non rispetta lo schema XSD pubblicato.",
        "The content of the Body breaks the published XSD schema.",
        "Correggere gli elementi elencati: di ciascuno sono indicati riga, colonna e percorso.");

    /// <summary>Every row.</summary>
    public static IReadOnlyList<FaultCode> All { get; } =
        [SOAP001, SOAP002, SOAP003, SOAP004, XSD001, .. MtomFaultCodes.All, .. WssFaultCodes.All, .. AuditFaultCodes.All, .. EgovFaultCodes.All];
}
