using System.Buffers;
using System.Text;
using Inps.Interop.Soap.Envelope;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Envelope;

public class SoapEnvelopeWriterTests
{
    [Theory]
    [InlineData(SoapVersion.Soap12, Ns12)]
    [InlineData(SoapVersion.Soap11, Ns11)]
    public void Envelope_IsWritten_InUtf8WithoutMark(SoapVersion version, string ns)
    {
        var output = new ArrayBufferWriter<byte>();

        SoapEnvelopeWriter.Write(output, version, null, writer => writer.WriteElementString("d", "Nome", "urn:d", "Giò 𝄞"));

        Encoding.UTF8.GetString(output.WrittenSpan).Should().Be(
            $"<soap:Envelope xmlns:soap=\"{ns}\"><soap:Body><d:Nome xmlns:d=\"urn:d\">Giò 𝄞</d:Nome></soap:Body></soap:Envelope>");
        XmlLint.ShouldAccept(output.WrittenSpan);
    }

    [Fact]
    public void HeadersAndBody_AreReadBack_WithTheirStateAndWhiteSpace()
    {
        var output = new ArrayBufferWriter<byte>();

        SoapEnvelopeWriter.Write(
            output,
            SoapVersion.Soap12,
            "a\r\nb\tc\n",
            static (writer, text) => writer.WriteElementString("i", "Identity", "http://inps.it/", text),
            static (writer, text) => writer.WriteElementString("d", "Nome", "urn:d", text));

        var message = Accepted(Read(output.WrittenSpan.ToArray()));
        message.Headers.Should().ContainSingle().Which.Element.Text.Should().Be("a\r\nb\tc\n");
        using var body = message.OpenBody();
        body.ReadElementContentAsString().Should().Be("a\r\nb\tc\n");
    }

    [Fact]
    public void Stream_GetsTheSameBytes_AndStaysOpen()
    {
        var output = new ArrayBufferWriter<byte>();
        using var stream = new MemoryStream();

        SoapEnvelopeWriter.Write(output, SoapVersion.Soap12, 5, null, static (writer, n) => writer.WriteElementString("n", "urn:n", $"{n}"));
        SoapEnvelopeWriter.Write(stream, SoapVersion.Soap12, 5, null, static (writer, n) => writer.WriteElementString("n", "urn:n", $"{n}"));

        stream.CanWrite.Should().BeTrue();
        stream.ToArray().Should().Equal(output.WrittenSpan.ToArray());
    }
}
