namespace Inps.Interop.Soap.Faults;

/// <summary>The rows about multipart packages (RFC 2046, RFC 2387) and the attachments in them (XOP 1.0, MTOM 1.0).</summary>
public static class MtomFaultCodes
{
    /// <summary>The package cannot be taken apart (RFC 2046 §5.1).</summary>
    public static FaultCode MTOM001 { get; } = Row(
        "MTOM-001",
        "La struttura multipart del messaggio MTOM non è corretta.",
        "The multipart structure of the MTOM message is not correct.",
        "Terminare le righe con CRLF, far precedere ogni parte da --boundary e chiudere l'ultima con --boundary--, scegliendo un boundary che non compare nei contenuti.");

    /// <summary>A bound on parts or on their headers.</summary>
    public static FaultCode MTOM002 { get; } = Row(
        "MTOM-002",
        "Il messaggio MTOM ha troppe parti, oppure intestazioni di parte troppo lunghe.",
        "The MTOM message has too many parts, or part headers that are too long.",
        "Inviare una parte per la busta e una per ciascun allegato, con le sole intestazioni Content-Type, Content-ID e Content-Transfer-Encoding.");

    /// <summary>The root part is missing or is no XOP document of a SOAP envelope (XOP 1.0 §4.1).</summary>
    public static FaultCode MTOM003 { get; } = Row(
        "MTOM-003",
        "La parte radice del messaggio MTOM manca o non è una busta SOAP in formato XOP.",
        "The root part of the MTOM message is missing or is no SOAP envelope in XOP format.",
        "Mettere la busta nella parte indicata da start, o nella prima, con Content-Type application/xop+xml e parametro type application/soap+xml (SOAP 1.2) o text/xml (SOAP 1.1).");

    /// <summary>An Include refers to a part that is not there (XOP 1.0 §3.2).</summary>
    public static FaultCode MTOM004 { get; } = Row(
        "MTOM-004",
        "Un elemento xop:Include si riferisce a una parte che nel messaggio non c'è.",
        "An xop:Include element refers to a part that is not in the message.",
        "Scrivere in href cid: seguito dal Content-ID della parte, senza parentesi angolari e con i caratteri riservati codificati in percentuale (RFC 2392).");

    /// <summary>A Content-ID stands for two parts, or two Includes want the same part.</summary>
    public static FaultCode MTOM005 { get; } = Row(
        "MTOM-005",
        "Lo stesso Content-ID è di due parti, oppure è usato da due elementi xop:Include.",
        "The same Content-ID belongs to two parts, or is used by two xop:Include elements.",
        "Dare a ogni parte un Content-ID diverso e riferirsi a ciascuna una volta sola; un contenuto uguale va inviato in due parti.");

    /// <summary>A part that no Include refers to.</summary>
    public static FaultCode MTOM006 { get; } = Row(
        "MTOM-006",
        "Una parte del messaggio MTOM non è usata da alcun elemento xop:Include.",
        "A part of the MTOM message is not used by any xop:Include element.",
        "Togliere la parte, oppure riferirsi a essa con xop:Include nell'elemento della busta a cui appartiene.");

    /// <summary>An Include that is not as XOP 1.0 §2.1 and §3.2 want it.</summary>
    public static FaultCode MTOM007 { get; } = Row(
        "MTOM-007",
        "Un elemento xop:Include non è scritto come vuole XOP.",
        "An xop:Include element is not written as XOP wants it.",
        "Scrivere <xop:Include href=\"cid:...\"/> vuoto, come unico contenuto di un elemento base64Binary dentro il Body.");

    /// <summary>A part in another transfer encoding than the bytes themselves (RFC 2045 §6).</summary>
    public static FaultCode MTOM008 { get; } = Row(
        "MTOM-008",
        "Una parte del messaggio MTOM ha un Content-Transfer-Encoding non ammesso.",
        "A part of the MTOM message has a Content-Transfer-Encoding that is not accepted.",
        "Inviare i byte così come sono, con Content-Transfer-Encoding binary (oppure 8bit o 7bit, o senza l'intestazione).");

    /// <summary>Every row.</summary>
    public static IReadOnlyList<FaultCode> All { get; } = [MTOM001, MTOM002, MTOM003, MTOM004, MTOM005, MTOM006, MTOM007, MTOM008];

    private static FaultCode Row(string codice, string descrizione, string description, string rimedio) =>
        new(codice, FaultOrigin.Sender, "InvalidRequest", 500, descrizione, description, rimedio);
}
