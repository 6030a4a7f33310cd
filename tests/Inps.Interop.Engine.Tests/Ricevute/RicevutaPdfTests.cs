using System.Globalization;
using System.Text;
using Inps.Interop.Engine.Ricevute;
using Inps.Interop.Prestazioni;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Inps.Interop.Engine.Tests.Ricevute;

public sealed class RicevutaPdfTests
{
    private const string Conservazione = "Conservazione dei dati: non oltre 5 anni dalla conclusione del procedimento, salvo contenzioso.";

    [Fact]
    public void Sintetica_IsOneA4Page_WithSegnaturaAndFacts()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Sintetica));

        pdf.Pages.Should().ContainSingle().Which.Size.Should().Be(PageSize.A4);
        pdf.Lines.Should().ContainInOrder(
            "INPS-AUF-2021-000000010797",
            "Amministrazione|INPS",
            "Registro e anno|AUF / 2021",
            "Numero|000000010797",
            "Data|14/09/2021 ore 10:30:06",
            "Ufficio mittente|RM-0012",
            "Ricevuta di presentazione della domanda",
            "Domanda di Assegno Temporaneo",
            "La domanda è stata registrata con numero domanda 371 e numero protocollo",
            "INPS-AUF-2021-000000010797.",
            "Identificativo della domanda|DOM00000000000000371",
            "Data e ora di presentazione|14/09/2021 ore 10:30:05",
            "Stato della domanda|Protocollata",
            "Numero pratica del patronato|2021/000457-A",
            "Richiedente",
            "Codice fiscale|RSSNCL85A41F205T",
            "Ricevuta sintetica, versione 1 · domanda n. 371|Pagina 1 di 1",
            $"Impronta SHA-256 della richiesta: {RicevuteDiProva.Impronta}");
        pdf.Lines.Should().NotContain(Conservazione);
    }

    [Fact]
    public void DeferredProtocol_ShowsTheIdDomanda_AndNoSegnatura()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Differita));

        var text = string.Join(' ', pdf.Lines);
        text.Should().Contain("PROTOCOLLAZIONE DIFFERITA");
        text.Should().Contain("la segnatura di protocollo verrà inserita nella ricevuta.");
        text.Should().Contain("Identificativo univoco della domanda");
        pdf.Lines.Should().Contain("DOM00000000000000371");
        text.Should().NotContain("SEGNATURA DI PROTOCOLLO").And.NotContain("INPS-AUF");
    }

    [Fact]
    public void CompletaWithThirtyMinori_RunsOverPages_WithHeadAndFootOnEach()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Completa(30)));

        var pages = pdf.Pages.Select(PdfLetto.LinesOf).ToList();
        pages.Should().HaveCountGreaterThan(4);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].Should().Contain(string.Create(
                CultureInfo.InvariantCulture, $"Ricevuta completa, versione 1 · domanda n. 371|Pagina {i + 1} di {pages.Count}"));
            pages[i].Should().Contain(Conservazione);
        }

        pages.Skip(1).Should().AllSatisfy(p => p[0].Should().Be(
            "INPS – Ricevuta di presentazione della domanda|Protocollo INPS-AUF-2021-000000010797"));
        pdf.Lines.Where(l => l.StartsWith("Minore ", StringComparison.Ordinal) && char.IsAsciiDigit(l[^1]))
            .Should().Equal(Enumerable.Range(1, 30).Select(n => string.Create(CultureInfo.InvariantCulture, $"Minore {n}")));
        pdf.Lines.Should().Contain("Il nucleo familiare è in possesso di un ISEE in corso di validità|SI");
    }

    [Fact]
    public void CardOfAMinore_IsNotCutByThePageEnd()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Completa(30)));

        foreach (var lines in pdf.Pages.Select(PdfLetto.LinesOf))
        {
            lines.Count(l => l.StartsWith("Presentata in qualità di", StringComparison.Ordinal))
                .Should().Be(lines.Count(l => l.StartsWith("Decorrenza", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void LongTextsAndUnbreakableWords_StayWithinTheMargins_AndLoseNothing()
    {
        var prose = string.Join(' ', Enumerable.Range(1, 2000).Select(n => string.Create(CultureInfo.InvariantCulture, $"perché{n}")));
        var word = new string('W', 400);
        var dati = RicevuteDiProva.With(new VoceRicevuta("Nota", prose), new VoceRicevuta(word, word)) with
        {
            DenominazioneEnte = new string('M', 300),
        };

        using var pdf = new PdfLetto(RicevutaPdf.Render(dati));

        pdf.Pages.Should().HaveCountGreaterThan(3);
        pdf.Pages.SelectMany(p => p.Letters).Should().AllSatisfy(l =>
        {
            l.StartBaseLine.X.Should().BeGreaterThanOrEqualTo(Sheet.Left);
            l.EndBaseLine.X.Should().BeLessThanOrEqualTo(Sheet.Right + 0.01);
            l.StartBaseLine.Y.Should().BeInRange(20, Sheet.PageHeight - 30);
        });
        string.Join(' ', pdf.Lines.Where(l => l.Contains("perché", StringComparison.Ordinal)))
            .Replace("Nota|", string.Empty, StringComparison.Ordinal).Should().Be(prose);
        pdf.Lines.SelectMany(l => l).Count(c => c == 'W').Should().Be(800);
        pdf.Lines.Should().Contain("Prova (segue)");
    }

    [Fact]
    public void Content_NeverRunsIntoTheFoot()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Completa(30)));

        pdf.Pages.SelectMany(p => p.Letters).Where(l => l.PointSize > 7).Should()
            .AllSatisfy(l => l.StartBaseLine.Y.Should().BeGreaterThan(Sheet.PageHeight - Sheet.Bottom));
    }

    [Fact]
    public void SameData_GivesTheSameBytes()
    {
        var dati = RicevuteDiProva.Completa(5);

        RicevutaPdf.Render(dati).Should().Equal(RicevutaPdf.Render(dati));
    }

    [Fact]
    public void OtherData_GivesAnotherFileIdentifier()
    {
        static string Identifier(DatiRicevuta dati)
        {
            var text = Encoding.Latin1.GetString(RicevutaPdf.Render(dati));
            return text[text.LastIndexOf("/ID", StringComparison.Ordinal)..][..80];
        }

        Identifier(RicevuteDiProva.Sintetica).Should().NotBe(Identifier(RicevuteDiProva.Differita));
    }

    [Fact]
    public void AccentsAndEuro_AreReadBack()
    {
        const string letters = "à è é ì ò ù À È É Ì Ò Ù € Š ç ß ő – « » ’ ğ";

        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.With(new VoceRicevuta("Lettere", letters))));

        pdf.Lines.Should().Contain($"Lettere|{letters}");
    }

    [Fact]
    public void EveryCharacterOfTheFonts_IsDrawnAndReadBack_ThoughOneSubsetHolds255()
    {
        var shown = Enumerable.Range(0x21, EmbeddedFont.Replacement - 0x21).Select(c => ((char)c).ToString())
            .Where(c => EmbeddedFont.Regular.Clean(c) == c)
            .ToLookup(c => CharUnicodeInfo.GetUnicodeCategory(c[0]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierSymbol);
        var letters = shown[false].ToList();
        letters.Should().HaveCountGreaterThan(1000);
        var dati = RicevuteDiProva.With(
            new VoceRicevuta("Lettere", string.Concat(letters)),
            // The reader joins marks to what stands before them, so they are only drawn.
            new VoceRicevuta("Segni", string.Concat(shown[true])));

        using var pdf = new PdfLetto(RicevutaPdf.Render(dati with { Contenuto = dati.Contenuto with { Titolo = string.Concat(letters) } }));

        var read = pdf.Pages.SelectMany(p => p.Letters).ToLookup(l => l.PointSize, l => l.Value);
        read[TextStyle.Value.Size].Should().Contain(letters);
        read[TextStyle.Subtitle.Size].Distinct().Should().BeEquivalentTo(letters);
    }

    [Fact]
    public void UnseenDirectionMarks_AreDropped_AndWhatHasNoGlyphIsShownAsReplaced()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.With(new VoceRicevuta("Nome", "An\u202Edrea\u200B\t\u0001 Li 李 \U0001F600"))));

        pdf.Lines.Should().Contain("Nome|Andrea Li \uFFFD \uFFFD");
    }

    [Fact]
    public void Fonts_AreEmbedded_WithTheirTextMapping()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Sintetica));

        var resources = pdf.Get<DictionaryToken>(pdf.Pages[0].Dictionary, NameToken.Resources);
        var fonts = pdf.Get<DictionaryToken>(resources, NameToken.Font);
        fonts.Data.Should().HaveCount(2);
        foreach (var name in fonts.Data.Keys)
        {
            var font = pdf.Get<DictionaryToken>(fonts, NameToken.Create(name));
            pdf.Get<StreamToken>(font, NameToken.ToUnicode).Data.Length.Should().BePositive();
            var descriptor = pdf.Get<DictionaryToken>(font, NameToken.FontDescriptor);
            pdf.Get<StreamToken>(descriptor, NameToken.FontFile2).Data.Length.Should().BePositive();
        }
    }

    [Fact]
    public void Document_SaysItsTitleLanguageAndArchiveStandard()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Sintetica));

        pdf.Information.Title.Should().Be("Ricevuta di presentazione n. 371");
        pdf.Information.Author.Should().Be("Istituto Nazionale Previdenza Sociale");
        pdf.Information.CreationDate.Should().Be("D:20210914103006+02'00'");
        pdf.Get<StringToken>(pdf.Catalog, NameToken.Lang).Data.Should().Be("it-IT");
        pdf.Get<ArrayToken>(pdf.Catalog, NameToken.OutputIntents).Data.Should().ContainSingle();
        var xmp = Encoding.UTF8.GetString(pdf.Get<StreamToken>(pdf.Catalog, NameToken.Metadata).Data.Span);
        xmp.Should().Contain("<pdfaid:part>2</pdfaid:part>").And.Contain("<pdfaid:conformance>B</pdfaid:conformance>");
        xmp.Should().Contain("<rdf:li xml:lang=\"x-default\">Ricevuta di presentazione n. 371</rdf:li>");
        xmp.Should().Contain("<xmp:CreateDate>2021-09-14T10:30:06+02:00</xmp:CreateDate>");
    }

    [Fact]
    public void ProtocolloOfAnotherForm_IsShownWhole()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Sintetica with { NumeroProtocollo = "0005678" }));

        pdf.Lines.Should().Contain("0005678").And.NotContain(l => l.StartsWith("Registro", StringComparison.Ordinal));
    }

    [Fact]
    public void OptionalFactsThatAreMissing_LeaveNoEmptyRow()
    {
        using var pdf = new PdfLetto(RicevutaPdf.Render(RicevuteDiProva.Sintetica with { NumeroPratica = null, IdTransazione = null }));

        pdf.Lines.Should().NotContain(l => l.Contains("pratica", StringComparison.Ordinal) || l.Contains("transazione", StringComparison.Ordinal));
    }

    [Fact]
    public void ProtocolloWithoutItsDate_IsRefused()
    {
        var render = () => RicevutaPdf.Render(RicevuteDiProva.Sintetica with { DataProtocollo = null });

        render.Should().Throw<ArgumentException>().WithMessage("*DataProtocollo*");
    }

    [Fact]
    public void KindThatIsNotMadeYet_IsRefused()
    {
        var render = () => RicevutaPdf.Render(RicevuteDiProva.Sintetica with { Tipo = (TipoRicevuta)99 });

        render.Should().Throw<ArgumentOutOfRangeException>();
    }
}
