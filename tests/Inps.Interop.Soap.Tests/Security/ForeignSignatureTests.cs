using System.Diagnostics;
using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>What others sign is accepted, and what we sign they accept: <c>xmlsec1</c> and python's <c>zeep</c>, where the machine has them.</summary>
public sealed class ForeignSignatureTests : IDisposable
{
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private readonly string folder = Directory.CreateTempSubdirectory("inps-interop-firme-").FullName;

    public static TheoryData<string, string, string> Templates => new()
    {
        { "RSA", More + "rsa-sha256", Exclusive },
        { "RSA", More + "rsa-sha384", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" },
        { "RSA", More + "rsa-sha512", "http://www.w3.org/2006/12/xml-c14n11" },
        { "P-256", More + "ecdsa-sha256", Exclusive },
        { "P-384", More + "ecdsa-sha384", Exclusive },
        { "P-521", More + "ecdsa-sha512", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" },
    };

    public static TheoryData<string, SoapVersion> Keys12 => new()
    {
        { "RSA", SoapVersion.Soap12 },
        { "RSA", SoapVersion.Soap11 },
        { "P-256", SoapVersion.Soap12 },
        { "P-521", SoapVersion.Soap11 },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Templates))]
    public void MessageSignedByXmlsec1_IsAccepted(string key, string method, string canonicalization)
    {
        var xmlsec = Require("xmlsec1");
        var certificate = Keys.Named(key);
        var template = Save("template.xml", Template(Convert.ToBase64String(certificate.RawData), method, canonicalization));

        var (exit, signed, errors) = Run(xmlsec, ["--sign", "--privkey-pem", SaveKey(key), .. Ids, template]);

        exit.Should().Be(0, because: errors);
        Accepted(Verify(signed, Everything)).Certificate.Thumbprint.Should().Be(certificate.Thumbprint);
        Refused(Verify(signed.Replace("</d:Nome>", "x</d:Nome>", StringComparison.Ordinal), Everything)).Code.Codice.Should().Be("WSS-011");
    }

    [Theory]
    [MemberData(nameof(Keys12))]
    public void MessageOfOurs_IsVerifiedByXmlsec1(string key, SoapVersion version)
    {
        var xmlsec = Require("xmlsec1");
        var pem = Save("certificate.pem", Keys.Named(key).ExportCertificatePem());
        // Carriage returns and what else only a canonicaliser keeps.
        const string Content = "<d:Op xmlns:d=\"urn:test\" v=\"1&#xA;2&#x9;3&quot;&lt;&amp;\">Giò &#xD;&#x9;\r\n<![CDATA[<&>]]><x xmlns=\"\"/></d:Op>";
        var signed = Sign(
            version, certificate: Keys.Named(key), envelope: version == SoapVersion.Soap12 ? Messages.Envelope12(Identity, Content) : Messages.Envelope11(Identity, Content));

        var (exit, output, errors) = Run(xmlsec, ["--verify", "--pubkey-cert-pem", pem, .. Ids, Save("signed.xml", signed)]);
        var (changed, _, _) = Run(xmlsec, ["--verify", "--pubkey-cert-pem", pem, .. Ids, Save("changed.xml", signed.Replace("Giò", "Già", StringComparison.Ordinal))]);

        exit.Should().Be(0, because: output + errors);
        changed.Should().NotBe(0);
    }

    [Theory]
    [InlineData(SoapVersion.Soap12)]
    [InlineData(SoapVersion.Soap11)]
    public void MessageSignedByZeep_WithOurPlugin_IsAccepted(SoapVersion version)
    {
        var python = RequirePython();
        var envelope = Save("envelope.xml", version == SoapVersion.Soap12 ? Messages.Envelope12(Identity) : Messages.Envelope11(Identity));
        var pem = Save("certificate.pem", Keys.Rsa.ExportCertificatePem());

        var (exit, signed, errors) = Run(python, [SampleFinder.PathOf("samples/client/python-zeep/firma.py"), SaveKey("RSA"), pem, To, envelope]);

        exit.Should().Be(0, because: errors);
        // Its clock is the machine's: the message is replayed at the instant it tells.
        using var message = Read(signed, version);
        var created = message.Headers.Single(block => block.Element.LocalName == "Security").Element.Children
            .Single(child => child.LocalName == "Timestamp").Children[0].Text;
        Accepted(Verify(signed, Everything, now: DateTimeOffset.Parse(created, System.Globalization.CultureInfo.InvariantCulture), version: version));
    }

    [Theory]
    [InlineData("Signature")]
    [InlineData("BinarySignature")]
    public void MessageSignedByZeepItself_IsRefusedForWhatItLeavesOut(string kind)
    {
        var python = RequirePython();
        const string Script = """
            import sys, xmlsec, zeep.wsse.signature as s
            from lxml import etree
            envelope = etree.parse(sys.argv[3]).getroot()
            getattr(s, sys.argv[4])(sys.argv[1], sys.argv[2], None, xmlsec.Transform.RSA_SHA256, xmlsec.Transform.SHA256).apply(envelope, {})
            sys.stdout.buffer.write(etree.tostring(envelope))
            """;
        var header = $"<w:To xmlns:w=\"http://www.w3.org/2005/08/addressing\">{To}</w:To>{Identity}<wsse:Security xmlns:wsse=\"{WssNames.Wsse}\"><wsu:Timestamp xmlns:wsu=\"{WssNames.Wsu}\">"
            + "<wsu:Created>2026-11-24T10:00:00+00:00</wsu:Created><wsu:Expires>2026-11-24T10:05:00+00:00</wsu:Expires></wsu:Timestamp></wsse:Security>";
        var envelope = Save("envelope.xml", Messages.Envelope12(header));

        var (exit, signed, errors) = Run(python, ["-c", Script, SaveKey("RSA"), Save("certificate.pem", Keys.Rsa.ExportCertificatePem()), envelope, kind]);

        exit.Should().Be(0, because: errors);
        Refused(Verify(signed, SecurityRequirements.IntegritySoap01)).MessageEn.Should().Contain("wsa:To is not signed");
    }

    private static string[] Ids => [.. ((string[])["Timestamp", "Body", "To", "MessageID", "Action", "Identity"]).SelectMany(name => (string[])["--id-attr:Id", name])];

    private static string Template(string certificate, string method, string canonicalization)
    {
        const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
        string[] ids = ["ts", "to", "mid", "idn", "body"];
        var references = string.Concat(ids.Select(id =>
            $"<Reference URI=\"#{id}\"><Transforms><Transform Algorithm=\"{Exclusive}\"/></Transforms><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue/></Reference>"));
        return $"""
            <s:Envelope xmlns:s="{Messages.Ns12}" xmlns:u="{WssNames.Wsu}" xmlns:w="http://www.w3.org/2005/08/addressing" xml:lang="it">
              <s:Header>
                <w:To u:Id="to">{To}</w:To>
                <w:MessageID u:Id="mid">urn:uuid:di-altri</w:MessageID>
                <inps:Identity xmlns:inps="http://inps.it/" u:Id="idn"><UserId>RSSMRA80A01H501U</UserId></inps:Identity>
                <o:Security xmlns:o="{WssNames.Wsse}" s:mustUnderstand="1">
                  <o:BinarySecurityToken u:Id="tok" ValueType="{Profile}">{certificate}</o:BinarySecurityToken>
                  <u:Timestamp u:Id="ts"><u:Created>2026-11-24T10:00:00.123456789Z</u:Created><u:Expires>2026-11-24T10:05:00Z</u:Expires></u:Timestamp>
                  <Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
                    <SignedInfo>
                      <CanonicalizationMethod Algorithm="{canonicalization}"/>
                      <SignatureMethod Algorithm="{method}"/>
                      {references}
                    </SignedInfo>
                    <SignatureValue/>
                    <KeyInfo><o:SecurityTokenReference><o:Reference URI="#tok" ValueType="{Profile}"/></o:SecurityTokenReference></KeyInfo>
                  </Signature>
                </o:Security>
              </s:Header>
              <s:Body u:Id="body">{Messages.Operation}</s:Body>
            </s:Envelope>
            """;
    }

    private string Save(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private string SaveKey(string key)
    {
        using var rsa = System.Security.Cryptography.X509Certificates.RSACertificateExtensions.GetRSAPrivateKey(Keys.Named(key));
        using var ecdsa = System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions.GetECDsaPrivateKey(Keys.Named(key));
        return Save("key.pem", rsa?.ExportPkcs8PrivateKeyPem() ?? ecdsa!.ExportPkcs8PrivateKeyPem());
    }

    private static string Require(string program)
    {
        var found = Find(program);
        Assert.SkipWhen(found is null, $"{program} is not installed.");
        return found!;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Append("/usr/bin")
        .Select(path => Path.Combine(path, program)).FirstOrDefault(File.Exists);

    private static string RequirePython()
    {
        var python = new[] { Find("python3"), "/usr/bin/python3" }.OfType<string>().Where(File.Exists)
            .FirstOrDefault(candidate => Run(candidate, ["-c", "import zeep, xmlsec"]).Exit == 0);
        Assert.SkipWhen(python is null, "No Python here can import zeep and xmlsec (Debian: apt-get install python3-zeep python3-xmlsec).");
        return python!;
    }

    private static (int Exit, string Output, string Errors) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
