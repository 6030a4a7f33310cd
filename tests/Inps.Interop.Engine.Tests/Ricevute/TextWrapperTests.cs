using Inps.Interop.Engine.Ricevute;

namespace Inps.Interop.Engine.Tests.Ricevute;

public sealed class TextWrapperTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(97)]
    [InlineData(311)]
    public void Prose_BreaksAtSpaces_IntoLinesThatFit(double width)
    {
        const string prose = "La domanda è stata registrata; la segnatura di protocollo verrà inserita nella ricevuta.";

        var lines = TextWrapper.Wrap(prose, TextStyle.Value, width);

        string.Join(' ', lines).Replace(" ", string.Empty, StringComparison.Ordinal)
            .Should().Be(prose.Replace(" ", string.Empty, StringComparison.Ordinal));
        lines.Should().AllSatisfy(l => TextStyle.Value.WidthOf(l).Should().BeLessThanOrEqualTo(width));
    }

    [Fact]
    public void WordWiderThanTheColumn_IsCut_AndTheTextGoesOnAfterIt()
    {
        var word = new string('m', 50);

        var lines = TextWrapper.Wrap($"a {word} b", TextStyle.Value, 100);

        lines[0].Should().Be("a");
        lines[^1].Should().EndWith(" b");
        string.Concat(lines).Should().Be($"a{word} b");
    }

    [Fact]
    public void LineFeeds_AreKept_AndOtherWhiteSpaceIsOneSpace()
    {
        TextWrapper.Wrap(" uno\t due\r\n\ntre ", TextStyle.Value, 200).Should().Equal("uno due", string.Empty, "tre");
    }

    [Fact]
    public void EmptyText_IsOneEmptyLine()
    {
        TextWrapper.Wrap(string.Empty, TextStyle.Value, 200).Should().Equal(string.Empty);
    }

    [Fact]
    public void ColumnNarrowerThanALetter_StillEnds_OneLetterALine()
    {
        TextWrapper.Wrap("WWW", TextStyle.Value, 1).Should().Equal("W", "W", "W");
    }
}
