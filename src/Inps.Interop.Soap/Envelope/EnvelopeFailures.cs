using System.Xml;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Envelope;

/// <summary>The sentences about an envelope that breaks a rule of SOAP: what was seen, where, and what SOAP wants.</summary>
internal static class EnvelopeFailures
{
    private const int LongestShown = 100;

    public static SoapFailure NotWellFormed(XmlException exception)
    {
        var (it, en, line, column) = XmlDiagnosis.Explain(exception);
        return SoapFailure.At(SoapFaultCodes.SOAP003, it, en, line, column);
    }

    public static SoapFailure NoEnvelope(string ns, string localName, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP002,
        $"L'elemento radice è {Name(ns, localName)} e non Envelope: il messaggio non è una busta SOAP.",
        $"The root element is {Name(ns, localName)} and not Envelope: the message is no SOAP envelope.",
        at);

    public static SoapFailure UnknownVersion(string ns, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP002,
        $"L'Envelope è nel namespace \"{Cut(ns)}\": sono accettati \"{SoapNames.Namespace12}\" (SOAP 1.2) e \"{SoapNames.Namespace11}\" (SOAP 1.1).",
        $"The Envelope is in the namespace \"{Cut(ns)}\": accepted are \"{SoapNames.Namespace12}\" (SOAP 1.2) and \"{SoapNames.Namespace11}\" (SOAP 1.1).",
        at);

    public static SoapFailure OtherVersion(SoapVersion mediaType, SoapVersion envelope, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP002,
        $"Il Content-Type annuncia {SoapNames.Shown(mediaType)} ma la busta è {SoapNames.Shown(envelope)}: application/soap+xml vuole SOAP 1.2, text/xml vuole SOAP 1.1.",
        $"The Content-Type announces {SoapNames.Shown(mediaType)} but the envelope is {SoapNames.Shown(envelope)}: application/soap+xml wants SOAP 1.2, text/xml wants SOAP 1.1.",
        at);

    public static SoapFailure ProcessingInstruction(IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        "Il messaggio contiene un'istruzione di elaborazione (<?...?>), che SOAP vieta.",
        "The message holds a processing instruction (<?...?>), which SOAP forbids.",
        at);

    public static SoapFailure StrayText(string parent, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"C'è del testo direttamente dentro {parent}: sono ammessi solo elementi e spazi.",
        $"There is text directly inside {parent}: only elements and white space are allowed.",
        at,
        parent);

    public static SoapFailure UnqualifiedAttribute(string attribute, string parent, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"L'attributo {Cut(attribute)} di {parent} è senza namespace: SOAP vi ammette solo attributi qualificati.",
        $"The attribute {Cut(attribute)} of {parent} has no namespace: SOAP only allows qualified attributes there.",
        at,
        parent);

    public static SoapFailure MisplacedEncodingStyle(string parent, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"L'attributo encodingStyle non può stare su {parent} (SOAP 1.2, paragrafo 5.1.1): va tolto.",
        $"The attribute encodingStyle may not stand on {parent} (SOAP 1.2 section 5.1.1): remove it.",
        at,
        parent);

    public static SoapFailure UnknownEncoding(string encodingStyle, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"Il contenuto del Body dichiara encodingStyle \"{Cut(encodingStyle)}\": il servizio è document/literal e non usa codifiche; togliere l'attributo.",
        $"The content of the Body declares the encodingStyle \"{Cut(encodingStyle)}\": the service is document/literal and uses no encoding; remove the attribute.",
        at,
        "/Envelope/Body/*") with
    { Origin = FaultOrigin.DataEncodingUnknown };

    public static SoapFailure UnexpectedChild(string ns, string localName, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"L'elemento {Name(ns, localName)} non può stare direttamente dentro Envelope: sono ammessi Header (facoltativo) e poi Body, nel namespace della busta.",
        $"The element {Name(ns, localName)} may not stand directly inside Envelope: allowed are Header (optional) and then Body, in the namespace of the envelope.",
        at,
        "/Envelope");

    public static SoapFailure AfterBody(string ns, string localName, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"L'elemento {Name(ns, localName)} segue il Body: dopo il Body non è ammesso nulla (SOAP 1.2, paragrafo 5.1; per SOAP 1.1, WS-I Basic Profile 1.1).",
        $"The element {Name(ns, localName)} follows the Body: nothing may follow it (SOAP 1.2 section 5.1; for SOAP 1.1, WS-I Basic Profile 1.1).",
        at,
        "/Envelope");

    public static SoapFailure SecondHeader(IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        "La busta contiene due elementi Header: ne è ammesso uno solo.",
        "The envelope holds two Header elements: only one is allowed.",
        at,
        "/Envelope");

    public static SoapFailure NoBody(IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        "La busta non contiene l'elemento Body.",
        "The envelope holds no Body element.",
        at,
        "/Envelope");

    public static SoapFailure SecondBodyChild(string ns, string localName, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"Il Body contiene un secondo elemento, {Name(ns, localName)}: ne è ammesso uno solo, quello dell'operazione.",
        $"The Body holds a second element, {Name(ns, localName)}: only one is allowed, that of the operation.",
        at,
        "/Envelope/Body");

    /// <summary>SOAP allows an empty Body; what is missing is the operation.</summary>
    public static SoapFailure EmptyBody(int line, int column) => SoapFailure.At(
        SoapFaultCodes.SOAP004,
        "Il Body è vuoto: l'operazione si riconosce dal suo primo elemento.",
        "The Body is empty: the operation is recognised by its first element.",
        line,
        column,
        "/Envelope/Body");

    public static SoapFailure UnqualifiedHeader(string localName, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"Il blocco di intestazione {Cut(localName)} è senza namespace: SOAP vuole ogni blocco qualificato da un namespace.",
        $"The header block {Cut(localName)} has no namespace: SOAP wants every block to be namespace-qualified.",
        at,
        "/Envelope/Header");

    public static SoapFailure HeaderTooLarge(XmlLimits limits, IXmlLineInfo at) => At(
        SoapFaultCodes.SOAP003,
        $"L'Header contiene più di {limits.MaxHeaderNodes} elementi e attributi.",
        $"The Header holds more than {limits.MaxHeaderNodes} elements and attributes.",
        at,
        "/Envelope/Header");

    public static SoapFailure MustUnderstandValue(string value, HeaderElement element, SoapVersion version)
    {
        var accepted = version == SoapVersion.Soap12 ? "true, false, 1, 0" : "1, 0";
        return SoapFailure.At(
            SoapFaultCodes.SOAP003,
            $"L'attributo mustUnderstand di {Name(element.Namespace, element.LocalName)} vale \"{Cut(value)}\": {SoapNames.Shown(version)} ammette {accepted}.",
            $"The attribute mustUnderstand of {Name(element.Namespace, element.LocalName)} is \"{Cut(value)}\": {SoapNames.Shown(version)} allows {accepted}.",
            element.Line,
            element.Column,
            "/Envelope/Header");
    }

    public static SoapFailure NotUnderstood(IReadOnlyList<HeaderElement> elements)
    {
        var names = string.Join(", ", elements.Take(10).Select(e => Name(e.Namespace, e.LocalName)));
        var it = $"Il messaggio contiene intestazioni SOAP obbligatorie (mustUnderstand) che il servizio non conosce: {names}.";
        var en = $"The message holds mandatory SOAP headers (mustUnderstand) that the service does not know: {names}.";
        var errors = elements.Select(e => new FaultError(
            SoapFaultCodes.SOAP001.Codice,
            $"L'intestazione {Name(e.Namespace, e.LocalName)} è obbligatoria (mustUnderstand) ma il servizio non la conosce.",
            e.Line,
            e.Column,
            "/Envelope/Header",
            null,
            SoapFaultCodes.SOAP001.Rimedio));
        return new SoapFailure(
            SoapFaultCodes.SOAP001, it, en, [.. errors], [.. elements.Select(e => (e.Namespace, e.LocalName))]);
    }

    /// <summary>A qualified name as shown to a caller, cut where it is too long to be read.</summary>
    public static string Name(string ns, string localName) => ns.Length == 0 ? Cut(localName) : $"{{{Cut(ns)}}}{Cut(localName)}";

    private static string Cut(string text) => text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");

    private static SoapFailure At(FaultCode code, string it, string en, IXmlLineInfo at, string? xpath = null) =>
        SoapFailure.At(code, it, en, at.LineNumber, at.LinePosition, xpath);
}
