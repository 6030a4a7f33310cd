using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using static Inps.Interop.Soap.Tests.Messages;

namespace Inps.Interop.Soap.Tests.Xml;

public class EncodingTests
{
    private static readonly string Text = Envelope12("<i:Identity xmlns:i='http://inps.it/'>à€𝄞</i:Identity>");

    public static TheoryData<string, byte[], string?> Accepted => new()
    {
        { "UTF-8", Bytes(Encoding.UTF8, Text), null },
        { "UTF-8, mark", WithBom(new UTF8Encoding(true), Text), null },
        { "UTF-8, mark and charset", WithBom(new UTF8Encoding(true), Text), "utf-8" },
        { "UTF-8, declared", Bytes(Encoding.UTF8, $"<?xml version='1.0' encoding='UTF-8'?>{Text}"), null },
        { "UTF-8, charset over a wrong declaration (RFC 7303 §3)", Bytes(Encoding.UTF8, $"<?xml version='1.0' encoding='iso-8859-1'?>{Text}"), "UTF-8" },
        { "UTF-8, charset over a declaration of UTF-16", Bytes(Encoding.UTF8, $"<?xml version='1.0' encoding='utf-16'?>{Text}"), "utf-8" },
        { "UTF-16LE, mark", WithBom(Encoding.Unicode, Text), null },
        { "UTF-16LE, mark and charset utf-16", WithBom(Encoding.Unicode, Text), "utf-16" },
        { "UTF-16LE, mark, declared", WithBom(Encoding.Unicode, $"<?xml version=\"1.0\" encoding = \"utf-16\"?>{Text}"), null },
        { "UTF-16LE, no mark", Bytes(Encoding.Unicode, Text), null },
        { "UTF-16LE, no mark, charset utf-16", Bytes(Encoding.Unicode, Text), "utf-16" },
        { "UTF-16LE, no mark, charset utf-16le", Bytes(Encoding.Unicode, Text), "utf-16le" },
        { "UTF-16BE, mark", WithBom(Encoding.BigEndianUnicode, Text), null },
        { "UTF-16BE, mark, declared", WithBom(Encoding.BigEndianUnicode, $"<?xml version='1.0' encoding='UTF-16BE'?>{Text}"), "utf-16" },
        { "UTF-16BE, no mark", Bytes(Encoding.BigEndianUnicode, Text), null },
        { "UTF-16BE, no mark, charset utf-16be", Bytes(Encoding.BigEndianUnicode, Text), "UTF-16BE" },
    };

    public static TheoryData<string, byte[], string?, string> Rejected => new()
    {
        { "UTF-8 mark, charset utf-16", WithBom(new UTF8Encoding(true), Text), "utf-16", "contraddittoria" },
        { "UTF-16LE mark, charset utf-8", WithBom(Encoding.Unicode, Text), "utf-8", "contraddittoria" },
        { "UTF-16LE mark, charset utf-16be", WithBom(Encoding.Unicode, Text), "utf-16be", "contraddittoria" },
        { "UTF-8 without mark, charset utf-16", Bytes(Encoding.UTF8, Text), "utf-16", "contraddittoria" },
        { "UTF-8, declared utf-16", Bytes(Encoding.UTF8, $"<?xml version='1.0' encoding='utf-16'?>{Text}"), null, "contraddittoria" },
        { "UTF-16, declared utf-8", WithBom(Encoding.Unicode, $"<?xml version='1.0' encoding='utf-8'?>{Text}"), null, "contraddittoria" },
        { "UTF-16LE, charset utf-16be", Bytes(Encoding.Unicode, Text), "utf-16be", "contraddittoria" },
        { "UTF-16LE, charset utf-8", Bytes(Encoding.Unicode, Text), "utf-8", "contraddittoria" },
        { "declared iso-8859-1", Bytes(Encoding.Latin1, $"<?xml version='1.0' encoding='iso-8859-1'?>{Text}"), null, "iso-8859-1" },
        { "charset windows-1252", Bytes(Encoding.UTF8, Text), "windows-1252", "windows-1252" },
        { "charset utf-7", Bytes(Encoding.UTF8, Text), "utf-7", "utf-7" },
        { "UTF-32LE mark", WithBom(Encoding.UTF32, Text), null, "UTF-32" },
        { "UTF-32BE mark", WithBom(new UTF32Encoding(true, true), Text), null, "UTF-32" },
        { "UTF-16 cut within a character", Bytes(Encoding.Unicode, Text)[..^1], "utf-16", "dispari" },
        { "mark alone", [0xEF, 0xBB, 0xBF], null, "vuoto" },
        { "UTF-16 mark alone", [0xFF, 0xFE], null, "vuoto" },
        { "two marks", [0xEF, 0xBB, 0xBF, .. WithBom(new UTF8Encoding(true), Text)], null, "non è XML" },
    };

    public static TheoryData<string, byte[]> InvalidUtf8 => new()
    {
        { "overlong slash", [0xC0, 0xAF] },
        { "overlong less-than in three bytes", [0xE0, 0x80, 0xBC] },
        { "surrogate in UTF-8", [0xED, 0xA0, 0x80] },
        { "above U+10FFFF", [0xF4, 0x90, 0x80, 0x80] },
        { "lone continuation", [0x80] },
        { "Latin-1 à", [0xE0, (byte)'x'] },
        { "never a byte of UTF-8", [0xFE] },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void EncodingThatIsUtf8OrUtf16_IsRead(string situation, byte[] document, string? charset)
    {
        var message = Messages.Accepted(Read(document, new SoapMediaType(SoapVersion.Soap12, null, charset)));

        message.Headers[0].Element.Text.Should().Be("à€𝄞", situation);
        using var reader = message.OpenBody();
        reader.ReadOuterXml().Should().Be(Operation);
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public void EncodingThatIsAnotherOrContradictory_IsRefused(string situation, byte[] document, string? charset, string sentence)
    {
        var failure = Refused(Read(document, new SoapMediaType(SoapVersion.Soap12, null, charset)));

        failure.Code.Should().BeSameAs(SoapFaultCodes.SOAP003, situation);
        failure.MessaggioIt.Should().Contain(sentence, situation);
    }

    [Theory]
    [MemberData(nameof(InvalidUtf8))]
    public void BytesThatAreNoUtf8_AreRefused_WhereTheyStand(string situation, byte[] invalid)
    {
        byte[] document = [.. "<a>\n\n  è"u8, .. invalid, .. "</a>"u8];

        var failure = Refused(Read(document));

        failure.MessaggioIt.Should().Contain($"0x{invalid[0]:X2}", situation);
        (failure.Errors[0].Riga, failure.Errors[0].Colonna).Should().Be((3, 4), situation);
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void LoneSurrogateInUtf16_IsRefused(int surrogate)
    {
        var split = Text.IndexOf('€', StringComparison.Ordinal);
        byte[] document = [.. Bytes(Encoding.Unicode, Text[..split]), (byte)surrogate, (byte)(surrogate >> 8), .. Bytes(Encoding.Unicode, Text[split..])];

        Refused(Read(document)).Code.Should().BeSameAs(SoapFaultCodes.SOAP003);
    }

    [Fact]
    public void SupplementaryCharacters_SurviveEveryPositionInTheParsersBuffer()
    {
        for (var padding = 0; padding < 4; padding++)
        {
            var text = new string('x', padding) + string.Concat(Enumerable.Repeat("𝄞é", 5_000));
            var message = Messages.Accepted(Read(Envelope12($"<h:H xmlns:h='urn:h'>{text}</h:H>")));

            message.Headers[0].Element.Text.Should().Be(text);
        }
    }

    private static byte[] Bytes(Encoding encoding, string text) => encoding.GetBytes(text);

    private static byte[] WithBom(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
