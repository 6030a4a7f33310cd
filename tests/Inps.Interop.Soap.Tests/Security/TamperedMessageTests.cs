using System.Globalization;
using System.Text.RegularExpressions;
using Inps.Interop.Soap.Security;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>Each change to a good message is refused for its own reason, and the reason is told.</summary>
public partial class TamperedMessageTests
{
    private const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private const string RsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string Transform = $"<ds:Transform Algorithm=\"{Exclusive}\"></ds:Transform>";
    private const string Method = $"<ds:SignatureMethod Algorithm=\"{RsaSha256}\"></ds:SignatureMethod>";
    private const string DigestMethod = $"<ds:DigestMethod Algorithm=\"{Sha256}\"></ds:DigestMethod>";

    private static readonly Dictionary<string, (string Code, string Told, Func<string, string> Change)> Changes = new()
    {
        ["a letter of the Body"] = ("WSS-011", "/Envelope/Body", x => x.Replace("Giò", "Già", StringComparison.Ordinal)),
        ["white space in the Body"] = ("WSS-011", "/Envelope/Body", x => x.Replace("<d:Nome>", " <d:Nome>", StringComparison.Ordinal)),
        ["a prefix in the Body"] = ("WSS-011", "/Envelope/Body", x => x.Replace("d:PresentaDomanda", "e:PresentaDomanda", StringComparison.Ordinal).Replace("xmlns:d=\"urn:test\"", "xmlns:d=\"urn:test\" xmlns:e=\"urn:test\"", StringComparison.Ordinal)),
        ["an attribute of the Body's child"] = ("WSS-011", "/Envelope/Body", x => x.Replace("xmlns:d=\"urn:test\"", "xmlns:d=\"urn:test\" v=\"1\"", StringComparison.Ordinal)),
        ["a value of Identity"] = ("WSS-011", "/Envelope/Header/Identity", x => x.Replace("RSSMRA80A01H501U", "VRDLGI80A01H501U", StringComparison.Ordinal)),
        ["the Action"] = ("WSS-011", "/Envelope/Header/Action", x => x.Replace("urn:prova:presentaDomanda", "urn:prova:altro", StringComparison.Ordinal)),
        ["the MessageID"] = ("WSS-011", "/Envelope/Header/MessageID", x => x.Replace(">urn:uuid:", ">urn:uuid:a", StringComparison.Ordinal)),
        ["Expires, later"] = ("WSS-011", "/Envelope/Header/Security/Timestamp", x => x.Replace("10:05:00.000Z", "10:06:00.000Z", StringComparison.Ordinal)),
        ["a digest value"] = ("WSS-012", "rsa-sha256", x => DigestValue().Replace(x, "<ds:DigestValue>" + Convert.ToBase64String(new byte[32]), 1)),
        ["the signature value"] = ("WSS-012", "rsa-sha256", x => SignatureValue().Replace(x, "<ds:SignatureValue>" + Convert.ToBase64String(new byte[256]))),
        ["a short signature value"] = ("WSS-012", "rsa-sha256", x => SignatureValue().Replace(x, "<ds:SignatureValue>AAAA")),
        ["the certificate, another of the same authority"] = ("WSS-012", "CN=Altro", x => x.Replace(Convert.ToBase64String(Keys.Rsa.RawData), Convert.ToBase64String(Keys.Other.RawData), StringComparison.Ordinal)),
        ["the certificate, one with another kind of key"] = ("WSS-012", "CN=Sigillo EC 256", x => x.Replace(Convert.ToBase64String(Keys.Rsa.RawData), Convert.ToBase64String(Keys.Ec256.RawData), StringComparison.Ordinal)),
        ["the certificate, cut"] = ("WSS-007", "cannot be read", x => x.Replace(Convert.ToBase64String(Keys.Rsa.RawData), Convert.ToBase64String(Keys.Rsa.RawData[..100]), StringComparison.Ordinal)),
        ["the certificate, valid to the 31st of February"] = ("WSS-007", "cannot be read", x => x.Replace(Convert.ToBase64String(Keys.Rsa.RawData), Convert.ToBase64String(WithoutEnd(Keys.Rsa.RawData)), StringComparison.Ordinal)),
        ["the certificate, not base64"] = ("WSS-002", "base64", x => x.Replace(Convert.ToBase64String(Keys.Rsa.RawData), "certificato", StringComparison.Ordinal)),
        ["another To"] = ("WSS-013", "https://altro.example.it/", x => x.Replace($">{To}<", ">https://altro.example.it/<", StringComparison.Ordinal)),
        ["To without its last character"] = ("WSS-013", To[..^1], x => x.Replace($">{To}<", $">{To[..^1]}<", StringComparison.Ordinal)),
        ["Created after Expires"] = ("WSS-002", "Created before Expires", x => x.Replace("10:00:00.000Z", "10:05:00.001Z", StringComparison.Ordinal)),
        ["Created without zone"] = ("WSS-002", "UTC", x => x.Replace("10:00:00.000Z", "10:00:00.000", StringComparison.Ordinal)),
        ["Created that is no instant"] = ("WSS-002", "UTC", x => x.Replace("10:00:00.000Z", "25:00:00Z", StringComparison.Ordinal)),
        ["no Expires"] = ("WSS-002", "Expires in Timestamp", x => ExpiresElement().Replace(x, "")),
        ["no Timestamp"] = ("WSS-002", "Timestamp is missing", x => TimestampElement().Replace(x, "")),
        ["no Signature"] = ("WSS-002", "Signature is missing", x => SignatureElement().Replace(x, "")),
        ["no Security header"] = ("WSS-001", "INTEGRITY_SOAP_01", x => SecurityElement().Replace(x, "")),
        ["no KeyInfo"] = ("WSS-002", "KeyInfo is missing", x => KeyInfoElement().Replace(x, "")),
        ["no SignatureValue"] = ("WSS-002", "KeyInfo is not allowed in Signature", x => SignatureValueElement().Replace(x, "")),
        ["no To"] = ("WSS-003", "wsa:To is missing", x => ToElement().Replace(x, "")),
        ["no reference to the Body"] = ("WSS-003", "Body", x => BodyReference().Replace(x, "")),
        ["no id on the Body"] = ("WSS-004", "wsu:Id='body-", x => BodyId().Replace(x, "")),
        ["signature with SHA-1"] = ("WSS-005", "xmldsig#rsa-sha1", x => x.Replace(RsaSha256, "http://www.w3.org/2000/09/xmldsig#rsa-sha1", StringComparison.Ordinal)),
        ["signature with HMAC"] = ("WSS-005", "hmac-sha256", x => x.Replace(RsaSha256, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", StringComparison.Ordinal)),
        ["signature with DSA"] = ("WSS-005", "dsa-sha256", x => x.Replace(RsaSha256, "http://www.w3.org/2009/xmldsig11#dsa-sha256", StringComparison.Ordinal)),
        ["digest with SHA-1"] = ("WSS-005", "xmldsig#sha1", x => x.Replace(DigestMethod, "<ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"/>", StringComparison.Ordinal)),
        ["digest with SHA-224"] = ("WSS-005", "xmldsig-more#sha224", x => x.Replace(DigestMethod, "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#sha224\"/>", StringComparison.Ordinal)),
        ["no digest algorithm"] = ("WSS-005", "DigestMethod: —", x => x.Replace(DigestMethod, "<ds:DigestMethod/>", StringComparison.Ordinal)),
        ["transform XSLT"] = ("WSS-005", "xslt", x => x.Replace(Transform, "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>", StringComparison.Ordinal)),
        ["transform XPath"] = ("WSS-005", "xpath", x => x.Replace(Transform, "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"/>", StringComparison.Ordinal)),
        ["transform XPath filter 2"] = ("WSS-005", "xmldsig-filter2", x => x.Replace(Transform, "<ds:Transform Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\"/>", StringComparison.Ordinal)),
        ["transform enveloped"] = ("WSS-005", "enveloped-signature", x => x.Replace(Transform, "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>" + Transform, StringComparison.Ordinal)),
        ["transform with comments"] = ("WSS-005", "WithComments", x => x.Replace(Transform, $"<ds:Transform Algorithm=\"{Exclusive}WithComments\"/>", StringComparison.Ordinal)),
        ["canonicalisation with comments"] = ("WSS-005", "WithComments", x => x.Replace($"<ds:CanonicalizationMethod Algorithm=\"{Exclusive}\"", $"<ds:CanonicalizationMethod Algorithm=\"{Exclusive}WithComments\"", StringComparison.Ordinal)),
        ["two transforms"] = ("WSS-002", "exactly one Transform", x => x.Replace(Transform, Transform + Transform, StringComparison.Ordinal)),
        ["no transform"] = ("WSS-002", "Transform is missing", x => x.Replace(Transform, "", StringComparison.Ordinal)),
        ["a cut HMAC length"] = ("WSS-002", "no parameter in SignatureMethod", x => x.Replace(Method, Method.Replace("></", "><ds:HMACOutputLength>1</ds:HMACOutputLength></", StringComparison.Ordinal), StringComparison.Ordinal)),
        ["a reference to the outside"] = ("WSS-004", "https://altro.example.it/x.xml", x => Uri().Replace(x, "URI=\"https://altro.example.it/x.xml\"", 1)),
        ["a reference to an attachment"] = ("WSS-004", "cid:allegato", x => Uri().Replace(x, "URI=\"cid:allegato\"", 1)),
        ["a reference to the whole document"] = ("WSS-004", "URI found: ''", x => Uri().Replace(x, "URI=\"\"", 1)),
        ["a reference by XPointer"] = ("WSS-004", "xpointer", x => Uri().Replace(x, "URI=\"#xpointer(id('a'))\"", 1)),
        ["a reference without URI"] = ("WSS-004", "URI found: —", x => Uri().Replace(x, "", 1)),
        ["a reference to nothing"] = ("WSS-003", "not signed", x => Uri().Replace(x, "URI=\"#nulla\"", 1)),
        ["the same reference twice"] = ("WSS-004", "Two references", x => FirstReference().Replace(x, "$0$0", 1)),
        ["an unknown kind of token"] = ("WSS-006", "#SAMLV2.0", x => x.Replace("#X509v3", "#SAMLV2.0", StringComparison.Ordinal)),
        ["a token of another encoding"] = ("WSS-006", "HexBinary", x => x.Replace("#Base64Binary", "#HexBinary", StringComparison.Ordinal)),
        ["a reference to no token"] = ("WSS-008", "#nessuno", x => TokenUri().Replace(x, "<wsse:Reference URI=\"#nessuno\"")),
        ["a reference to a token elsewhere"] = ("WSS-008", "https://altro.example.it/c", x => TokenUri().Replace(x, "<wsse:Reference URI=\"https://altro.example.it/c\"")),
        ["an encrypted key"] = ("WSS-006", "EncryptedKey", x => x.Replace("<wsu:Timestamp", "<EncryptedKey xmlns=\"http://www.w3.org/2001/04/xmlenc#\"/><wsu:Timestamp", StringComparison.Ordinal)),
        ["an Object in the Signature"] = ("WSS-002", "Object is not allowed", x => x.Replace("</ds:Signature>", "<ds:Object/></ds:Signature>", StringComparison.Ordinal)),
        ["a Manifest in SignedInfo"] = ("WSS-002", "Manifest is not allowed", x => x.Replace("</ds:SignedInfo>", "<ds:Manifest/></ds:SignedInfo>", StringComparison.Ordinal)),
    };

    public static TheoryData<string> Names => new(Changes.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Change_IsRefused_ForItsOwnReason(string name)
    {
        var (code, told, change) = Changes[name];
        var good = Sign();
        var changed = change(good);
        changed.Should().NotBe(good);

        var failure = Refused(Verify(changed));

        failure.Code.Codice.Should().Be(code, because: failure.MessageEn);
        failure.MessageEn.Should().Contain(told);
        failure.Errors.Should().ContainSingle().Which.Rimedio.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void ChangedBody_TellsReferenceDigestsAndCertificate()
    {
        var good = Sign();
        var received = Convert.ToBase64String(Accepted(Verify(good)).Body!.Digest.Span);

        var failure = Refused(Verify(good.Replace("Giò", "Già", StringComparison.Ordinal)));

        failure.MessaggioIt.Should().Contain("Riferimento #body-").And.Contain($"digest ricevuto {received}, calcolato ").And.Contain("Certificato visto: CN=Sigillo");
        failure.Errors[0].XPath.Should().Be("/Envelope/Body");
        failure.Errors[0].Valore.Should().Be(received);
    }

    [Theory]
    [InlineData(-6, "WSS-010", "ahead by 6 s")]
    [InlineData(-5, null, null)]
    [InlineData(299, null, null)]
    [InlineData(300, "WSS-009", "Expires was 0 s ago")]
    [InlineData(900, "WSS-009", "Expires was 600 s ago")]
    public void Clock_IsJudgedByItsTolerances_AndTheSkewIsTold(int seconds, string? code, string? told)
    {
        var result = Verify(Sign(), now: Now.AddSeconds(seconds));

        if (code is null)
        {
            Accepted(result);
            return;
        }

        var failure = Refused(result);
        failure.Code.Codice.Should().Be(code);
        failure.MessageEn.Should().Contain(told).And.Contain(Now.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void LongLived_IsTooOld_ByTheReceiversOwnBound()
    {
        var xml = Sign(options: Options() with { Lifetime = TimeSpan.FromHours(1) });

        Accepted(Verify(xml, now: Now.AddSeconds(300)));
        Refused(Verify(xml, now: Now.AddSeconds(301))).MessageEn.Should().Contain("Created was 301 s ago, allowed are 300 s");
        Accepted(Verify(xml, now: Now.AddSeconds(3599), tolerances: new SecurityTolerances { MaxAge = TimeSpan.FromHours(2) }));
    }

    [Fact]
    public void ManyReferences_AreRefused()
    {
        Refused(Verify(Sign(), tolerances: new SecurityTolerances { MaxReferences = 5 })).MessageEn.Should().Contain("has 6 references; at most 5");
    }

    [GeneratedRegex("<ds:DigestValue>[^<]*")]
    private static partial Regex DigestValue();

    [GeneratedRegex("<ds:SignatureValue>[^<]*")]
    private static partial Regex SignatureValue();

    [GeneratedRegex("<ds:SignatureValue>[^<]*</ds:SignatureValue>")]
    private static partial Regex SignatureValueElement();

    [GeneratedRegex("<wsu:Expires>[^<]*</wsu:Expires>")]
    private static partial Regex ExpiresElement();

    [GeneratedRegex("<wsu:Timestamp.*?</wsu:Timestamp>")]
    private static partial Regex TimestampElement();

    [GeneratedRegex("<ds:Signature .*?</ds:Signature>")]
    private static partial Regex SignatureElement();

    private static byte[] WithoutEnd(byte[] certificate)
    {
        var changed = certificate.ToArray();
        "390231"u8.CopyTo(changed.AsSpan(changed.AsSpan().IndexOf("391231"u8)));
        return changed;
    }

    [GeneratedRegex("<wsse:Security .*?</wsse:Security>")]
    private static partial Regex SecurityElement();

    [GeneratedRegex("<ds:KeyInfo>.*?</ds:KeyInfo>")]
    private static partial Regex KeyInfoElement();

    [GeneratedRegex("<wsa:To .*?</wsa:To>")]
    private static partial Regex ToElement();

    [GeneratedRegex("<ds:Reference URI=\"#body-.*?</ds:Reference>")]
    private static partial Regex BodyReference();

    [GeneratedRegex(" wsu:Id=\"body-[^\"]*\"")]
    private static partial Regex BodyId();

    [GeneratedRegex("URI=\"#[^\"]*\"(?=><ds:Transforms)")]
    private static partial Regex Uri();

    [GeneratedRegex("<ds:Reference .*?</ds:Reference>")]
    private static partial Regex FirstReference();

    [GeneratedRegex("<wsse:Reference URI=\"[^\"]*\"")]
    private static partial Regex TokenUri();
}
