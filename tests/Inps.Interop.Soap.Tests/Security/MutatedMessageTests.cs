using System.Text;
using CsCheck;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Soap.Xml;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>Whatever is changed in a signed message: it is refused, or what is signed and used is as it was; nothing makes the verifier throw.</summary>
public class MutatedMessageTests
{
    private static readonly HashSet<(string Namespace, string LocalName)> Understood = [("http://inps.it/", "Identity"), WssNames.Security];
    private static readonly string Good = Sign();
    private static readonly string[] Pieces =
    [
        "", "<", ">", "\"", " ", "#", "A", "=", "<!-- -->", "<x/>", "</x>", "&amp;", "urn:", "wsu:Id=\"b\"", "<ds:Object/>", "<wsse:Security/>", "Z", "0",
    ];

    private static readonly Gen<string> Mutations =
        from cut in Gen.Int[0, Good.Length - 1]
        from length in Gen.Int[0, 30]
        from piece in Gen.OneOf(Pieces)
        from start in Gen.Int[0, Good.Length - 1]
        from copied in Gen.OneOf(0, 0, 0, 20, 400)
        select string.Concat(
            Good.AsSpan(0, cut), piece, Good.AsSpan(start, Math.Min(copied, Good.Length - start)), Good.AsSpan(Math.Min(cut + length, Good.Length)));

    [Fact]
    public void AnyChange_IsRefused_OrTouchesNothingThatIsSigned()
    {
        var expected = Accepted(Verify(Good));
        Mutations.Sample(
            xml =>
            {
                if (EnvelopeReader.Read(Encoding.UTF8.GetBytes(xml), Messages.Soap12, XmlLimits.Default, Understood) is not EnvelopeResult.Ok ok)
                {
                    return;
                }

                using var message = ok.Message;
                var result = new MessageVerifier(Trust, new FakeTimeProvider(Now), SecurityTolerances.Default).Verify(message, Everything, [To]);
                if (result is not SecurityResult.Verified { Message: var verified })
                {
                    return;
                }

                verified.MessageId.Should().Be(expected.MessageId, because: xml);
                verified.Parts.Select(part => (part.Path, Convert.ToHexString(part.Digest.Span)))
                    .Should().Equal(expected.Parts.Select(part => (part.Path, Convert.ToHexString(part.Digest.Span))), because: xml);
                message.Addressing!.MessageId.Should().Be(expected.MessageId, because: xml);
                using var body = message.OpenBody();
                body.ReadOuterXml().Should().Contain("Giò", because: xml);
            },
            iter: 5000);
    }
}
