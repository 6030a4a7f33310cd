using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>The sentences about message security: the row's own text and what was seen in this very case.</summary>
internal static class SecurityFailures
{
    private const int LongestShown = 200;
    private const string SecurityPath = "/Envelope/Header/Security";

    public static SoapFailure NoHeader(string agreed) =>
        Of(WssFaultCodes.WSS001, $"È richiesto: {agreed}.", $"Required: {agreed}.", null, "/Envelope/Header");

    public static SoapFailure SeveralHeaders(HeaderElement second) =>
        Of(WssFaultCodes.WSS002, "Due blocchi Security hanno lo stesso destinatario.", "Two Security blocks have the same receiver.", second);

    public static SoapFailure Structure(HeaderElement at, string expectedIt, string expectedEn) =>
        Of(WssFaultCodes.WSS002, $"Atteso: {expectedIt}.", $"Expected: {expectedEn}.", at);

    public static SoapFailure Missing(HeaderElement parent, string localName) =>
        Of(WssFaultCodes.WSS002, $"In {parent.LocalName} manca {localName}.", $"{localName} is missing in {parent.LocalName}.", parent);

    public static SoapFailure Unexpected(HeaderElement element, HeaderElement parent) => Of(
        WssFaultCodes.WSS002,
        $"L'elemento {Cut(element.LocalName)} non è ammesso in {parent.LocalName} in quel punto.",
        $"The element {Cut(element.LocalName)} is not allowed in {parent.LocalName} at that place.",
        element);

    public static SoapFailure TooManyReferences(HeaderElement at, int found, int most) =>
        Of(WssFaultCodes.WSS002, $"La firma ha {found} riferimenti; ammessi al più {most}.", $"The signature has {found} references; at most {most} are allowed.", at);

    public static SoapFailure TooDeeplyNested(SignedReference reference, int most) => Of(
        WssFaultCodes.WSS002,
        $"Il riferimento #{Cut(reference.Id)} è dentro {most} altri elementi firmati.",
        $"The reference #{Cut(reference.Id)} is inside {most} other signed elements.",
        reference.Element);

    public static SoapFailure NotSigned(string part, string? id, HeaderElement? at) => Of(
        WssFaultCodes.WSS003,
        id is null ? $"Non è firmato {part}: l'elemento non ha wsu:Id." : $"Non è firmato {part}: nessun riferimento a #{Cut(id)}.",
        id is null ? $"{part} is not signed: the element has no wsu:Id." : $"{part} is not signed: no reference to #{Cut(id)}.",
        at);

    public static SoapFailure Absent(string part) =>
        Of(WssFaultCodes.WSS003, $"Manca {part}, che deve esserci ed essere firmato.", $"{part} is missing; it must be there and be signed.", null, "/Envelope/Header");

    public static SoapFailure DuplicateId(string id, int line, int column) => SoapFailure.At(
        WssFaultCodes.WSS004,
        $"{WssFaultCodes.WSS004.Descrizione} L'identificatore '{Cut(id)}' compare due volte.",
        $"{WssFaultCodes.WSS004.Description} The id '{Cut(id)}' stands twice.",
        line,
        column,
        value: Cut(id));

    public static SoapFailure ReferencedTwice(HeaderElement at, string id) =>
        Of(WssFaultCodes.WSS004, $"Due riferimenti a #{Cut(id)}.", $"Two references to #{Cut(id)}.", at);

    public static SoapFailure ReferenceOutside(HeaderElement at, string? uri) => Of(
        WssFaultCodes.WSS004,
        $"URI trovato: {Shown(uri)}; ammesso solo #identificatore di un elemento del messaggio.",
        $"URI found: {Shown(uri)}; allowed is only #id of an element of the message.",
        at,
        value: uri);

    public static SoapFailure NothingReferenced(SignedReference reference) => Of(
        WssFaultCodes.WSS004,
        $"Nessun elemento del messaggio ha wsu:Id='{Cut(reference.Id)}'.",
        $"No element of the message has wsu:Id='{Cut(reference.Id)}'.",
        reference.Element,
        value: reference.Id);

    public static SoapFailure OtherPlace(string part, HeaderElement at, DigestedPart signed) => Of(
        WssFaultCodes.WSS004,
        $"L'elemento firmato come {part} è un altro ({signed.Path}, riga {signed.Line}).",
        $"The element signed as {part} is another one ({signed.Path}, line {signed.Line}).",
        at);

    public static SoapFailure UnsupportedAlgorithm(HeaderElement at, string? algorithm, IEnumerable<string> allowed)
    {
        var list = string.Join(", ", allowed.Order(StringComparer.Ordinal));
        return Of(
            WssFaultCodes.WSS005,
            $"{at.LocalName}: {Shown(algorithm)}; ammessi: {list}.",
            $"{at.LocalName}: {Shown(algorithm)}; allowed: {list}.",
            at,
            value: algorithm);
    }

    public static SoapFailure UnsupportedToken(HeaderElement at, string? type) =>
        Of(WssFaultCodes.WSS006, $"{at.LocalName}: {Shown(type)}.", $"{at.LocalName}: {Shown(type)}.", at, value: type);

    public static SoapFailure InvalidToken(HeaderElement? at, string whyIt, string whyEn, X509Certificate2? certificate = null) =>
        Of(WssFaultCodes.WSS007, $"Il certificato {whyIt}.{SeenIt(certificate)}", $"The certificate {whyEn}.{SeenEn(certificate)}", at, value: certificate?.Thumbprint);

    public static SoapFailure TokenUnavailable(HeaderElement at, string named) =>
        Of(WssFaultCodes.WSS008, $"Indicato: {Cut(named)}.", $"Named: {Cut(named)}.", at, value: named);

    public static SoapFailure TokenOutside(HeaderElement at, string? uri) => Of(
        WssFaultCodes.WSS008,
        $"URI trovato: {Shown(uri)}; il token deve stare nello stesso blocco Security.",
        $"URI found: {Shown(uri)}; the token must stand in the same Security block.",
        at,
        value: uri);

    public static SoapFailure Expired(MessageTimestamp timestamp, DateTimeOffset now) => Clock(
        WssFaultCodes.WSS009, timestamp, now, $"Expires era {Since(now - timestamp.Expires)} fa", $"Expires was {Since(now - timestamp.Expires)} ago");

    public static SoapFailure TooOld(MessageTimestamp timestamp, DateTimeOffset now, TimeSpan most) => Clock(
        WssFaultCodes.WSS009,
        timestamp,
        now,
        $"Created era {Since(now - timestamp.Created)} fa, ammessi {Since(most)}",
        $"Created was {Since(now - timestamp.Created)} ago, allowed are {Since(most)}");

    public static SoapFailure InTheFuture(MessageTimestamp timestamp, DateTimeOffset now, TimeSpan most) => Clock(
        WssFaultCodes.WSS010,
        timestamp,
        now,
        $"Created è avanti di {Since(timestamp.Created - now)}, ammessi {Since(most)}",
        $"Created is ahead by {Since(timestamp.Created - now)}, allowed are {Since(most)}");

    public static SoapFailure DigestDiffers(SignedReference reference, DigestedPart found, X509Certificate2 certificate) => Of(
        WssFaultCodes.WSS011,
        $"Riferimento #{Cut(reference.Id)} ({found.Path}, riga {found.Line}): digest ricevuto {Convert.ToBase64String(reference.Digest)}, calcolato {Convert.ToBase64String(found.Digest)}.{SeenIt(certificate)}",
        $"Reference #{Cut(reference.Id)} ({found.Path}, line {found.Line}): digest received {Convert.ToBase64String(reference.Digest)}, computed {Convert.ToBase64String(found.Digest)}.{SeenEn(certificate)}",
        reference.Element,
        found.Path,
        Convert.ToBase64String(reference.Digest));

    public static SoapFailure SignatureInvalid(SignatureHeader header, X509Certificate2 certificate) => Of(
        WssFaultCodes.WSS012,
        $"Algoritmo: {header.Method.Uri}.{SeenIt(certificate)}",
        $"Algorithm: {header.Method.Uri}.{SeenEn(certificate)}",
        header.SignedInfo);

    public static SoapFailure OtherAudience(HeaderElement to, string found, IEnumerable<string> accepted)
    {
        var list = string.Join(", ", accepted);
        return Of(WssFaultCodes.WSS013, $"wsa:To trovato: {Shown(found)}; accettati: {list}.", $"wsa:To found: {Shown(found)}; accepted: {list}.", to, value: found);
    }

    public static SoapFailure Replayed(string messageId, DateTimeOffset created) => Of(
        WssFaultCodes.WSS014,
        $"MessageID: {Shown(messageId)}, creato il {Instant(created)}.",
        $"MessageID: {Shown(messageId)}, created at {Instant(created)}.",
        null,
        "/Envelope/Header/MessageID",
        messageId);

    public static SoapFailure MessageIdTooLong(HeaderElement at, int most) =>
        Of(WssFaultCodes.WSS002, $"wsa:MessageID supera {most} caratteri.", $"wsa:MessageID is longer than {most} characters.", at);

    public static SoapFailure RequestDigest(string seenIt, string seenEn, HeaderElement? at = null) => Of(WssFaultCodes.WSS015, seenIt, seenEn, at, "/Envelope/Header");

    public static string Cut(string text) => text.Length <= LongestShown ? text : string.Concat(text.AsSpan(0, LongestShown), "…");

    private static SoapFailure Clock(FaultCode code, MessageTimestamp timestamp, DateTimeOffset now, string skewIt, string skewEn) => Of(
        code,
        $"Created {Instant(timestamp.Created)}, Expires {Instant(timestamp.Expires)}, orologio del servizio {Instant(now)}: {skewIt}.",
        $"Created {Instant(timestamp.Created)}, Expires {Instant(timestamp.Expires)}, clock of the service {Instant(now)}: {skewEn}.",
        timestamp.Element);

    private static SoapFailure Of(FaultCode code, string seenIt, string seenEn, HeaderElement? at, string? xpath = null, string? value = null) => SoapFailure.At(
        code, $"{code.Descrizione} {seenIt}", $"{code.Description} {seenEn}", at?.Line, at?.Column, xpath ?? SecurityPath, value is null ? null : Cut(value));

    private static string SeenIt(X509Certificate2? certificate) => certificate is null ? "" : $" Certificato visto: {Named(certificate)}.";

    private static string SeenEn(X509Certificate2? certificate) => certificate is null ? "" : $" Certificate seen: {Named(certificate)}.";

    private static string Named(X509Certificate2 certificate) =>
        $"{Cut(certificate.Subject)} (CA {Cut(certificate.Issuer)}, n. {certificate.SerialNumber})";

    private static string Shown(string? text) => text is null ? "—" : $"'{Cut(text)}'";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Since(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s");
}
