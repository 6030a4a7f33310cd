using System.Net.Http.Headers;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>XML made to exhaust, to read files or to confuse: always a fault that says why, and a gateway that goes on.</summary>
[Collection(HostileTestGroup.Name)]
public sealed class HostileXmlTests(HostileGateway gateway)
{
    private const string Echo = """<a:Echo xmlns:a="http://inps.it/AssegnoTemporaneo/v1"><a:request><c:Messaggio xmlns:c="http://inps.it/Domande/TipiComuni/v1">{0}</c:Messaggio></a:request></a:Echo>""";
    private static readonly string Valid = Wire.Envelope(Wire.Echo);

    /// <summary>Name, document and the code of its refusal.</summary>
    public static TheoryData<string, string> DocumentTypes => new()
    {
        { "internal", "<!DOCTYPE x [<!ELEMENT x ANY>]>" },
        { "billion laughs", $"<!DOCTYPE x [<!ENTITY a \"ha\">{string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY {(char)('a' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i - 1)};", 10))}\">"))}]>" },
        { "quadratic blow-up", $"<!DOCTYPE x [<!ENTITY a \"{new string('a', 100_000)}\">]>" },
        { "external entity of a file", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" },
        { "external entity of a network", "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://127.0.0.1:9/a\">]>" },
        { "external subset", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" },
        { "public identifier", "<!DOCTYPE x PUBLIC \"-//X//X\" \"file:///etc/hostname\">" },
        { "parameter entity", "<!DOCTYPE x [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>" },
        { "never closed", "<!DOCTYPE x [" + new string(' ', 1_000_000) },
    };

    [Theory]
    [MemberData(nameof(DocumentTypes))]
    public async Task DocumentType_IsRefused(string name, string documentType)
    {
        var answer = await gateway.Client.PostAsync(documentType + Wire.Envelope(Echo.Replace("{0}", "&a;", StringComparison.Ordinal)));

        answer.ShouldBeFault(500, "SOAP-003");
        answer.Text.Should().NotContain("root:", "{0} must not bring a file of ours out", name);
        answer.Text.Length.Should().BeLessThan(20_000, "{0} must not be expanded", name);
        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task UndeclaredEntity_IsRefused() => await RefusesAsync(Wire.Envelope(Echo.Replace("{0}", "&a;", StringComparison.Ordinal)), "SOAP-003");

    [Theory]
    [InlineData("Body")]
    [InlineData("Header")]
    [InlineData("Element")]
    public async Task TenThousandLevels_AreRefused(string where)
    {
        var nested = string.Concat(Enumerable.Repeat("<x>", 10_000)) + string.Concat(Enumerable.Repeat("</x>", 10_000));
        var envelope = where switch
        {
            "Body" => Wire.Envelope(nested),
            "Header" => Wire.Envelope(Wire.Echo, Wire.Identity + nested),
            _ => Wire.Envelope(Echo.Replace("{0}", nested, StringComparison.Ordinal)),
        };
        await RefusesAsync(envelope, "SOAP-003");
    }

    [Fact]
    public async Task AttributeOfAMegabyte_IsRefused() =>
        await RefusesAsync(Valid.Replace("<a:request>", $"<a:request x=\"{new string('x', 1_048_576)}\">", StringComparison.Ordinal), "SOAP-003");

    [Fact]
    public async Task HundredThousandAttributes_AreRefused() =>
        await RefusesAsync(Valid.Replace("<a:request>", $"<a:request{string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=''"))}>", StringComparison.Ordinal), "SOAP-003");

    [Fact]
    public async Task HundredThousandNamespaces_AreRefused() =>
        await RefusesAsync(Valid.Replace("<a:request>", $"<a:request{string.Concat(Enumerable.Range(0, 100_000).Select(i => $" xmlns:n{i}='u:{i}'"))}>", StringComparison.Ordinal), "SOAP-003");

    [Fact]
    public async Task NameOfAMegabyte_IsRefused() =>
        await RefusesAsync(Wire.Envelope($"<{new string('n', 1_048_576)}/>"), "SOAP-003", "SOAP-004");

    [Fact]
    public async Task MillionEmptyElements_AreRefused() =>
        await RefusesAsync(Valid.Replace("</a:request>", string.Concat(Enumerable.Repeat("<a:x/>", 1_000_000)) + "</a:request>", StringComparison.Ordinal), "XSD-001", "SOAP-003");

    [Fact]
    public async Task MillionHeaderBlocks_AreRefused() =>
        await RefusesAsync(Wire.Envelope(Wire.Echo, Wire.Identity + string.Concat(Enumerable.Repeat("<x/>", 1_000_000))), "SOAP-003");

    [Fact]
    public async Task MillionCommentsAndReferences_AreHeldToTheSchema() =>
        await RefusesAsync(Wire.Envelope(Echo.Replace("{0}", string.Concat(Enumerable.Repeat("<!-- -->&#65;<![CDATA[ ]]>", 300_000)), StringComparison.Ordinal)), "XSD-001");

    [Fact]
    public async Task TextInAMillionPieces_IsReadOnce()
    {
        var blanks = string.Concat(Enumerable.Repeat("<!-- --><![CDATA[ ]]>", 300_000));
        var letters = blanks.Replace("[ ]", "[x]", StringComparison.Ordinal);
        string Domanda(string pieces) => Wire.PresentaDomanda(
            DomandeDiProva.Domanda(9_999_999, Target.Fresh("testo-a-pezzi-0001")).Replace("<Disabile>", $"<Disabile>{pieces}", StringComparison.Ordinal));

        await RefusesAsync(Wire.Envelope(Domanda(""), Wire.Identity.Replace("<UserId>", $"<UserId>{letters}", StringComparison.Ordinal)), "IDN-002");
        await RefusesAsync(Wire.Envelope(Domanda(letters)), "XSD-001");
        var answer = await gateway.Client.PostAsync(Wire.Envelope(Domanda(blanks)));
        answer.Esito.Should().StartWith("OK", "blanks around a value mean nothing");
    }

    [Fact]
    public async Task TextOfTwentyMegabytes_IsRefused() =>
        await RefusesAsync(Wire.Envelope(Echo.Replace("{0}", new string('t', 20_000_000), StringComparison.Ordinal)), "XSD-001", "SOAP-003");

    [Theory]
    [InlineData("\0")]
    [InlineData("&#0;")]
    [InlineData("\u0001")]
    [InlineData("&#xFFFE;")]
    [InlineData("&#xD800;")]
    public async Task ForbiddenCharacter_IsRefused(string character) =>
        await RefusesAsync(Wire.Envelope(Echo.Replace("{0}", character, StringComparison.Ordinal)), "SOAP-003");

    [Fact]
    public async Task DuplicateIdentity_IsRefused() => await RefusesAsync(Wire.Envelope(Wire.Echo, Wire.Identity + Wire.Identity), "IDN-003");

    [Theory]
    [InlineData("two bodies", """<s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Body>{2}</s:Body><s:Body>{2}</s:Body></s:Envelope>""")]
    [InlineData("two headers", """<s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Header>{1}</s:Header><s:Body>{2}</s:Body></s:Envelope>""")]
    [InlineData("header after body", """<s:Envelope xmlns:s="{0}"><s:Body>{2}</s:Body><s:Header>{1}</s:Header></s:Envelope>""")]
    [InlineData("two children", """<s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Body>{2}{2}</s:Body></s:Envelope>""")]
    [InlineData("two envelopes", """<s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Body>{2}</s:Body></s:Envelope><s:Envelope xmlns:s="{0}"/>""")]
    [InlineData("text after the envelope", """<s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Body>{2}</s:Body></s:Envelope>x""")]
    [InlineData("empty body", """<s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Body/></s:Envelope>""")]
    [InlineData("cut in the middle", """<s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Body>""")]
    [InlineData("processing instruction", """<?x y?><s:Envelope xmlns:s="{0}"><s:Header>{1}</s:Header><s:Body>{2}</s:Body></s:Envelope>""")]
    [InlineData("nothing", "")]
    [InlineData("blanks", "   ")]
    [InlineData("words", "PresentaDomanda, per favore")]
    [InlineData("json", "{\"domanda\":1}")]
    public async Task BrokenEnvelope_IsRefused(string name, string template)
    {
        var answer = await gateway.Client.PostAsync(template
            .Replace("{0}", Wire.Soap12, StringComparison.Ordinal).Replace("{1}", Wire.Identity, StringComparison.Ordinal).Replace("{2}", Wire.Echo, StringComparison.Ordinal));

        answer.FaultCode.Should().BeOneOf(["SOAP-003", "SOAP-004"], name);
        answer.ShouldBeFault(500, "SOAP-003", "SOAP-004");
        await gateway.ShouldStillServeAsync();
    }

    /// <summary>Bytes that are not what the media type, the declaration or the byte order mark say.</summary>
    public static TheoryData<string, string?, byte[]> Charsets => new()
    {
        { "latin-1 bytes as UTF-8", "utf-8", Encoding.Latin1.GetBytes(Wire.Envelope(Echo.Replace("{0}", "perché", StringComparison.Ordinal))) },
        { "UTF-16 bytes as UTF-8", "utf-8", Encoding.Unicode.GetBytes(Valid) },
        { "UTF-8 bytes as UTF-16", "utf-16", Encoding.UTF8.GetBytes(Valid) },
        { "unknown charset", "x-unknown", Encoding.UTF8.GetBytes(Valid) },
        { "EBCDIC declared", null, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + Valid) },
        { "UTF-7 declared", null, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + Valid) },
        { "UTF-32 bytes", "utf-32", Encoding.UTF32.GetBytes(Valid) },
        { "cut multi-byte character", "utf-8", [.. Encoding.UTF8.GetBytes(Valid[..^20]), 0xE2, 0x82] },
        { "over-long form of /", "utf-8", [.. Encoding.UTF8.GetBytes("<x>"), 0xC0, 0xAF, .. Encoding.UTF8.GetBytes("</x>")] },
        { "odd number of UTF-16 bytes", "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Valid), 0x3E] },
        { "only a byte order mark", "utf-8", [0xEF, 0xBB, 0xBF] },
    };

    [Theory]
    [MemberData(nameof(Charsets))]
    public async Task WrongCharset_IsRefused(string name, string? charset, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/soap+xml", charset);
        var answer = await gateway.Client.SendAsync(content);

        answer.FaultCode.Should().BeOneOf(["SOAP-003", "GW-HTTP-415"], name);
        answer.ShouldBeFault(answer.FaultCode == "SOAP-003" ? 500 : 415, "SOAP-003", "GW-HTTP-415");
        await gateway.ShouldStillServeAsync();
    }

    private async Task RefusesAsync(string envelope, params string[] codes)
    {
        var answer = await gateway.Client.PostAsync(envelope);
        answer.ShouldBeFault(500, codes);
        answer.Text.Length.Should().BeLessThan(200_000, "a refusal is bounded too");
        await gateway.ShouldStillServeAsync();
    }
}
