using System.Text;
using CsCheck;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

public class ImprontaTests
{
    private const string Base = "<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio><DataOraInvio>2026-01-01</DataOraInvio><Applicativo><Nome>G</Nome></Applicativo></Testata><b>uno</b></a>";

    [Theory]
    [InlineData("<p:a xmlns:p='urn:x'><p:Testata><p:IdMessaggio>M-1</p:IdMessaggio><p:DataOraInvio>2026-01-01</p:DataOraInvio></p:Testata><p:b>uno</p:b></p:a>")]
    [InlineData("<a xmlns='urn:x' xmlns:altro='urn:y'>\n  <Testata>\n <IdMessaggio>M-1</IdMessaggio>\n</Testata>\n <b>uno</b>\n</a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio><DataOraInvio>2030-12-31</DataOraInvio><Applicativo><Nome>Altro</Nome></Applicativo></Testata><b>uno</b></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><b>uno</b><ConfermaAvviso>token</ConfermaAvviso></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><!-- nota --><b>u<!-- nota -->n<![CDATA[o]]></b></a>")]
    [InlineData("<a xmlns='urn:x' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x x.xsd'><Testata><IdMessaggio>M&#45;1</IdMessaggio></Testata><b>uno</b></a>")]
    public void SameContent_InAnotherWriting_HasTheSameDigest(string altra) => Of(altra).Should().Equal(Of(Base));

    [Theory]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-2</IdMessaggio></Testata><b>uno</b></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><b>due</b></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><b> uno</b></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><c>uno</c></a>")]
    [InlineData("<a xmlns='urn:z'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><b>uno</b></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><b x='1'>uno</b></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><b>uno</b><b/></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio><b>uno</b></Testata></a>")]
    [InlineData("<a xmlns='urn:x'><Testata><IdMessaggio>M-1</IdMessaggio></Testata><b>uno</b><DataOraInvio>2026</DataOraInvio></a>")] // only that of the Testata is left out
    public void OtherContent_HasAnotherDigest(string altra) => Of(altra).Should().NotEqual(Of(Base));

    [Fact]
    public void EmptyAndOpenClosedElements_AreTheSame() => Of("<a><b></b></a>").Should().Equal(Of("<a><b/></a>"));

    [Fact]
    public void OrderOfAttributes_DoesNotMatter_TheirValuesDo()
    {
        Of("<a x='1' y='2'/>").Should().Equal(Of("<a y='2' x='1'/>"));
        Of("<a x='1' y='2'/>").Should().NotEqual(Of("<a x='2' y='1'/>"));
    }

    [Fact]
    public void Digest_IsStable_AcrossVersionsOfTheProduct() =>
        Convert.ToHexString(Of("<a xmlns='urn:x'><b>uno</b></a>")).Should().Be(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(
            "\u0001urn:x\0a\0\u0005b\0\u0003uno\0\u0004\u0004"u8)));

    /// <summary>Texts longer than the buffer, with characters of two, three and four bytes wherever they fall.</summary>
    [Fact]
    public void LongTexts_AreDigestedWhole() =>
        Gen.Int[0, 3].Select(i => ((string[])["a", "è", "€", "😀"])[i]).Array[0, 6000].Select(string.Concat).Sample(
            testo => Of($"<a>{testo}</a>").AsSpan().SequenceEqual(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(
                testo.Length == 0 ? "\u0001\0a\0\u0004" : $"\u0001\0a\0\u0003{testo}\0\u0004"))),
            iter: 50);

    [Fact]
    public void TextCutInPieces_IsTheSameText()
    {
        Of("<a> <!-- --> x<!-- --> <![CDATA[ y]]></a>").Should().Equal(Of("<a>  x  y</a>"));
        Of("<a> <!-- --> <!-- --> </a>").Should().Equal(Of("<a/>"));
    }

    [Fact]
    public void OnlyTheElement_IsDigested_NotWhatFollows()
    {
        using var reader = HardenedReader.Create("<x><a>1</a><a>2</a></x>"u8.ToArray());
        reader.ReadToFollowing("a");

        Impronta.Compute(reader).Should().Equal(Of("<a>1</a>"));

        reader.Read();
        reader.ReadOuterXml().Should().Be("<a>2</a>");
    }

    private static byte[] Of(string testo)
    {
        using var reader = HardenedReader.Create(Encoding.UTF8.GetBytes(testo));
        reader.MoveToContent();
        return Impronta.Compute(reader);
    }
}
