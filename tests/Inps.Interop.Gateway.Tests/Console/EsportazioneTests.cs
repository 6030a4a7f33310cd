using System.Text;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Console.Esportazione;
using Inps.Interop.Gateway.Pipeline;
using Microsoft.Extensions.Primitives;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>What goes into an exported table, and what of the HTTP headers is kept.</summary>
public sealed class EsportazioneTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+39", "'+39")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("AT-R002", "AT-R002")]
    [InlineData("", "")]
    public void TextThatAWorksheetWouldRun_IsMadeHarmless(string testo, string atteso) => TestoDiCella.Of(testo).Should().Be(atteso);

    [Fact]
    public void Row_HasNoFormula_AndHidesWhoItIsAbout()
    {
        var chiamata = Chiamata() with { NumeroPratica = "=HYPERLINK(\"http://x\")", UserId = "RSSMRA80A01H501U", Guasto = "Il valore 'RSSMRA80A01H501U' non va." };

        var coperta = ColonneTraffico.Of(chiamata, inChiaro: false);
        var inChiaro = ColonneTraffico.Of(chiamata, inChiaro: true);

        coperta.Should().HaveCount(ColonneTraffico.Nomi.Count).And.Contain("'=HYPERLINK(\"http://x\")").And.NotContain(cella => cella is string && ((string)cella).Contains("RSSMRA80A01H501U"));
        inChiaro.Should().Contain("RSSMRA80A01H501U").And.Contain("Il valore 'RSSMRA80A01H501U' non va.");
        inChiaro.Should().Contain("2026-11-24T12:00:00.000+01:00").And.Contain(3250L);
    }

    [Fact]
    public async Task Csv_IsForItalianWorksheets()
    {
        using var bytes = new MemoryStream();

        await FileCsv.WriteAsync(bytes, ["A", "B"], new object?[][] { ["x;y", 1234567L], ["\"q\"\n", null] }.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

        bytes.ToArray().Should().StartWith(new byte[] { 0xEF, 0xBB, 0xBF });
        Encoding.UTF8.GetString(bytes.ToArray()[3..]).Should().Be("A;B\r\n\"x;y\";1234567\r\n\"\"\"q\"\"\n\";\r\n");
    }

    [Fact]
    public void Headers_AreKept_SecretsAreNot()
    {
        var text = Encoding.UTF8.GetString(IntestazioniHttp.Of(
        [
            new("Host", "localhost"), new("Authorization", "Bearer s3greto"), new("Cookie", "s3greto"), new("X-Api-Key", "s3greto"), new("Agid-JWT-Signature", "s3greto"),
            new("X-Richiesta", new StringValues(["uno", "due"])),
        ])!);

        text.Should().Be("Host: localhost\nAuthorization: ***\nCookie: ***\nX-Api-Key: ***\nAgid-JWT-Signature: ***\nX-Richiesta: uno,due\n");
        IntestazioniHttp.Of([]).Should().BeNull();
    }

    [Fact]
    public void HeadersThatAreMany_AreCut()
    {
        var bytes = IntestazioniHttp.Of([new("Host", "localhost"), new("X-Lunga", new string('x', 3000)), new("X-Altra", "y")])!;

        Encoding.UTF8.GetString(bytes).Should().Be("Host: localhost\n...\n");
        IntestazioniHttp.Of([new("X", new string('x', 2044))])!.Should().HaveCount(2048);
    }

    private static RecordTraffico Chiamata() => new()
    {
        IdTransazione = Guid.CreateVersion7(),
        Istante = new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.Zero),
        StatoHttp = 200,
        Tempi = "transport=1.25;schema=2.00",
    };
}
