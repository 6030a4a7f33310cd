using System.Text;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using static Inps.Interop.Prestazioni.Tests.Lotti.LottoDiProva;

namespace Inps.Interop.Prestazioni.Tests.Lotti;

/// <summary>A document is split where its domande begin and end, whatever stands inside them.</summary>
public sealed class LettoreLottoTests
{
    private const string Difficile = "<a:D x=\"1>2\" y='</a:D>'>testo &gt;<!-- </a:D> > --><E/><![CDATA[</a:D>]]><?p ?> <D><D/></D>\u20ac\U0001F600</a:D>";

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Domande_AreCutOut_AsTheyAreWritten(int piece)
    {
        var read = await ReadAsync(Utf8($"{Inizio}\n  {Difficile}<D/>\r\n\t<D>è</D> <!-- fine -->\n{Fine}\n<!-- dopo -->\n"), piece: piece);

        read.Select(r => r.Text).Should().Equal(Difficile, "<D/>", "<D>è</D>");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public async Task LineAndColumn_AreThoseOfAnXmlParser(int piece)
    {
        // Line ends of three kinds; one character of four bytes counts two, one of three bytes counts one.
        var read = await ReadAsync(Utf8($"{Inizio}\n\n  <D>\na</D>\r\n <D/>\r<!--\u20ac\U0001F600--><D/><D/>{Fine}"), piece: piece);

        read.Select(r => (r.Riga, r.Colonna)).Should().Equal((3, 3), (5, 2), (6, 11), (6, 15));
    }

    [Fact]
    public async Task EmptyLotto_HasNoDomande()
    {
        (await ReadAsync(Utf8("<Lotto xmlns='http://inps.it/InvioMassivo/v1'/>"))).Should().BeEmpty();
        (await ReadAsync(Utf8($"{Inizio}  {Fine}"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Utf16_IsRead(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"{Inizio}<D>è</D>{Fine}".Replace("UTF-8", "UTF-16", StringComparison.Ordinal);

        (await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])).Should().ContainSingle().Which.Text.Should().Be("<D>è</D>");
        (await ReadAsync(encoding.GetBytes(text))).Should().ContainSingle("without a mark it is told by its zeros");
    }

    [Fact]
    public async Task ByteOrderMark_OfUtf8_IsPassedOver() => (await ReadAsync([0xEF, 0xBB, 0xBF, .. Utf8($"{Inizio}<D/>{Fine}")])).Should().ContainSingle();

    [Theory]
    [InlineData("", "il documento è vuoto")]
    [InlineData("  ", "il documento è vuoto")]
    [InlineData("ciao", "testo fuori dalle domande")]
    [InlineData("<Altro/>", "la radice non è Lotto")]
    [InlineData("<Lotto/>", "Lotto è nel namespace \"\"*")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'><D></D>", "il documento finisce prima della radice*")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'><D", "il documento finisce prima della radice*")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'>x<D/></Lotto>", "testo fuori dalle domande")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'></Lotto>x", "testo fuori dalle domande")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'></Lotto><D/>", "un secondo elemento dopo la radice")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'></Lotto></D>", "un tag di chiusura*")]
    [InlineData("<!DOCTYPE Lotto><Lotto xmlns='http://inps.it/InvioMassivo/v1'/>", "markup*DTD*")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'><D><!ENTITY a 'b'></D></Lotto>", "markup*DTD*")]
    [InlineData("<?xml version='1.0' encoding='windows-1252'?><Lotto xmlns='http://inps.it/InvioMassivo/v1'/>", "codifica windows-1252")]
    [InlineData("<l:Lotto xmlns:l='http://inps.it/InvioMassivo/v1' l:a='1' l:a='2'/>", "*'l:a'*")]
    public async Task WhatIsNoLotto_IsRefused_WithLOTR004(string text, string visto)
    {
        var refusal = await RefusalOfAsync(Utf8(text));

        refusal.Codice.Should().Be("LOT-R004");
        refusal.Valore.Should().Match(visto);
        (refusal.Riga, refusal.Colonna > 0).Should().Be((1, true));
    }

    [Fact]
    public async Task Markup_BeyondTheBounds_IsRefused_WithLOTR004()
    {
        var deep = string.Concat(Enumerable.Repeat("<D>", 10_000));
        var attributes = string.Concat(Enumerable.Range(0, 100).Select(i => $" a{i}=''"));

        (await RefusalOfAsync(Utf8(Inizio + deep))).Valore.Should().Contain("64 livelli");
        (await RefusalOfAsync(Utf8($"{Inizio}<D{attributes}/>"))).Valore.Should().Contain("64 attributi");
        (await RefusalOfAsync(Utf8($"{Inizio}<D a='{new string('x', 300_000)}'/>"))).Valore.Should().Contain("byte");
        (await RefusalOfAsync(Utf8($"{Inizio}</{new string('x', 300_000)}"))).Valore.Should().Contain("byte");
    }

    [Fact]
    public async Task DomandaTooLarge_IsRefused_WithLOTR013()
    {
        var limiti = new LimitiLotto { ElementoByteMassimi = 200_000 };

        var refusal = await RefusalOfAsync(Utf8($"{Inizio}<D/>\n<D>{new string('x', 500_000)}</D>"), limiti);

        (refusal.Codice, refusal.Riga).Should().Be(("LOT-R013", 2));
        (await ReadAsync(Utf8($"{Inizio}<D>{new string('x', 150_000)}</D><D>{new string('x', 150_000)}</D>{Fine}"), limiti)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Namespaces_OfTheElementsAround_AreKnown()
    {
        using var lettore = LettoreLotto.OfFile(new MemoryStream(Utf8($"{Inizio}<D/>{Fine}")), new());
        await lettore.ReadAsync(CancellationToken.None);

        lettore.SpaziNomi.Prefissi.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            [""] = "urn:predefinito",
            ["a"] = "urn:a",
            ["l"] = "http://inps.it/InvioMassivo/v1",
        });
    }

    [Fact]
    public async Task Message_GivesTheDomandeInside_WithTheirPlaceInTheMessage()
    {
        const string message = """
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:x="urn:x"><s:Header><Domande xmlns="urn:altro"><D/></Domande></s:Header>
            <s:Body><m:InviaLotto xmlns:m="http://inps.it/InvioMassivo/v1"><m:request><m:Testata><Domande/></m:Testata>
            <m:Domande> <x:D/>
             <x:D>1</x:D></m:Domande></m:request></m:InviaLotto></s:Body></s:Envelope>
            """;
        using var lettore = LettoreLotto.OfMessage(new MemoryStream(Utf8(message)), new());

        (await ReadAllAsync(lettore)).Should().Equal(("<x:D/>", 3, 13), ("<x:D>1</x:D>", 4, 2));
        lettore.SpaziNomi.Prefissi.Select(p => p.Key).Should().Equal("m", "s", "x");
    }

    [Fact]
    public async Task AnyBytes_AreReadOrRefused()
    {
        var valid = Utf8($"{Inizio}{Difficile}<D/>{Fine}");
        var random = new Random(4);
        for (var i = 0; i < 3_000; i++)
        {
            var mutated = valid.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                mutated[random.Next(mutated.Length)] = (byte)"<>/!?-[]'\"= xD\0"[random.Next(15)];
            }

            var refused = await Record.ExceptionAsync(() => ReadAsync(mutated[..random.Next(1, mutated.Length + 1)], piece: random.Next(1, 50)));
            refused?.Should().BeOfType<LottoIllegibileException>();
        }
    }
}
