using System.Buffers;
using System.Text;
using System.Xml;
using CsCheck;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests;

/// <summary>
/// No bytes make the reader throw; what it accepts can be read again to its end and is within the bounds; what it
/// refuses can be written as a fault. Short by default, ten times longer with INPS_INTEROP_LONG=1.
/// </summary>
public class FuzzTests
{
    private static readonly long Iterations = Environment.GetEnvironmentVariable("INPS_INTEROP_LONG") == "1" ? 200_000 : 20_000;
    private static readonly FaultStyle Style = new("urn:f", "f");
    private static readonly XmlLimits Limits = new() { MaxCharacters = 10_000, MaxDepth = 6, MaxAttributes = 3, MaxAttributeLength = 200, MaxHeaderNodes = 30 };

    private static readonly string[] Seeds =
    [
        "<?xml version='1.0' encoding='utf-8'?>" + Envelope12("<i:Identity xmlns:i='http://inps.it/' soap:mustUnderstand='1'><UserId>x</UserId></i:Identity>"),
        Envelope12("<a:MessageID xmlns:a='http://www.w3.org/2005/08/addressing'>urn:uuid:1</a:MessageID><a:ReplyTo xmlns:a='http://www.w3.org/2005/08/addressing'><a:Address>x</a:Address></a:ReplyTo>"),
        Envelope11("<!-- c --><h:h xmlns:h='urn:h' a='&lt;' soap:actor='x'/>", "<a b=\"c'd\"><![CDATA[<x>]]>&#x1D11E;𝄞</a>"),
        Envelope12("", "<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang='it'>x</soap:Text></soap:Reason><soap:Detail><a/></soap:Detail></soap:Fault>"),
        Envelope11("", "<soap:Fault><faultcode>soap:Client.X</faultcode><faultstring>x</faultstring><detail><a/></detail></soap:Fault>"),
    ];

    private static readonly string[] Fragments =
    [
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE a>", "&amp;", "&x;", "&#0;", "'", "\"", "=", " a='b'", " xmlns=''", "<a>", "</a>",
        "soap:", "xmlns:soap=", "\0", "\uFFFE", "é", "𝄞", "\r", "\n", "<soap:Header>", "</soap:Body>", " soap:mustUnderstand='1'", " soap:encodingStyle=''",
    ];

    private static readonly Gen<SoapMediaType> MediaTypes =
        Gen.Select(Gen.OneOf(SoapVersion.Soap11, SoapVersion.Soap12), Gen.OneOf<string?>(null, "utf-8", "utf-16", "utf-16le", "utf-16be", "x"))
            .Select((version, charset) => new SoapMediaType(version, null, charset));

    [Fact]
    public void RandomBytes_NeverThrow() => Gen.Select(Gen.Byte.Array[0, 200], MediaTypes).Sample(Check, iter: Iterations);

    [Fact]
    public void RandomMarkup_NeverThrows() =>
        Gen.Select(Gen.OneOf(Fragments).Array[0, 40], MediaTypes)
            .Sample((pieces, mediaType) => Check(Encoding.UTF8.GetBytes(string.Concat(pieces)), mediaType), iter: Iterations);

    [Fact]
    public void MutatedEnvelopes_NeverThrow() =>
        Gen.Select(Gen.OneOf(Seeds), Gen.Select(Gen.Int[0, 600], Gen.Int[0, 12], Gen.OneOf(Fragments)).Array[1, 4], MediaTypes)
            .Sample((seed, edits, mediaType) => Check(Encoding.UTF8.GetBytes(Mutate(seed, edits)), mediaType), iter: Iterations);

    [Fact]
    public void MutatedBytes_NeverThrow() =>
        Gen.Select(Gen.OneOf(Seeds), Gen.OneOf<Encoding>(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode), Gen.Select(Gen.Int[0, 1200], Gen.Byte).Array[0, 3], MediaTypes)
            .Sample(
                (seed, encoding, edits, mediaType) =>
                {
                    byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(seed)];
                    foreach (var (at, value) in edits)
                    {
                        bytes[at % bytes.Length] = value;
                    }

                    Check(bytes, mediaType);
                },
                iter: Iterations);

    private static string Mutate(string seed, (int At, int Remove, string Insert)[] edits)
    {
        foreach (var (at, remove, insert) in edits)
        {
            var from = Math.Min(at, seed.Length);
            seed = seed.Remove(from, Math.Min(remove, seed.Length - from)).Insert(from, insert);
        }

        return seed;
    }

    private static void Check(byte[] bytes, SoapMediaType mediaType)
    {
        switch (AnswerReader.Read(bytes, mediaType, Limits, Nothing))
        {
            case AnswerResult.Answer answer:
                using (var reader = answer.Message.OpenBody())
                {
                    Assert.Equal(answer.Message.BodyLocalName, reader.LocalName);
                    RequireWithinBounds(reader);
                }

                break;
            case AnswerResult.Faulted faulted:
                using (var detail = faulted.Fault.OpenDetail())
                {
                    detail?.Skip();
                }

                break;
            case AnswerResult.Unreadable unreadable:
                Assert.NotEmpty(unreadable.Failure.MessaggioIt);
                var output = new ArrayBufferWriter<byte>();
                FaultWriter.Write(output, mediaType.Version, unreadable.Failure, Style);
                Assert.IsType<AnswerResult.Faulted>(AnswerReader.Read(output.WrittenMemory, mediaType with { Charset = null }, XmlLimits.Default, Nothing));
                break;
        }
    }

    /// <summary>What the guard let pass is within the bounds as the parser sees them: nothing tricked it.</summary>
    private static void RequireWithinBounds(XmlReader reader)
    {
        var end = reader.Depth;
        do
        {
            Assert.InRange(reader.Depth, 0, reader.NodeType == XmlNodeType.Element ? Limits.MaxDepth - 1 : Limits.MaxDepth);
            Assert.InRange(reader.AttributeCount, 0, Limits.MaxAttributes);
            while (reader.MoveToNextAttribute())
            {
                Assert.InRange(reader.Value.Length, 0, Limits.MaxAttributeLength);
            }
        }
        while (reader.Read() && reader.Depth > end);
    }
}
