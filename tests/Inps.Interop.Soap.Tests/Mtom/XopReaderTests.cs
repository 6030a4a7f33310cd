using System.Xml;
using System.Xml.Linq;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;
using static Inps.Interop.Soap.Tests.Mtom.Packages;

namespace Inps.Interop.Soap.Tests.Mtom;

/// <summary>The Body of a package reads as if its attachments stood in it.</summary>
public class XopReaderTests
{
    [Fact]
    public async Task Body_IsThatOfTheInlineMessage()
    {
        var content = new string('x', 10_000);
        var package = Messages.Accepted(await ReadEnvelopeAsync(Package(Operation(Include, "text", " " + Include.Replace("cid:a", "cid:b", StringComparison.Ordinal)), ("a", content), ("b", ""))));
        var inline = Messages.Accepted(Messages.Read(Messages.Envelope12("", Operation(Convert.ToBase64String(Bytes(content)), "text", " "))));

        using var xop = package.OpenBody();
        using var plain = inline.OpenBody();

        XNode.DeepEquals(XNode.ReadFrom(xop), XNode.ReadFrom(plain)).Should().BeTrue();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(1024)]
    public async Task Chunks_TogetherAreTheValue_AndTheReaderDoesNotMove(int size)
    {
        var content = string.Concat(Enumerable.Range(0, 100).Select(i => (char)(i * 2)));
        using var reader = await AtAttachmentAsync(content);
        var (text, chunk) = ("", new char[size]);

        for (int read; (read = reader.ReadValueChunk(chunk, 0, size)) > 0;)
        {
            text += new string(chunk, 0, read);
        }

        text.Should().Be(Convert.ToBase64String(Bytes(content)));
        reader.NodeType.Should().Be(XmlNodeType.Text);
        reader.Read().Should().BeTrue();
        (reader.NodeType, reader.LocalName).Should().Be((XmlNodeType.EndElement, "C"));
    }

    [Fact]
    public async Task Attachment_LooksLikeText()
    {
        using var reader = await AtAttachmentAsync("abc");

        (reader.NodeType, reader.Value, reader.HasValue, reader.LocalName, reader.NamespaceURI, reader.Prefix).Should().Be((XmlNodeType.Text, "YWJj", true, "", "", ""));
        (reader.AttributeCount, reader.IsEmptyElement, reader.MoveToFirstAttribute(), reader.GetAttribute("href")).Should().Be((0, false, false, null));
        reader.TryGetBase64ContentLength(out var length).Should().BeTrue();
        length.Should().Be(3);
        ((IXmlLineInfo)reader).LineNumber.Should().Be(1);
    }

    [Fact]
    public async Task Elsewhere_NothingIsAnAttachment()
    {
        using var reader = (XmlDictionaryReader)Messages.Accepted(await ReadEnvelopeAsync(Package(Operation("QUI=", Include), ("a", "x")))).OpenBody();
        var attachments = 0;
        while (reader.Read() && reader.LocalName != "Body")
        {
            attachments += reader.TryGetBase64ContentLength(out _) ? 1 : 0;
        }

        attachments.Should().Be(1);
    }

    [Fact]
    public async Task Message_CanBeReadAgain_AndPartly()
    {
        var message = Messages.Accepted(await ReadEnvelopeAsync(Package(Operation(Include, "QUI="), ("a", "x"))));

        Contents(message).Should().Equal("x", "AB");
        Contents(message).Should().Equal("x", "AB");
        using var reader = message.OpenBody();
        reader.ReadStartElement();
        reader.Skip();
        reader.ReadElementContentAsString().Should().Be("QUI=");
    }

    [Fact]
    public void WrittenMessage_ReadsBack_WithItsAttachmentsBesideIt()
    {
        byte[][] contents = [[1, 2, 3], [], [.. Bytes("\r\n--b1--\r\n")]];

        var message = MtomMessage.Write(SoapVersion.Soap12, "urn:a", 1, contents, null, WriteAll);

        // Root head and root, head and bytes of two attachments, the closing boundary; the empty one stays in the envelope.
        message.Segments.Should().HaveCount(7);
        message.IsPackage.Should().BeTrue();
        var bytes = message.ToArray();
        message.Length.Should().Be(bytes.Length);
        var mediaType = Type(message.ContentType);
        mediaType.Soap.Should().Be(new SoapMediaType(SoapVersion.Soap12, "urn:a", null));
        ReadBack(bytes, mediaType).Should().Equal(contents.Select(content => Text(content)));
    }

    [Theory]
    [InlineData(SoapVersion.Soap11, "text/xml; charset=utf-8")]
    [InlineData(SoapVersion.Soap12, "application/soap+xml; charset=utf-8; action=\"urn:a\"")]
    public void SmallContent_StaysInAPlainMessage(SoapVersion version, string contentType)
    {
        byte[][] contents = [[1, 2, 3]];

        var message = MtomMessage.Write(version, "urn:a", 4, contents, null, WriteAll);

        (message.IsPackage, message.ContentType).Should().Be((false, contentType));
        Text(message.Segments[0].Bytes.Span).Should().Contain("<C>AQID</C>");
    }

    [Fact]
    public async Task ContentOfASource_IsOpenedForEachSending()
    {
        var source = new Source("bytes"u8.ToArray());
        var message = MtomMessage.Write(SoapVersion.Soap12, null, 1, source, null, static (writer, source) =>
        {
            writer.WriteStartElement("d", "Op", "urn:test");
            writer.WriteStartElement("C");
            ((XmlDictionaryWriter)writer).WriteValue(source);
            writer.WriteEndElement();
            writer.WriteEndElement();
        });
        FluentActions.Invoking(message.ToArray).Should().Throw<InvalidOperationException>();
        message.Length.Should().BeNull();

        for (var sending = 1; sending <= 2; sending++)
        {
            using var sent = new MemoryStream();
            await message.CopyToAsync(sent, TestContext.Current.CancellationToken);

            ReadBack(sent.ToArray(), Type(message.ContentType)).Should().Equal("bytes");
            source.Released.Should().Be(sending);
        }
    }

    [Fact]
    public void BinaryContentInPieces_IsTheWritersMistake()
    {
        var writing = () => MtomMessage.Write(SoapVersion.Soap11, null, 1, 0, null, (writer, _) =>
        {
            writer.WriteStartElement("C");
            writer.WriteBase64([1, 2, 3], 0, 3);
            writer.WriteBase64([4], 0, 1);
        });

        writing.Should().Throw<InvalidOperationException>();
    }

    private sealed class Source(byte[] bytes) : IStreamProvider
    {
        public int Released { get; private set; }

        public Stream GetStream() => new MemoryStream(bytes);

        public void ReleaseStream(Stream stream) => Released++;
    }

    private static void WriteAll(XmlWriter writer, byte[][] contents)
    {
        writer.WriteStartElement("d", "Op", "urn:test");
        foreach (var content in contents)
        {
            writer.WriteStartElement("C");
            writer.WriteBase64(content, 0, content.Length);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static List<string> ReadBack(byte[] bytes, MtomMediaType mediaType)
    {
        using var package = ReadAsync(bytes, mediaType).AsTask().GetAwaiter().GetResult();
        return Contents(Messages.Accepted(MtomEnvelope.Read(package, Soap.Xml.XmlLimits.Default, Messages.Nothing)));
    }

    private static async Task<XmlDictionaryReader> AtAttachmentAsync(string content)
    {
        var reader = (XmlDictionaryReader)Messages.Accepted(await ReadEnvelopeAsync(Package(Operation(Include), ("a", content)))).OpenBody();
        reader.Read();
        reader.Read();
        return reader;
    }
}
