using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Egov;

/// <summary>The closed table of the e-Gov exceptions that this door gives; the others of the busta's enumeration never occur.</summary>
public static class EgovFaultCodes
{
    /// <summary>The sentence that a fault for a wrong busta carries, exactly (Porta di Dominio 1.1).</summary>
    public const string FaultString001 = "EGOV_IT_001 - Formato Busta non corretto";

    /// <summary>The sentence of a fault for a message that could not be worked, exactly.</summary>
    public const string FaultString300 = "EGOV_IT_300 - Errore nel processamento del messaggio SPCoop";

    public static FaultCode Egov001 { get; } = Row(
        "EGOV_IT_001",
        "Il messaggio non porta una busta e-Gov 1.1 riconoscibile.",
        "The message carries no e-Gov 1.1 busta that can be recognised.",
        "Inviare SOAP 1.1 con il blocco di intestazione Intestazione, composto secondo lo schema Busta.xsd dell'accordo di servizio.");

    public static FaultCode Egov100 { get; } = Row(
        "EGOV_IT_100",
        "Un valore dell'intestazione della busta non è corretto.",
        "A value of the busta's header is wrong.",
        "Scrivere mustUnderstand=\"1\" e actor=\"http://www.cnipa.it/eGov_it/portadominio\", senza eccezioni gravi in una richiesta.");

    public static FaultCode Egov101 { get; } = Row(
        "EGOV_IT_101",
        "Il mittente della busta non è conosciuto.",
        "The sender of the busta is not known.",
        "Indicare come IdentificativoParte del Mittente, con tipo SPC, il codice dell'ente comunicato con l'adesione.");

    public static FaultCode Egov102 { get; } = Row(
        "EGOV_IT_102",
        "Il destinatario della busta non è questo ente.",
        "The receiver of the busta is not this body.",
        "Indicare come Destinatario il codice che sta nell'accordo di servizio, con tipo SPC.");

    public static FaultCode Egov103 { get; } = Row(
        "EGOV_IT_103",
        "Il profilo di collaborazione non è quello dell'azione.",
        "The collaboration profile is not that of the action.",
        "Usare EGOV_IT_ServizioSincrono; per InviaLotto, StatoLotto ed EsitiLotto EGOV_IT_ServizioAsincronoAsimmetrico.");

    public static FaultCode Egov104 { get; } = Row(
        "EGOV_IT_104",
        "La collaborazione non è corretta.",
        "The collaboration is wrong.",
        "Indicare in Collaborazione l'Identificatore del messaggio che ha aperto la conversazione, oppure ometterla.");

    public static FaultCode Egov105 { get; } = Row(
        "EGOV_IT_105",
        "Il servizio non è conosciuto.",
        "The service is not known.",
        "Indicare in Servizio, con tipo SPC, il nome di un servizio dell'accordo di servizio.");

    public static FaultCode Egov106 { get; } = Row(
        "EGOV_IT_106",
        "L'azione non è conosciuta o non è quella del Body.",
        "The action is not known, or not that of the Body.",
        "Indicare in Azione il nome dell'operazione che sta nel Body.");

    public static FaultCode Egov107 { get; } = Row(
        "EGOV_IT_107",
        "L'identificatore del messaggio manca.",
        "The identifier of the message is missing.",
        "Valorizzare Messaggio/Identificatore.");

    public static FaultCode Egov108 { get; } = Row(
        "EGOV_IT_108",
        "L'ora di registrazione non è corretta.",
        "The time of registration is wrong.",
        "Scrivere OraRegistrazione come aaaa-mm-ggThh:mm:ss con tempo EGOV_IT_Locale o EGOV_IT_SPC, al momento dell'invio e con l'orologio sincronizzato.");

    public static FaultCode Egov109 { get; } = Row(
        "EGOV_IT_109",
        "Il riferimento al messaggio manca.",
        "The reference to the message is missing.",
        "Indicare in RiferimentoMessaggio l'Identificatore della busta con cui è stato inviato il lotto.");

    public static FaultCode Egov110 { get; } = Row(
        "EGOV_IT_110",
        "L'identificatore del messaggio non è corretto o è già stato usato.",
        "The identifier of the message is wrong or was used before.",
        "Comporre un Identificatore nuovo per ogni invio, che cominci con il codice del mittente; per ripetere una domanda conservare lo stesso IdMessaggio.");

    public static FaultCode Egov111 { get; } = Row(
        "EGOV_IT_111",
        "Il riferimento al messaggio non è corretto.",
        "The reference to the message is wrong.",
        "Indicare in RiferimentoMessaggio l'Identificatore della busta con cui è stato inviato il lotto.");

    public static FaultCode Egov112 { get; } = Row(
        "EGOV_IT_112",
        "La scadenza non è corretta.",
        "The expiry is wrong.",
        "Scrivere Scadenza come aaaa-mm-ggThh:mm:ss, oppure ometterla.");

    public static FaultCode Egov113 { get; } = Row(
        "EGOV_IT_113",
        "Il profilo di trasmissione non è corretto.",
        "The transmission profile is wrong.",
        "Indicare inoltro EGOV_IT_ALPIUUNAVOLTA o EGOV_IT_PIUDIUNAVOLTA, e confermaRicezione true o false.");

    public static FaultCode Egov114 { get; } = Row(
        "EGOV_IT_114",
        "La sequenza non è corretta.",
        "The sequence is wrong.",
        "Indicare in numeroProgressivo sette cifre, da 0000001.");

    public static FaultCode Egov115 { get; } = Row(
        "EGOV_IT_115",
        "La lista dei riscontri non è corretta.",
        "The list of acknowledgements is wrong.",
        "Indicare in ogni Riscontro l'Identificatore del messaggio riscontrato e la sua ora.");

    public static FaultCode Egov116 { get; } = Row(
        "EGOV_IT_116",
        "La lista delle trasmissioni non è corretta.",
        "The list of transmissions is wrong.",
        "Indicare in ogni Trasmissione origine, destinazione e ora; l'ultima destinazione è quella della busta.");

    public static FaultCode Egov200 { get; } = Row(
        "EGOV_IT_200",
        "La sicurezza del messaggio non rispetta quanto concordato.",
        "The security of the message is not what was agreed.",
        "Firmare Timestamp, Intestazione e Body, oppure inviare il messaggio senza firma.");

    public static FaultCode Egov201 { get; } = Row(
        "EGOV_IT_201",
        "Il mittente non è autorizzato.",
        "The sender is not authorised.",
        "Usare il certificato dell'ente mittente e i servizi per cui la sua adesione prevede la Porta di Dominio.");

    public static FaultCode Egov202 { get; } = Row(
        "EGOV_IT_202",
        "La firma XML del messaggio non è valida.",
        "The XML signature of the message is not valid.",
        "Firmare di nuovo il messaggio nella forma in cui viene inviato, con un certificato dell'adesione.");

    public static FaultCode Egov300 { get; } = new(
        "EGOV_IT_300",
        FaultOrigin.Receiver,
        "EgovException",
        500,
        "Il messaggio non è stato elaborato per un errore interno.",
        "The message was not worked because of an internal error.",
        "Ripetere l'invio con lo stesso IdMessaggio e un Identificatore nuovo.");

    public static FaultCode Egov301 { get; } = Row(
        "EGOV_IT_301",
        "Il messaggio è scaduto.",
        "The message has expired.",
        "Comporre di nuovo la busta con una Scadenza futura e inviarla; la domanda conserva il suo IdMessaggio.");

    public static FaultCode Egov401 { get; } = Row(
        "EGOV_IT_401",
        "La consegna in ordine non è gestita: il messaggio è stato elaborato quando è arrivato.",
        "Ordered delivery is not supported: the message was worked when it arrived.",
        "Omettere Sequenza e inviare ogni messaggio dopo la risposta al precedente.");

    /// <summary>Every row.</summary>
    public static IReadOnlyList<FaultCode> All { get; } =
    [
        Egov001, Egov100, Egov101, Egov102, Egov103, Egov104, Egov105, Egov106, Egov107, Egov108, Egov109, Egov110, Egov111, Egov112, Egov113,
        Egov114, Egov115, Egov116, Egov200, Egov201, Egov202, Egov300, Egov301, Egov401,
    ];

    private static FaultCode Row(string codice, string descrizione, string description, string rimedio) =>
        new(codice, FaultOrigin.Sender, "EgovException", 500, descrizione, description, rimedio);
}
