namespace Inps.Interop.Prestazioni.Lotti;

/// <summary>The rules of a lotto (LOT-R), with their official texts; what breaks them is decided where it is seen.</summary>
/// <remarks>Sources: AT-03, AT-54 (domain 3.2, 4.4); ModI, NONBLOCK_PULL_SOAP.</remarks>
public static class RegoleLotto
{
    /// <summary>The IdLotto is that of another lotto.</summary>
    public static RegolaLotto R001 { get; } = new(
        "LOT-R001",
        "L'IdLotto è già stato usato dallo stesso ente per un lotto con un contenuto diverso.",
        "Usare un IdLotto nuovo per ogni lotto; ripetere lo stesso IdLotto soltanto per rispedire lo stesso contenuto.");

    /// <summary>The domande are not as many as announced.</summary>
    public static RegolaLotto R002 { get; } = new(
        "LOT-R002",
        "Le domande lette non sono tante quante ne annuncia NumeroDomande.",
        "Indicare in NumeroDomande le domande di tutto il lotto e verificare che il contenuto inviato sia completo.");

    /// <summary>The digest does not agree, or is missing.</summary>
    public static RegolaLotto R003 { get; } = new(
        "LOT-R003",
        "L'impronta dichiarata manca oppure non è quella del contenuto ricevuto.",
        "Calcolare lo SHA-256 dei byte inviati (o delle domande già acquisite) e inviare di nuovo: il contenuto può essersi alterato lungo la strada.");

    /// <summary>The content is no document of a lotto.</summary>
    public static RegolaLotto R004 { get; } = new(
        "LOT-R004",
        "Il contenuto non è il documento XML di un lotto: dopo il punto indicato non si riconoscono le domande.",
        "Comporre il documento con la radice Lotto dello schema pubblicato e le sole domande al suo interno, in UTF-8 o UTF-16, senza DTD.");

    /// <summary>Too many domande, or none.</summary>
    public static RegolaLotto R005 { get; } = new(
        "LOT-R005",
        "Il lotto non contiene domande, oppure ne contiene più di quante sono ammesse.",
        "Inviare da 1 a 1.000 domande nel messaggio, oppure da 1 a 100.000 in un file; dividere le altre in più lotti.");

    /// <summary>The archive is not of the forms accepted, or expands too much.</summary>
    public static RegolaLotto R006 { get; } = new(
        "LOT-R006",
        "Il file compresso non è ammesso: danneggiato, cifrato, con più di un file o con un archivio all'interno, oppure troppo grande una volta espanso.",
        "Inviare il documento XML com'è, compresso con gzip, o in un archivio zip che contiene quel solo file.");

    /// <summary>A domanda is not of the prestazione that the lotto declares (domain 4.4: wrong benefit).</summary>
    public static RegolaLotto R007 { get; } = new(
        "LOT-R007",
        "Il lotto contiene una domanda che non è della prestazione dichiarata.",
        "Togliere Prestazione per inviare insieme domande di prestazioni diverse, oppure togliere le domande delle altre.");

    /// <summary>The continuation does not begin where the lotto ends.</summary>
    public static RegolaLotto R008 { get; } = new(
        "LOT-R008",
        "DaPosizione non è la posizione della prima domanda che manca al lotto.",
        "Chiedere StatoLotto e proseguire da ElementiAcquisiti + 1, oppure inviare di nuovo tutto il lotto senza DaPosizione.");

    /// <summary>The transmission broke off; what came whole is kept.</summary>
    public static RegolaLotto R009 { get; } = new(
        "LOT-R009",
        "La trasmissione si è interrotta prima della fine del lotto: le domande arrivate intere sono conservate e nessuna è registrata.",
        "Proseguire con DaPosizione uguale a ElementiAcquisiti + 1, oppure inviare di nuovo tutto il lotto.");

    /// <summary>No such lotto among those of the ente; another ente's is not found, which discloses nothing.</summary>
    public static RegolaLotto R010 { get; } = new(
        "LOT-R010",
        "Il lotto richiesto non esiste tra quelli inviati dall'ente.",
        "Verificare NumeroLotto o IdLotto; si possono consultare soltanto i lotti inviati dal proprio ente.");

    /// <summary>An element of the lotto is no domanda.</summary>
    public static RegolaLotto R011 { get; } = new(
        "LOT-R011",
        "L'elemento del lotto non è una domanda conosciuta.",
        "Usare l'elemento e il namespace del tracciato di una prestazione, per esempio DomandaAssegnoTemporaneo.");

    /// <summary>The request says no lotto, or two.</summary>
    public static RegolaLotto R012 { get; } = new(
        "LOT-R012",
        "Il lotto non è indicato, oppure X-Correlation-ID e NumeroLotto indicano due lotti diversi.",
        "Indicare NumeroLotto o IdLotto nella richiesta, oppure NumeroLotto nell'intestazione X-Correlation-ID.");

    /// <summary>A domanda is larger than any message may be.</summary>
    public static RegolaLotto R013 { get; } = new(
        "LOT-R013",
        "Una domanda del lotto supera la dimensione massima di un messaggio.",
        "Ridurre gli allegati della domanda indicata, oppure togliere la domanda dal lotto.");

    /// <summary>Another call has begun to send the same lotto.</summary>
    public static RegolaLotto R014 { get; } = new(
        "LOT-R014",
        "Un altro invio dello stesso lotto è iniziato dopo di questo, che è stato abbandonato.",
        "Inviare ogni lotto con una chiamata alla volta; chiedere StatoLotto per sapere a che punto è l'ultimo invio.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RegolaLotto> Tutte { get; } = [R001, R002, R003, R004, R005, R006, R007, R008, R009, R010, R011, R012, R013, R014];
}
