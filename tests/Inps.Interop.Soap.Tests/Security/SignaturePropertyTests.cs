using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>What holds of every message that is signed, whatever it says and however it is signed.</summary>
public class SignaturePropertyTests
{
    private static readonly string[] Contents =
    [
        "<a/>", "<a b='1' a='2'/>", "<x:a xmlns:x='urn:x' x:b='c'>t</x:a>", "<a xmlns='urn:d'><b xmlns=''/></a>", "<!-- c -->", "Giò 𝄞", "&amp;&lt;&gt;", "<![CDATA[<x>]]>", "&#13;&#10;&#9;",
        " \n ", "<a>\n<b/>\n</a>", "<a xml:lang='it' xml:space='preserve'>  </a>",
    ];

    private static readonly Gen<string> Bodies = Gen.OneOf(Contents).Array[0, 6].Select(string.Concat);

    private static readonly Gen<(SoapVersion Version, string Key, SigningOptions Options)> Signings = Gen.Select(
        Gen.OneOf(SoapVersion.Soap11, SoapVersion.Soap12),
        Gen.OneOf("RSA", "P-256"),
        Gen.OneOf(HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512),
        Gen.OneOf(Enum.GetValues<CertificateReferenceKind>()),
        Gen.OneOf(SecurityRequirements.IdAuthSoap01, SecurityRequirements.IdAuthSoap02, SecurityRequirements.IntegritySoap01, Everything))
        .Select((version, key, hash, reference, parts) => (version, key, Options(parts) with { Hash = hash, Reference = reference }));

    [Fact]
    public void SignedMessage_IsVerified_AndStaysWhatItWas() =>
        Gen.Select(Bodies, Signings).Sample((content, signing) =>
        {
            var xml = SignContent(content, signing);

            var verified = Accepted(Verify(xml, signing.Options.Parts, version: signing.Version));

            Assert.Equal(Keys.Named(signing.Key).RawData, verified.Certificate.RawData);
            Assert.Equal(signing.Options.Parts.Body, verified.Body is not null);
            using var message = Read(xml, signing.Version);
            using var body = message.OpenBody();
            Assert.Equal(Infoset(Operation(content)), Infoset((XElement)XNode.ReadFrom(body)));
        }, iter: 300);

    [Fact]
    public void SignatureOfOneMessage_IsNoneOfAnother() =>
        Gen.Select(Bodies, Bodies, Signings).Where((one, other, _) => Infoset(Operation(one)) != Infoset(Operation(other))).Sample((one, other, signing) =>
        {
            var options = signing with { Options = signing.Options with { Parts = Everything } };
            var first = SignContent(one, options);
            var forged = first.Replace(Operation(one), Operation(other), StringComparison.Ordinal);
            if (forged == first)
            {
                return;
            }

            Assert.IsType<SecurityResult.Refused>(Verify(forged, Everything, version: signing.Version));
        }, iter: 300);

    private static string Operation(string content) => $"<d:Op xmlns:d=\"urn:test\">{content}</d:Op>";

    private static string Infoset(string xml) => Infoset(XElement.Parse(xml, LoadOptions.PreserveWhitespace));

    private static string SignContent(string content, (SoapVersion Version, string Key, SigningOptions Options) signing)
    {
        var envelope = signing.Version == SoapVersion.Soap12 ? Messages.Envelope12(Identity, Operation(content)) : Messages.Envelope11(Identity, Operation(content));
        return Sign(signing.Version, signing.Options, Keys.Named(signing.Key), envelope);
    }

    /// <summary>What an XML reader sees, comments left out.</summary>
    private static string Infoset(XElement element)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using (var parsed = element.CreateReader())
        {
            document.Load(parsed);
        }

        var canonical = new System.Security.Cryptography.Xml.XmlDsigExcC14NTransform();
        canonical.LoadInput(document);
        using var reader = new StreamReader((Stream)canonical.GetOutput(typeof(Stream)), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
