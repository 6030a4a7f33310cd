using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

public class MessageSignerTests
{
    private static readonly string[] AllKeys = ["RSA", "P-256", "P-384", "P-521"];
    private static readonly string[] AllHashes = ["SHA256", "SHA384", "SHA512"];

    public static TheoryData<SoapVersion, CertificateReferenceKind> Forms =>
        [.. from version in Enum.GetValues<SoapVersion>() from kind in Enum.GetValues<CertificateReferenceKind>() select (version, kind)];

    public static TheoryData<string, string> Algorithms => [.. from key in AllKeys from hash in AllHashes select (key, hash)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void EveryVersionAndReference_IsVerified_ByOurselvesAndBySignedXml(SoapVersion version, CertificateReferenceKind kind)
    {
        var xml = Sign(version, Options() with { Reference = kind });

        var verified = Accepted(Verify(xml, version: version));

        verified.Certificate.Thumbprint.Should().Be(Keys.Rsa.Thumbprint);
        verified.Parts.Select(part => part.Path).Should().BeEquivalentTo(
            "/Envelope/Header/Identity", "/Envelope/Header/To", "/Envelope/Header/Action", "/Envelope/Header/MessageID",
            "/Envelope/Header/Security/Timestamp", "/Envelope/Body");
        SignedXmlAccepts(xml, Keys.Rsa).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void EveryKeyAndHash_IsVerified(string key, string hash)
    {
        var certificate = Keys.Named(key);

        var xml = Sign(options: Options() with { Hash = new HashAlgorithmName(hash) }, certificate: certificate);

        Accepted(Verify(xml)).Certificate.Thumbprint.Should().Be(certificate.Thumbprint);
        xml.Should().Contain(key == "RSA" ? $"xmldsig-more#rsa-{hash.ToLowerInvariant()}" : $"xmldsig-more#ecdsa-{hash.ToLowerInvariant()}");
    }

    [Fact]
    public void Verified_TellsWhoWhatAndWhen()
    {
        var verified = Accepted(Verify(Sign(options: Options() with { MessageId = "urn:uuid:0b0f4e0e-1111-4222-8333-944445555666" })));

        verified.MessageId.Should().Be("urn:uuid:0b0f4e0e-1111-4222-8333-944445555666");
        (verified.Created, verified.Expires, verified.UsableUntil).Should().Be((Now, Now.AddMinutes(5), Now.AddMinutes(5)));
        verified.Body!.Digest.Length.Should().Be(32);
        verified.Body.DigestMethod.Should().Be("http://www.w3.org/2001/04/xmlenc#sha256");
    }

    [Fact]
    public void WeakerProfile_SignsNoBody()
    {
        var xml = Sign(options: Options(SecurityRequirements.IdAuthSoap01));

        Accepted(Verify(xml, SecurityRequirements.IdAuthSoap01)).Body.Should().BeNull();
    }

    [Fact]
    public void HeadersOfTheEnvelope_AreKept_AndSigned()
    {
        var header = $"<w:To xmlns:w=\"http://www.w3.org/2005/08/addressing\">{To}</w:To>"
            + "<w:MessageID xmlns:w=\"http://www.w3.org/2005/08/addressing\">urn:uuid:mia</w:MessageID>" + Identity;

        var verified = Accepted(Verify(Sign(options: new SigningOptions { Parts = Everything }, envelope: Messages.Envelope12(header))));

        verified.MessageId.Should().Be("urn:uuid:mia");
    }

    [Fact]
    public void EnvelopeWithoutHeader_GetsOne()
    {
        var envelope = $"<Envelope xmlns=\"{Messages.Ns12}\"><Body>{Messages.Operation}</Body></Envelope>";

        Accepted(Verify(Sign(options: Options(SecurityRequirements.IntegritySoap01), envelope: envelope), SecurityRequirements.IntegritySoap01));
    }

    [Theory]
    [InlineData("a\r\nb\tc &amp; &lt;d&gt; \"e\"", "v=\"1&quot;&lt;&amp;\"")]
    [InlineData("<![CDATA[<x> & ]]><!-- c -->&#x1F600;", "xmlns:q=\"urn:q\" q:b=\"2\" a=\"1\" xml:lang=\"it\"")]
    [InlineData("<x xmlns=\"\"/><y xmlns=\"urn:y\"><z xmlns=\"\"/></y>", "")]
    public void AnyContent_IsSignedAsOthersReadIt(string content, string attributes)
    {
        var envelope = Messages.Envelope12(Identity, $"<d:Op xmlns:d=\"urn:test\" {attributes}>{content}</d:Op>");

        var xml = Sign(envelope: envelope);

        Accepted(Verify(xml));
        SignedXmlAccepts(xml, Keys.Rsa).Should().BeTrue();
    }

    [Fact]
    public void SignedEnvelope_IsNotSignedAgain()
    {
        var xml = Sign();

        FluentActions.Invoking(() => Sign(envelope: xml)).Should().Throw<ArgumentException>().WithMessage("*Security*");
    }

    [Fact]
    public void MissingHeader_IsNotSignedOver()
    {
        FluentActions.Invoking(() => Sign(options: Options() with { To = null })).Should().Throw<ArgumentException>().WithMessage("*To*");
    }

    /// <summary>The framework's own implementation as a second opinion.</summary>
    internal static bool SignedXmlAccepts(string xml, X509Certificate2 certificate)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using var reader = HardenedXmlReader.Create(Encoding.UTF8.GetBytes(xml), charset: null, XmlLimits.Default);
        document.Load(reader);
        var signature = document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl).OfType<XmlElement>().Single();
        var signed = new SignedXmlWithWsuIds(document);
        signed.LoadXml(signature);
        return signed.CheckSignature(certificate, verifySignatureOnly: true);
    }

    private sealed class SignedXmlWithWsuIds(XmlDocument document) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue) => document!.SelectNodes("//*")!.OfType<XmlElement>()
            .SingleOrDefault(element => element.GetAttribute("Id", WssNames.Wsu) == idValue);
    }
}
