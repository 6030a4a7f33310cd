using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Gateway.Faults;

/// <summary>The closed table of the faults that the door itself gives (domain 3.3, ruling 7); the protocol's own stand in <see cref="SoapFaultCodes"/>.</summary>
public static class FaultCodes
{
    public static readonly FaultCode TLS01 = Authorization(
        "GW-TLS-01",
        "La connessione non presenta un certificato client.",
        "The connection presents no client certificate.",
        "Configurare nel software il certificato client comunicato con l'adesione e la relativa chiave privata, poi ripetere la chiamata.");

    public static readonly FaultCode TLS02 = Authorization(
        "GW-TLS-02",
        "Il certificato client non è associato ad alcuna adesione.",
        "The client certificate belongs to no adesione.",
        "Usare il certificato comunicato con l'adesione, oppure chiedere al supporto l'iscrizione di questo certificato indicandone l'impronta SHA-256.");

    public static readonly FaultCode TLS03 = Authorization(
        "GW-TLS-03",
        "Il certificato client è scaduto.",
        "The client certificate has expired.",
        "Rinnovare il certificato presso la propria autorità di certificazione e comunicarlo al supporto prima di riprendere gli invii.");

    public static readonly FaultCode TLS04 = Authorization(
        "GW-TLS-04",
        "Il certificato client non è ancora valido.",
        "The client certificate is not yet valid.",
        "Attendere l'inizio della validità del certificato o usare quello precedente; verificare l'orologio del sistema che lo ha emesso.");

    public static readonly FaultCode TLS05 = Authorization(
        "GW-TLS-05",
        "Il certificato client è stato revocato.",
        "The client certificate was revoked.",
        "Contattare il supporto per conoscere il motivo della revoca e iscrivere un nuovo certificato.");

    public static readonly FaultCode TLS06 = Authorization(
        "GW-TLS-06",
        "Il certificato client non è emesso per l'autenticazione dei client.",
        "The client certificate is not issued for client authentication.",
        "Usare un certificato con l'uso esteso clientAuth (1.3.6.1.5.5.7.3.2); un sigillo elettronico firma i messaggi ma non apre la connessione.");

    public static readonly FaultCode IP01 = Authorization(
        "GW-IP-01",
        "L'indirizzo IP chiamante non è abilitato per l'ente.",
        "The calling IP address is not enabled for the ente.",
        "Chiamare da un indirizzo comunicato con l'adesione, oppure chiedere al supporto di abilitare quello indicato.");

    public static readonly FaultCode ADE01 = Authorization(
        "GW-ADE-01",
        "L'adesione dell'ente manca, è sospesa o riguarda un altro ambiente.",
        "The adesione of the ente is missing, suspended or for another environment.",
        "Verificare di chiamare l'ambiente (collaudo o produzione) per cui l'adesione è attiva; se è sospesa contattare il supporto.");

    public static readonly FaultCode ADE02 = Authorization(
        "GW-ADE-02",
        "Il servizio richiesto non è compreso nell'adesione dell'ente.",
        "The service is not part of the ente's adesione.",
        "Verificare il nome del servizio nell'indirizzo; se è corretto chiedere al supporto di estendere l'adesione.");

    public static readonly FaultCode ADE03 = Authorization(
        "GW-ADE-03",
        "L'indirizzo indicato in X-ReplyTo non è tra quelli dell'adesione.",
        "The address in X-ReplyTo is not one of the adesione's.",
        "Scrivere l'indirizzo esattamente come comunicato con l'adesione, oppure chiedere al supporto di aggiungerlo; senza X-ReplyTo il risultato si chiede con EsitiLotto.");

    public static readonly FaultCode ADE04 = Authorization(
        "GW-ADE-04",
        "La Porta di Dominio non è attiva per l'ente e il servizio, oppure è stata dismessa.",
        "The Porta di Dominio is not open for the ente and the service, or was dismissed.",
        "Chiamare il servizio all'indirizzo ModI (/modi/soap/NomeServizio/v1/) con lo stesso certificato, oppure chiedere al supporto di attivare la Porta di Dominio.");

    public static readonly FaultCode RATE01 = new(
        "GW-RATE-01", FaultOrigin.Sender, "TooManyRequests", 429,
        "L'ente ha superato il numero di chiamate ammesse.",
        "The ente has made more calls than it may.",
        "Attendere i secondi indicati dall'header Retry-After e ripetere l'invio con lo stesso IdMessaggio; distribuire le chiamate nel tempo oppure riunire le domande in un lotto.");

    public static readonly FaultCode IDN001 = Authentication(
        "IDN-001", 500,
        "Manca il SOAP header Identity.",
        "The Identity SOAP header is missing.",
        "Aggiungere all'header il blocco Identity nel namespace http://inps.it/ con gli elementi UserId e CodiceUfficio.");

    public static readonly FaultCode IDN002 = Authentication(
        "IDN-002", 500,
        "Il SOAP header Identity è malformato.",
        "The Identity SOAP header is malformed.",
        "Indicare UserId (da 1 a 64 caratteri) e CodiceUfficio (da 1 a 20 caratteri) come elementi non qualificati dell'header Identity nel namespace http://inps.it/.");

    public static readonly FaultCode IDN003 = Authentication(
        "IDN-003", 500,
        "Il SOAP header Identity è ripetuto o mescola forme diverse.",
        "The Identity SOAP header is repeated or mixes forms.",
        "Inviare un solo header Identity, in una sola forma, con un solo UserId e un solo CodiceUfficio.");

    public static readonly FaultCode IDN004 = Authorization(
        "IDN-004",
        "Il CodiceUfficio indicato non appartiene all'ente del certificato.",
        "The CodiceUfficio does not belong to the certificate's ente.",
        "Indicare uno degli uffici comunicati con l'adesione, oppure chiedere al supporto di aggiungere quello indicato.");

    public static readonly FaultCode IDN005 = Authorization(
        "IDN-005",
        "Lo UserId indicato non è abilitato o è un codice fiscale non valido.",
        "The UserId is not enabled or is not a valid codice fiscale.",
        "Indicare il codice fiscale corretto dell'operatore o il nome utente comunicato con l'adesione.");

    public static readonly FaultCode HTTP400 = new(
        "GW-HTTP-400", FaultOrigin.Sender, "BadRequest", 400,
        "Il corpo della richiesta HTTP è incompleto o suddiviso in modo errato.",
        "The body of the HTTP request is incomplete or wrongly chunked.",
        "Inviare tanti byte quanti annunciati in Content-Length, oppure blocchi regolari con Transfer-Encoding: chunked; verificare anche i proxy intermedi.");

    public static readonly FaultCode HTTP405 = new(
        "GW-HTTP-405", FaultOrigin.Sender, "MethodNotAllowed", 405,
        "Il metodo HTTP non è ammesso su questo indirizzo.",
        "The HTTP method is not allowed at this address.",
        "Inviare i messaggi SOAP con il metodo POST; con GET si leggono la pagina del servizio e, aggiungendo ?wsdl, il contratto.");

    public static readonly FaultCode HTTP408 = new(
        "GW-HTTP-408", FaultOrigin.Sender, "RequestTimeout", 408,
        "Il messaggio arriva troppo lentamente: la ricezione è stata interrotta.",
        "The message arrives too slowly: receiving it was given up.",
        "Comporre il messaggio per intero prima di inviarlo e verificare il collegamento di rete, poi ripetere l'invio con lo stesso IdMessaggio.");

    public static readonly FaultCode HTTP413 = new(
        "GW-HTTP-413", FaultOrigin.Sender, "MessageTooLarge", 413,
        "Il messaggio supera la dimensione massima ammessa.",
        "The message is larger than allowed.",
        "Ridurre il messaggio, ad esempio comprimendo o suddividendo gli allegati.");

    public static readonly FaultCode HTTP415 = new(
        "GW-HTTP-415", FaultOrigin.Sender, "UnsupportedMediaType", 415,
        "Il tipo di contenuto del messaggio non è ammesso.",
        "The media type of the message is not supported.",
        "Usare Content-Type application/soap+xml; charset=utf-8 per SOAP 1.2 oppure text/xml; charset=utf-8 per SOAP 1.1, o con allegati multipart/related; type=\"application/xop+xml\" con boundary e start-info; senza Content-Encoding.");

    public static readonly FaultCode GW500 = new(
        "GW-500", FaultOrigin.Receiver, "InternalError", 500,
        "Si è verificato un errore interno: la domanda non è stata registrata da questa chiamata.",
        "An internal error occurred: nothing was registered by this call.",
        "Ripetere l'invio con lo stesso IdMessaggio; se l'errore persiste contattare il supporto indicando l'identificativo della transazione.");

    public static readonly FaultCode GW503 = new(
        "GW-503", FaultOrigin.Receiver, "APIUnavailable", 503,
        "Il servizio è momentaneamente non disponibile.",
        "The service is temporarily unavailable.",
        "Ripetere l'invio con lo stesso IdMessaggio dopo i secondi indicati dall'header Retry-After.");

    public static IReadOnlyList<FaultCode> All { get; } =
    [
        TLS01, TLS02, TLS03, TLS04, TLS05, TLS06, IP01, ADE01, ADE02, ADE03, ADE04, RATE01,
        IDN001, IDN002, IDN003, IDN004, IDN005, HTTP400, HTTP405, HTTP408, HTTP413, HTTP415, GW500, GW503,
    ];

    private static FaultCode Authorization(string codice, string descrizione, string description, string rimedio) =>
        new(codice, FaultOrigin.Sender, "Authorization", 403, descrizione, description, rimedio);

    private static FaultCode Authentication(string codice, int status, string descrizione, string description, string rimedio) =>
        new(codice, FaultOrigin.Sender, "Authentication", status, descrizione, description, rimedio);
}
